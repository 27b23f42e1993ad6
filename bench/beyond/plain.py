"""Easy and hard texts, long sentences, abbreviations; Swedish and English."""

from collections.abc import Callable, Iterator
from itertools import combinations, cycle, product

from bench.beyond.case import Case, case
from bench.beyond.making import from_html
from bench.beyond.texts import HARD, LETTERS, LONG, SENTENCES

RULES = ("text-hard-to-read", "sentence-too-long", "abbreviation-unexplained")
HARD_TEXT, SENTENCE, ABBREVIATION = RULES

EASY: dict[str, tuple[str, ...]] = {"sv": (*LETTERS["sv"], LONG["fysio-sv"]), "en": (*LETTERS["en"], LONG["starr-en"])}
_SHORT_FORMS = ("EKG", "MR", "PSA", "VAS", "SSK", "KOL", "TIA", "ASA", "INR", "UVI", "CPAP", "PET")
_FONTS = cycle(("DejaVu Sans", "Liberation Serif", "Liberation Sans", "DejaVu Serif"))


def cases() -> Iterator[Case]:
    """Documents for all rules; each is made when its turn comes."""
    yield from _hard()
    yield from _sentences()
    yield from _abbreviations()


def _page(language: str, *paragraphs: str, head: str = "") -> Callable[[], bytes]:
    body = head + "".join(f"<p>{text}</p>" for text in paragraphs)
    return from_html(body, lang=language, style=f"body {{ font-family: '{next(_FONTS)}' }}")


def _pieces(text: str) -> list[str]:
    """Three paragraphs of about the same length."""
    sentences = [f"{sentence.rstrip('.')}." for sentence in text.split(". ")]
    third = len(sentences) // 3
    return [" ".join(part) for part in (sentences[:third], sentences[third : 2 * third], sentences[2 * third :])]


def _hard() -> Iterator[Case]:
    lists = {"sv": "<ul><li>legitimation</li><li>läkemedelslista</li></ul>", "en": "<ul><li>passport</li><li>medicines</li></ul>"}
    for language, count in product(("sv", "en"), (3, 4)):
        for number, texts in enumerate(combinations(HARD[language], count)):
            for head in ("", "<h1>Information</h1>", "<h1>Information</h1><h2>Viktigt</h2>", lists[language]):
                yield case(
                    f"svår {language} {count} {number} {head[:20]}",
                    _page(language, *texts, *texts[:-2], head=head),
                    wrong=HARD_TEXT,
                )
    for language in ("sv", "en"):
        pieces = [*EASY[language][:2], *_pieces(EASY[language][2])]
        for number, texts in enumerate(combinations(pieces, 3)):
            for head in ("", "<h1>Kallelse till undersökning</h1>"):
                yield case(f"lätt {language} {number} {head[:4]}", _page(language, *texts, head=head), right=" ".join(RULES))
    for language in ("fi", "de", "pl", "fr"):
        yield case(f"brev på {language}", _page(language, *LETTERS[language]), right=" ".join(RULES))


def _sentences() -> Iterator[Case]:
    for language, sentences in SENTENCES.items():
        pieces = [*EASY[language][:2], *_pieces(EASY[language][2])]
        for sentence, others in product(sentences, combinations(pieces, 2)):
            made = _page(language, others[0], sentence, others[1])
            yield case(f"{sentence[:30]} bland {others[0][:20]} {others[1][:20]}", made, wrong=SENTENCE, right=HARD_TEXT)


def _abbreviations() -> Iterator[Case]:
    for number, short in enumerate(_SHORT_FORMS):
        texts = EASY["sv"][:2]
        for sentence in (
            f"Vi gör en kontroll med {short} vid besöket.",
            f"Ditt svar på {short} finns i journalen.",
            f"{short} tar en halvtimme.",
        ):
            yield case(f"{sentence}", _page("sv", *texts, sentence), wrong=ABBREVIATION, right=HARD_TEXT)
        english = f"You will have a test called {short} at the visit."
        yield case(english, _page("en", *EASY["en"][:2], english), wrong=ABBREVIATION, right=HARD_TEXT)
        explained = (
            f"Vi gör en särskild kontroll ({short}) vid besöket. Din {short} tar en halvtimme.",
            f"Vi gör {short} (en särskild kontroll) vid besöket.",
            f"{short} betyder en särskild kontroll. Vi gör {short} vid besöket.",
        )
        yield case(explained[number % 3], _page("sv", *texts, explained[number % 3]), right=ABBREVIATION)
