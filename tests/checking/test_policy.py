import pickle

import pytest

import bilagekoll
from bilagekoll.checking.finding import Impact
from bilagekoll.checking.policy import SHIPPED, PolicyError, load


def write(folder, text):
    path = folder / "egen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(path):
    with pytest.raises(PolicyError) as caught:
        bilagekoll.load_policy(path)
    return caught.value.sentence, caught.value.values


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_policies_grade_every_rule_and_source_every_number(name):
    policy = bilagekoll.load_policy(name)
    for words in [*policy.sources.values(), *(grade.source for grade in policy.grades.values()), policy.title]:
        assert words["sv"]
        assert words["en"]


def test_a_policy_of_ones_own_builds_on_a_shipped_one(tmp_path):
    path = write(
        tmp_path,
        """
        extends = "1177"
        [limits.message_files]
        value = 5
        source = {sv = "Vår region", en = "Our region"}
        [[grades]]
        impact = "blocks"
        rules = ["figure-without-alt"]
        source = {sv = "Vår region", en = "Our region"}
        """,
    )
    policy = bilagekoll.load_policy(path)
    assert policy.name == "egen"
    assert policy.limits.message_files == 5
    assert policy.limits.file_bytes == load("1177").limits.file_bytes
    assert policy.grade("figure-without-alt").impact is Impact.BLOCKS
    assert policy.grade("alt-too-long").impact is Impact.ADVICE


@pytest.mark.parametrize(
    ("text", "sentence", "key"),
    [
        ("gränser = 1", "policy-syntax", None),
        ('nonsense = 1\nextends = "1177"', "policy-unknown-key", "nonsense"),
        ('extends = "1177"\n[limits.nonsense]\nvalue = 1', "policy-unknown-key", "limits.nonsense"),
        ('extends = "1177"\n[limits.file_bytes]\nvalue = "20 MB"', "policy-wrong-value", "limits.file_bytes.value"),
        ('extends = "1177"\n[limits.file_bytes]\nvalue = 1.5', "policy-wrong-value", "limits.file_bytes.value"),
        ('extends = "1177"\n[limits.file_bytes]\nvalue = -1', "policy-wrong-value", "limits.file_bytes.value"),
        ('extends = "1177"\n[limits.file_bytes]\nvalue = true', "policy-wrong-value", "limits.file_bytes.value"),
        ('extends = "1177"\n[limits.file_bytes]\nvalue = 1', "policy-wrong-value", "limits.file_bytes.source"),
        ('extends = "1177"\n[limits]\nfile_bytes = 1', "policy-wrong-value", "limits.file_bytes"),
        ('extends = "1177"\ntitle = "Egen"', "policy-wrong-value", "title"),
        ('extends = "1177"\nlead = "tags"', "policy-wrong-value", "lead"),
        ('extends = "1177"\n[[grades]]\nimpact = "huge"', "policy-wrong-value", "grades.impact"),
        ('extends = "1177"\n[[grades]]\nimpact = "advice"\nverdict = "attach"', "policy-wrong-value", "grades.verdict"),
        ('extends = "1177"\n[[grades]]\nimpact = "advice"\nwhy = 1', "policy-unknown-key", "grades.why"),
        ('title = {sv = "Tom", en = "Empty"}', "policy-missing-limit", "file_bytes"),
        ('extends = ["1177"]', "policy-wrong-value", "extends"),
        ('extends = "1177"\ngrades = 3', "policy-wrong-value", "grades"),
        ('extends = "1177"\n[[grades]]\nimpact = ["advice"]', "policy-wrong-value", "grades.impact"),
        ('extends = "1177"\n[[grades]]\nimpact = "advice"\nverdict = ["reject"]', "policy-wrong-value", "grades.verdict"),
    ],
)
def test_a_wrong_policy_is_refused_with_the_key_that_is_wrong(tmp_path, text, sentence, key):
    found, values = refused(write(tmp_path, text))
    assert found == sentence
    assert values.get("key") == key


@pytest.mark.parametrize(("text", "line"), [("a = 1\ngränser = 1\n", "2"), ('a = """\n\n', "3")])
def test_a_policy_that_is_no_toml_is_refused_with_the_line(tmp_path, text, line):
    assert refused(write(tmp_path, text))[1]["line"] == line


def test_a_policy_that_names_an_unknown_rule_is_refused(tmp_path):
    grade = '[[grades]]\nimpact = "advice"\nrules = ["no-such-rule"]\nsource = {sv = "x", en = "x"}'
    assert refused(write(tmp_path, f'extends = "1177"\n{grade}'))[0] == "policy-unknown-rule"


def test_a_policy_that_leaves_a_rule_out_is_refused():
    with pytest.raises(PolicyError) as caught:
        load("1177").require(["a-new-rule"])
    assert caught.value.sentence == "policy-missing-rule"


@pytest.mark.parametrize(
    ("text", "sentence"), [('extends = "none"', "policy-unknown"), ("\udcff", None)], ids=["unknown base", "not text"]
)
def test_a_policy_that_cannot_be_read(tmp_path, text, sentence):
    path = tmp_path / "egen.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert refused(path)[0] == (sentence or "policy-unreadable")


def test_a_policy_that_is_not_there(tmp_path):
    assert refused(tmp_path / "saknas.toml")[0] == "policy-unknown"
    assert refused(tmp_path)[0] == "policy-unreadable"


def test_an_error_keeps_its_values_on_the_way_between_processes():
    error = pickle.loads(pickle.dumps(PolicyError("policy-unknown", policy="egen")))
    assert (error.sentence, error.values) == ("policy-unknown", {"policy": "egen"})
