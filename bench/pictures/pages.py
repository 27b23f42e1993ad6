"""Letters, posters, charts and screens as HTML; WeasyPrint and Chromium draw them."""

from bench.pictures.words import DAYS, MATTERS, MONTHS, PLACES, TEST_NAMES, UNITS, Chance

FONTS = ("Liberation Sans", "Liberation Serif", "Carlito", "DejaVu Sans", "DejaVu Serif")
DARK = ("#003b71", "#8a1538", "#12502f", "#333333", "#5b2a86", "#0b5563")
LIGHT = ("#fff3d6", "#e3f1fb", "#eaf5e4", "#ffffff", "#fbe6ea", "#f2f2f2")


def letter(chance: Chance) -> str:
    """A letter: head, address, a matter, a few paragraphs, now and then a list or a short table."""
    size = chance.random.choice((10, 11, 12, 13))
    paragraphs = "".join(f"<p>{chance.text(chance.random.randint(2, 4))}</p>" for _ in range(chance.random.randint(2, 5)))
    items = "".join(f"<li>{chance.text(1)}</li>" for _ in range(3)) if chance.random.random() < 0.4 else ""
    logo = f'<div style="width:70px;height:36px;background:{chance.pick(DARK)};margin-bottom:24px"></div>'
    return f"""<section style="font:{size}pt '{chance.pick(FONTS)}';padding:55px 70px">
    {logo if chance.random.random() < 0.6 else ""}
    <p>{chance.pick(UNITS)}<br>Storgatan {chance.random.randint(1, 90)}<br>391 00 Ekstad</p>
    <p style="margin-left:55%">Kim Andersson<br>Lillgatan 4<br>390 00 Ekstad</p>
    <h1 style="font-size:1.35em">{chance.pick(MATTERS)}</h1><p>Du är välkommen {chance.date()}, {chance.pick(PLACES)}.</p>
    {paragraphs}<ul>{items}</ul><p>Med vänlig hälsning<br>{chance.pick(UNITS)},
    telefon 0480-00 00 {chance.random.randint(10, 99)}</p>
    </section>"""


def poster(chance: Chance) -> str:
    """A poster: large words in colours, a shape or two, few sentences."""
    ground, ink = (chance.pick(DARK), "white") if chance.random.random() < 0.5 else (chance.pick(LIGHT), chance.pick(DARK))
    title = chance.pick(
        ("Öppet hus", "Vaccinera dig mot influensan", "Föräldrakurs", "Tack för att du visar hänsyn", "Tvätta händerna")
    )
    shape = f'<div style="width:{chance.random.randint(150, 330)}px;height:{chance.random.randint(150, 300)}px;' + (
        f'border-radius:{chance.random.choice((0, 30, 200))}px;background:{chance.pick(DARK + LIGHT)};margin:40px auto"></div>'
    )
    more = f"<p style='font-size:17pt'>{chance.text(chance.random.randint(1, 2))}</p>" if chance.random.random() < 0.7 else ""
    return f"""<section style="background:{ground};color:{ink};font:22pt '{chance.pick(FONTS)}';text-align:center;
    padding:60px 50px;height:1003px">
    <h1 style="font-size:{chance.random.randint(44, 70)}pt;line-height:1.1;margin:20px 0">{title}</h1>
    {shape if chance.random.random() < 0.8 else ""}<p style="font-size:28pt">{chance.date()}</p>
    <p>{chance.pick(PLACES)}</p>{more}</section>"""


