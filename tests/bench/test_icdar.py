from pathlib import Path

from bench.icdar import tables

STRUCTURE = """<document><table id="1"><region page="2">
<cell start-row="0" start-col="0" end-row="1"><bounding-box x1="1" x2="2" y1="600" y2="610"/><content>Prov</content></cell>
<cell start-row="0" start-col="1" end-col="2"><bounding-box x1="3" y2="610"/><content>Värde &lt; gräns</content></cell>
<cell start-row="1" start-col="2"><bounding-box x1="3" x2="4" y1="580" y2="590"/><content>Natt</content></cell>
</region></table></document>"""


def test_cells_that_span_and_cells_that_are_empty(tmp_path: Path):
    path = tmp_path / "eu-001-str.xml"
    path.write_text(STRUCTURE, "utf-8")
    assert list(tables(path)) == [
        (
            2,
            -610.0,
            '<table><tr><td rowspan="2">Prov</td><td colspan="2">Värde &lt; gräns</td></tr><tr><td></td><td>Natt</td></tr></table>',
        )
    ]
