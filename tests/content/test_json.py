import json as standard

from bilagekoll.content.blocks import Coverage, Doubt, Doubted, Heading, Inline, LeftOut, Omission, Way
from bilagekoll.content.json import SCHEMA_VERSION, json
from tests.content.writing import SCHEDULE, bullets, document, p


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