def chart(chance: Chance) -> str:
    """Bars or a line over months, or a table of test results."""
    kind = chance.random.choice(("bars", "line", "table"))
    font = chance.pick(FONTS)
    if kind == "table":
        return _table(chance, font)
    values = [chance.random.randint(20, 300) for _ in range(chance.random.randint(5, 9))]
    step = 600 // len(values)
    labels = "".join(
        f'<text x="{70 + step * at + step // 4}" y="365" font-size="15">{MONTHS[at % 8][:3] if at < 8 else DAYS[at % 5][:3]}</text>'
        for at in range(len(values))
    )
    axis = "".join(f'<text x="22" y="{345 - 50 * at}" font-size="15">{50 * at}</text>' for at in range(7))
    lines = "".join(f'<line x1="60" x2="690" y1="{340 - 50 * at}" y2="{340 - 50 * at}" stroke="#ccc"/>' for at in range(7))
    colour = chance.pick(DARK)
    if kind == "bars":
        marks = "".join(
            f'<rect x="{70 + step * at}" y="{340 - value}" width="{step * 2 // 3}" height="{value}" fill="{colour}"/>'
            for at, value in enumerate(values)
        )
    else:
        points = " ".join(f"{70 + step * at + step // 3},{340 - value}" for at, value in enumerate(values))
        marks = f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="4"/>'
    title = chance.pick(("Antal besök per månad", "Väntetid i dagar", "Blodtryck, övertryck", "Blodsocker före frukost"))
    return f"""<section style="font:16px '{font}';padding:30px"><svg width="720" height="420" style="font-family:'{font}'">
    <text x="60" y="26" font-size="22" font-weight="bold">{title}</text>{lines}{marks}{axis}{labels}</svg></section>"""


def _table(chance: Chance, font: str) -> str:
    border = chance.pick(("1px solid #777", "0", "1px solid #bbb"))
    rows = "".join(
        f"<tr><td>{name}</td><td>{chance.random.randint(2, 300)}</td>"
        f"<td>{chance.random.randint(1, 90)}–{chance.random.randint(91, 400)}</td>"
        f"<td>{chance.pick(('g/l', 'mmol/l', 'mg/l'))}</td></tr>"
        for name in chance.random.sample(TEST_NAMES, chance.random.randint(5, 9))
    )
    head = f'<tr style="background:{chance.pick(LIGHT)}"><th>Analys</th><th>Resultat</th><th>Referens</th><th>Enhet</th></tr>'
    return f"""<style>.t td,.t th{{border:{border};padding:7px 16px;text-align:left}}</style>
    <section style="font:17px '{font}';padding:30px">
    <table class="t" style="border-collapse:collapse">{head}{rows}</table></section>"""


def screen(chance: Chance) -> str:
    """A screen: a booking confirmation, a web page with a menu, a chat, a map search or a mail program."""
    colour, font = chance.pick(DARK), chance.pick(FONTS)
    bar = (
        f'<header style="background:{colour};color:white;padding:14px 18px;font-size:18px">☰ &nbsp; {chance.pick(UNITS)}</header>'
    )
    button = (
        f'<p><span style="background:{colour};color:white;padding:10px 22px;border-radius:8px">'
        f"{chance.pick(('Omboka', 'Avboka', 'Fortsätt', 'Logga in'))}</span></p>"
    )
    card = 'style="background:white;border:1px solid #d5d5d5;border-radius:10px;padding:16px;margin:16px"'
    bodies = (
        f"<div {card}><h2>Bokad tid</h2><p><b>{chance.date()}</b></p><p>{chance.pick(PLACES)}</p>{button}</div>",
        f"<main style='padding:18px'><h1>{chance.pick(MATTERS)}</h1><p>{chance.text(3)}</p>"
        f"<h2>Så går det till</h2><p>{chance.text(4)}</p></main>",
        "".join(
            f"<div style='background:{chance.pick(LIGHT)};border-radius:14px;padding:10px 14px;margin:12px;max-width:70%;"
            f"margin-left:{'25%' if at % 2 else '12px'}'>{chance.text(1)}</div>"
            for at in range(chance.random.randint(3, 6))
        ),
        "".join(
            f"<div style='border-bottom:1px solid #ddd;padding:12px 18px'>"
            f"<b>{chance.pick(UNITS)}</b><br>{chance.pick(MATTERS)}</div>"
            for _ in range(chance.random.randint(4, 8))
        ),
    )
    ground = chance.pick(("#f4f4f4", "#ffffff", "#eef3f7"))
    return f"""<html><meta charset="utf-8">
    <body style="margin:0;background:{ground};font:16px '{font}'">{bar}{chance.pick(bodies)}</body></html>"""
