"""Fonts that the file does not bring with it."""

from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Topic
from bilagekoll.facts.content import Font
from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import first_unknown, in_pdf

topic = Topic("fonts")


def seen(pdf: Pdf) -> Sequence[Font] | Unknown:
    """Fonts of visible text: PDF/UA-1, 7.21.4.1 leaves out rendering mode 3, the invisible text of a scan."""
    if isinstance(pdf.fonts, Unknown):
        return pdf.fonts
    fonts = [font for font in pdf.fonts if font.characters.visible]
    return first_unknown(*(font.embedded for font in fonts)) or fonts


@topic.rule("font-not-embedded", target=in_pdf(seen), covers=("ua1:7.21.4.1-1", "matterhorn:31-009"))
def font_not_embedded(font: Font, limits: Limits) -> Iterator[Fault]:
    """Without the font, a reader takes another one that may be wider, narrower or lack a letter."""
    if not font.embedded:
        yield Fault(font.place, {"font": font.name})
