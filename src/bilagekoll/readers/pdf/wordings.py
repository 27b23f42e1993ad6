"""Words beside the content, and the language of the elements that they belong to (PDF/UA-1, 7.2)."""

from collections.abc import Iterator

from pypdf.generic import DictionaryObject

from bilagekoll.facts.interaction import Wording
from bilagekoll.facts.place import Place
from bilagekoll.readers import limits
from bilagekoll.readers.limits import Deadline, LimitReached
from bilagekoll.readers.pdf.objects import array, dictionaries, dictionary, object_number, text
from bilagekoll.readers.pdf.pages import Leaf
from bilagekoll.readers.pdf.structure import Skeleton
from bilagekoll.readers.pdf.trees import Visits


def read_wordings(
    catalog: DictionaryObject, leaves: tuple[Leaf, ...], skeleton: Skeleton | None, deadline: Deadline
) -> tuple[Wording, ...]:
    """Those that have words or a language."""
    found = [*_annotations(leaves, skeleton, deadline), *_fields(catalog, skeleton)]
    return tuple(wording for wording in found if wording.present or wording.language)


def _annotations(leaves: tuple[Leaf, ...], skeleton: Skeleton | None, deadline: Deadline) -> Iterator[Wording]:
    for leaf in leaves:
        deadline.check()
        for entries in leaf.annotations:
            yield _wording("annotation", entries, "/Contents", skeleton, leaf.number)


def _fields(catalog: DictionaryObject, skeleton: Skeleton | None) -> Iterator[Wording]:
    """The fields as the form dictionary lists them; a kid without a name is a mere widget (12.7.3.1)."""
    form = dictionary(catalog, "/AcroForm")
    visits = Visits()
    stack = [] if form is None else [(field, 0) for field in dictionaries(array(form, "/Fields"))]
    while stack:
        field, depth = stack.pop()
        if not visits.first(field):
            continue
        if depth > limits.TREE_DEPTH:
            raise LimitReached("tree-depth")
        yield _wording("field", field, "/TU", skeleton, None)
        stack += [(kid, depth + 1) for kid in dictionaries(array(field, "/Kids")) if "/T" in kid]


def _wording(kind: str, holder: DictionaryObject, key: str, skeleton: Skeleton | None, page: int | None) -> Wording:
    return Wording(
        kind=kind,
        present=text(holder, key) is not None,
        language=None if skeleton is None else skeleton.parent_tree.language(holder),
        place=Place(page, object=object_number(holder)),
    )
