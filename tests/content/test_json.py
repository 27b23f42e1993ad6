import json as standard
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bilagekoll.content.blocks import (
    Coverage,
    Doubt,
    Doubted,
    Figure,
    Heading,
    Inline,
    LeftOut,
    Note,
    Omission,
    Run,
    Way,
)
from bilagekoll.content.json import SCHEMA_VERSION, json
from tests.content.writing import SCHEDULE, bullets, document, p

SCHEMA = standard.loads((Path(__file__).parents[2] / "docs" / "text.schema.json").read_text("utf-8"))


def test_everything_that_the_model_holds():
    made = document(
        Heading(1, (Inline("Kallelse", link="https://1177.se"),), page=1, box=(1.0, 2.0, 3.123456, 4.0)),
        bullets("Ring"),
        SCHEDULE,
        title="Kallelse",
        language="sv",
        left_out=(LeftOut(Omission.FOOTER, "Sida 1", 1),),
        doubts=(Doubted(Doubt.SCANNED, 2),),
        coverage=Coverage(3, 2, 1),
        ways={1: Way.TAGS},
    )
    found = standard.loads(json(made))
    assert found["schema_version"] == SCHEMA_VERSION
    assert [block["type"] for block in found["blocks"]] == ["heading", "list", "table"]
    assert found["blocks"][0]["inlines"][0]["link"] == "https://1177.se"
    assert found["blocks"][0]["box"] == [1.0, 2.0, 3.12, 4.0]
    assert found["blocks"][2]["rows"][0][0]["header"] is True
    assert found["left_out"][0]["why"] == "footer"
    assert found["doubts"] == [{"doubt": "scanned", "page": 2, "count": 1}]
    assert found["coverage"] == {"words": 3, "given": 2, "left_out": 1, "ratio": 1.0}
    assert found["ways"] == {"1": "tags"}


def test_nothing_dangerous_goes_on():
    run = standard.loads(json(document(p(Inline("a\u202eb", link="javascript:x")))))["blocks"][0]["inlines"][0]
    assert (run["text"], run["link"]) == ("ab", None)


def errors(made):
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(made)]


def test_the_schema_holds():
    Draft202012Validator.check_schema(SCHEMA)
    made = document(
        Heading(1, (Inline("Rubrik", run=Run.NOTE),), page=1, box=(1.0, 2.0, 3.0, 4.0), doubt=Doubt.GARBLED),
        p("Hej"),
        bullets("Ring"),
        SCHEDULE,
        Figure("Karta"),
        Note("1", ()),
        left_out=tuple(LeftOut(why, "x", 1) for why in Omission),
        doubts=tuple(Doubted(doubt) for doubt in Doubt),
        ways=dict(enumerate(Way, 1)),
    )
    assert errors(standard.loads(json(made))) == []


@pytest.mark.parametrize("wrong", [{"more": 1}, {"type": "heading"}, {"quoted": "no"}, {"page": 0}])
def test_the_schema_refuses_what_is_not_written(wrong):
    made = standard.loads(json(document(p("Hej"))))
    made["blocks"][0] |= wrong
    assert errors(made)
