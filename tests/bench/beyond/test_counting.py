from pathlib import Path

import pytest

from bench.beyond.case import case
from bench.beyond.counting import Score, on_made
from bench.beyond.labels import read

LETTER = Path(__file__).resolve().parents[3] / "fixtures" / "files" / "kallelse-otaggad.pdf"


def test_a_score_tells_precision_and_recall():
    score = Score()
    for wrong, found in ((True, True), (True, True), (True, True), (True, False), (False, True), (False, False)):
        score.add("brev", wrong=wrong, found=found)
    assert (score.precision, score.recall) == (0.75, 0.75)
    assert score.misses == ["missed brev", "false  brev"]


def test_without_findings_there_is_no_precision():
    assert Score(silent=3).precision is None
    assert Score(silent=3).recall is None


def test_made_documents_are_checked():
    cases = [case("otaggad", LETTER.read_bytes, wrong="untagged", right="scanned-pages")]
    scores = on_made(cases, ["untagged", "scanned-pages"])
    assert (scores["untagged"].hits, scores["scanned-pages"].silent) == (1, 1)


def test_the_labels_can_be_read():
    assert all(reason for labels in read().values() for reason in [*labels.wrong.values(), *labels.right.values()])


def test_a_file_cannot_be_right_and_wrong(tmp_path):
    path = tmp_path / "labels.toml"
    path.write_text('[a-rule.wrong]\n"x.pdf" = "why"\n[a-rule.right]\n"x.pdf" = "why"\n', "utf-8")
    with pytest.raises(ValueError, match="right and wrong"):
        read(path)
