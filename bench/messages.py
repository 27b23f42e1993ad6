"""From fixture letters to messages: the right template, nothing filled in unasked, nothing lost; and the judge of the four things.

    python -m bench.messages

A letter counts as right when the template that a person would take is proposed first. Word recall: of the words of the extraction,
how many are in the message (or, where said, named as left out), each as often as it is there. The messages in
tests/messages/data/unseen.toml were never used to mend the judge.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import bilagekoll
from bilagekoll.content.coverage import texts_of, words_of
from bilagekoll.content.readability import readability
from bilagekoll.messages.choosing import choices
from bilagekoll.messages.completeness import FOUR, lacking
from bilagekoll.messages.composing import compose
from bilagekoll.messages.library import shipped
from bilagekoll.messages.offers import proposed_for
from bilagekoll.messages.proposals import Proposal, proposals
from bilagekoll.messages.review import review_template
from bilagekoll.messages.templates import Kind, Template

ROOT = Path(__file__).resolve().parent.parent
FILES = ROOT / "fixtures" / "files"
DATA = ROOT / "tests" / "messages" / "data"
LETTERS = {
    "kallelse.pdf": "kort-varsel-kallelse",
    "kallelse-otaggad.pdf": "kort-varsel-kallelse",
    "kallelse-journalsystem.pdf": "kort-varsel-kallelse",
    "kallelse-operation-word.pdf": "kort-varsel-kallelse",
    "kallelse-magnetkamera-inskannad-ocr.pdf": "kort-varsel-kallelse",
    "appointment-letter-english.pdf": "kort-varsel-kallelse",
    "provsvar.pdf": "provsvar",
    "provsvar-journalsystem.pdf": "provsvar",
    "rontgensvar-word.pdf": "provsvar",
    "test-results-english.pdf": "provsvar",
    "hitta-hit-ögonmottagningen.pdf": "mer-om-kallelsen",
    "hälsodeklaration.pdf": "mer-om-kallelsen",
    "patientinformation-gra-starr.pdf": "allman-information",
    "aterbudstid.pdf": "kort-varsel-tid",
    "ombokning-journalsystem.pdf": "kort-varsel-tid",
    "avbokad-tid-journalsystem.pdf": "avbokad-tid",
    "boka-tid-otaggad.pdf": "boka-sjalv",
    "intyg.pdf": "komplettera-med-fil",
    "fragor-fore-besok-journalsystem.pdf": "allman-fraga",
}
"""Letters with the template that a person would take."""


def main() -> None:
    """Measure and print."""
    print_letters()
    print_judge()
    hardest = max(review_template(template).readability.lix for template in shipped())
    passed = sum(review_template(template).is_good for template in shipped())
    print(f"\nShipped templates that pass their check: {passed} of {len(shipped())}; LIX at most {hardest:.0f}")


def print_letters() -> None:
    """A line a letter, and the sums."""
    right = unasked = 0
    print(f"{'letter':42}{'template':24}{'whole':>7}{'given':>7}{'named':>7}{'proposals':>11}")
    for name, wanted in LETTERS.items():
        document = bilagekoll.extract(FILES / name)
        template = choices(document, shipped())[0].template
        right += template.id == wanted
        unasked += sum(f.required and f.kind is not Kind.CONTENT for f in template.fields) - len(_missing(document, template))
        whole, given, named, taken = _recalls(document, template)
        mark = "" if template.id == wanted else f" (not {wanted})"
        print(f"{name:42}{template.id + mark:24}{whole:7.3f}{given:7.3f}{named:7.3f}{taken:11}")
    print(f"right template first: {right} of {len(LETTERS)}; required fields filled in without being confirmed: {unasked}")


def print_judge() -> None:
    """How many of the written messages are judged right, and how many of the single things."""
    for name in sorted(path.stem for path in DATA.glob("*.toml") if path.stem != "sentences"):
        messages = tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))["message"]
        wrong = [{kind.value for kind in lacking(one["text"])} ^ set(one["lacks"]) for one in messages]
        whole = sum(not things for things in wrong)
        single = len(FOUR) * len(messages) - sum(map(len, wrong))
        missed = sum(bool(set(one["lacks"]) & things) for one, things in zip(messages, wrong, strict=True))
        words = sum(readability(one["text"]).words for one in messages)
        print(
            f"{name}: {whole} of {len(messages)} messages right, {single} of {len(FOUR) * len(messages)} things; "
            f"{missed} messages with a lack that was missed; {words} words"
        )


def _missing(document: bilagekoll.Document, template: Template) -> list[str]:
    message = compose(document, template, {}, (), "{}")
    return [field.name for field in message.missing if field.kind is not Kind.CONTENT]


def _recalls(document: bilagekoll.Document, template: Template) -> tuple[float, float, float, int]:
    """Recall with ``--whole``; with every proposal confirmed; the same with what is named as left out; and how many proposals."""
    found = proposals(document)
    taken: dict[str, Proposal] = {field.name: one for field in template.fields if (one := proposed_for(field, found))}
    values = {name: proposal.value for name, proposal in taken.items()}
    wanted = Counter(_words(texts_of(document.blocks)))
    whole = compose(document, template, values, taken.values(), "{}", whole=True)
    message = compose(document, template, values, taken.values(), "{}")
    given = Counter(_words(texts_of(message.document.blocks)))
    named = Counter(_words(item.text for item in message.left_out))
    return (
        _share(wanted, Counter(_words(texts_of(whole.document.blocks)))),
        _share(wanted, given),
        _share(wanted, given + named),
        len(taken),
    )


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in words_of(text)]


def _share(wanted: Counter[str], given: Counter[str]) -> float:
    return (wanted & given).total() / wanted.total() if wanted else 1.0


if __name__ == "__main__":
    main()
