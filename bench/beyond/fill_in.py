"""Forms on paper: empty cells, boxes and lines to write in by hand; and what has lines but asks for nothing."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

from bench.beyond.case import Case, case
from bench.beyond.making import drawn, from_html

RULES = ("form-to-fill-in-by-hand",)
BY_HAND = RULES[0]

_QUESTIONS = ("Namn", "Personnummer", "Telefon dagtid", "Har du haft feber?", "Tar du några läkemedel?", "Är du allergisk?")
_QUESTIONS_EN = ("Name", "Date of birth", "Telephone", "Have you had a fever?", "Do you take any medicines?", "Any allergies?")
_TEXT = (
    "Du är välkommen till mottagningen på tredje våningen. Ta med legitimation och en lista över dina läkemedel. "
    "Om du inte kan komma, avboka senast dagen före så att någon annan kan få tiden."
)
_TABLE = "table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #333; padding: 4pt; height: 20pt }"


def cases() -> Iterator[Case]:
    """Documents for the rule; each is made when its turn comes."""
    for (way, make), questions, count in product(_WAYS.items(), (_QUESTIONS, _QUESTIONS_EN), (3, 4, 5, 6)):
        lang = "en" if questions is _QUESTIONS_EN else "sv"
        body = f"<h1>Hälsodeklaration</h1><p>{_TEXT}</p>{make(questions[:count])}"
        yield case(f"{way} {lang} {count}", from_html(body, style=_TABLE, lang=lang), wrong=BY_HAND)
    for rows in (3, 4, 6):
        yield case(f"ritat rutnät med {rows} rader", drawn(_drawn_form(rows)), wrong=BY_HAND)
    yield from _nothing_to_fill_in()


def _cells(questions: tuple[str, ...]) -> str:
    return "<table>" + "".join(f"<tr><td>{question}</td><td></td></tr>" for question in questions) + "</table>"


def _many_cells(questions: tuple[str, ...]) -> str:
    head = "<tr><th>Dag</th>" + "".join(f"<th>{question}</th>" for question in questions) + "</tr>"
    days = "".join(f"<tr><td>{day}</td>{'<td></td>' * len(questions)}</tr>" for day in range(1, 8))
    return f"<table>{head}{days}</table>"


def _beside(questions: tuple[str, ...]) -> str:
    box = "border:1px solid #555;margin:0;padding:4pt"
    return "".join(
        f'<div style="display:flex"><p style="width:40%;{box}">{question}</p><p style="width:60%;{box}">&nbsp;</p></div>'
        for question in questions
    )


def _boxes(questions: tuple[str, ...]) -> str:
    return "".join(
        f'<p style="margin:8pt 0 3pt">{question}</p><div style="border:1px solid #333;height:32pt"></div>' for question in questions
    )


def _underscores(questions: tuple[str, ...]) -> str:
    return "".join(f"<p>{question}: {'_' * 30}</p>" for question in questions)


def _dots(questions: tuple[str, ...]) -> str:
    return "".join(f"<p>{question} {'.' * 60}</p>" for question in questions)


_WAYS: dict[str, Callable[[tuple[str, ...]], str]] = {
    "tabell med tomma rutor": _cells,
    "dagbok": _many_cells,
    "rutor bredvid": _beside,
    "rutor under": _boxes,
    "understreck": _underscores,
    "punkter": _dots,
}


def _drawn_form(rows: int) -> Callable[[Any], None]:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 780, "Hälsodeklaration")
        heights = [600 - 30 * row for row in range(rows + 1)]
        canvas.grid([60, 220, 530], heights[::-1])
        for question, height in zip(_QUESTIONS, heights, strict=False):
            canvas.drawString(66, height - 20, question)

    return draw


def _nothing_to_fill_in() -> Iterator[Case]:
    for rows, gaps in product((3, 5, 8, 12), (0, 1, 2)):
        cells = "".join(
            f"<tr><td>Prov {row}</td><td>{'' if row < gaps else 12 + row}</td><td>mmol/L</td><td>10–40</td></tr>"
            for row in range(rows)
        )
        yield case(f"tabell med {rows} rader och {gaps} luckor", from_html(f"<table>{cells}</table>", style=_TABLE), right=BY_HAND)
    for columns, rows in product((3, 5, 8), (4, 6, 9)):
        yield case(f"diagram i rutnät {columns} {rows}", drawn(_drawn_chart(columns, rows)), right=BY_HAND)
    for number in range(6):
        frame = f'<div style="border:{number % 3 + 1}px solid #333;padding:8pt">{_TEXT}</div>'
        yield case(f"inramad text {number}", from_html(frame * (number + 1)), right=BY_HAND)
        signed = f"<p>{_TEXT}</p>" + "<p>______________________<br>Anna Exempelsson, överläkare</p>" * (1 + number % 2)
        yield case(f"underskrift {number}", from_html(signed), right=BY_HAND)
        contents = "".join(f"<p>Kapitel {page} {'.' * (40 + number)} {page * 3}</p>" for page in range(1, 9))
        yield case(f"innehållsförteckning {number}", from_html(contents), right=BY_HAND)
        rules = f"<hr><p>{_TEXT}</p>" * (number + 2)
        yield case(f"streck mellan stycken {number}", from_html(rules), right=BY_HAND)
        shaded = f'<div style="background:#e3f1fb;height:40pt;margin:6pt"></div><p>{_TEXT}</p>' * (number + 1)
        yield case(f"färgade fält {number}", from_html(shaded), right=BY_HAND)


def _drawn_chart(columns: int, rows: int) -> Callable[[Any], None]:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 780, "Väntetider")
        across, heights = [100 + 400 / columns * n for n in range(columns + 1)], [450 + 200 / rows * n for n in range(rows + 1)]
        canvas.grid(across, heights)
        for number, height in enumerate(heights):
            canvas.drawString(70, height - 3, str(10 * number))
        for number, x in enumerate(across):
            canvas.drawString(x - 8, 436, str(2018 + number))
        canvas.bezier(100, 460, 230, 640, 360, 500, 500, 640)

    return draw
