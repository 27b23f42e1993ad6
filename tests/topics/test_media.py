import pytest

from bilagekoll.facts.image import Animation
from bilagekoll.facts.interaction import Action, Annotation
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import image, page, pdf, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

PLACE = Place(page=1, object=20)
LIMIT = Unknown(Reason.LIMIT, "frames")


def annotated(subtype):
    return pdf(annotations=(Annotation(subtype, PLACE, "Film", "Annot"),))


def acting(kind, *, alone=False):
    return pdf(actions=(Action(kind, "annotation", PLACE, starts_alone=alone),))


def moving(frames=5, duration=1.0, loops=1, flashes=0.0):
    return image(animation=Animation(frames, duration, loops, flashes))


CASES = [
    *(
        Case("sound-or-film-in-pdf", FAILED, subtype, annotated(subtype), {"kind": subtype})
        for subtype in ("Sound", "Movie", "Screen", "RichMedia", "3D")
    ),
    Case("sound-or-film-in-pdf", PASSED, "a link", annotated("Link")),
    Case("sound-or-film-in-pdf", INAPPLICABLE, "no annotations", pdf()),
    Case("sound-or-film-in-pdf", CANT_TELL, "unreadable", unreadable_pdf(Unknown(Reason.DAMAGED))),
    Case("sound-on-click", FAILED, "a sound", acting("Sound")),
    Case("sound-on-click", PASSED, "a link", acting("URI")),
    Case("sound-on-click", PASSED, "film, told of by its annotation", acting("Rendition")),
    Case("sound-on-click", PASSED, "starts alone, which is told of", acting("Sound", alone=True)),
    Case("sound-on-click", INAPPLICABLE, "no actions", pdf()),
    Case("plays-by-itself", FAILED, "film at the opening", acting("Rendition", alone=True)),
    Case("plays-by-itself", FAILED, "sound at the opening", acting("Sound", alone=True)),
    Case("plays-by-itself", PASSED, "a page shown at the opening", acting("GoTo", alone=True)),
    Case("plays-by-itself", PASSED, "film on a click", acting("Rendition")),
    Case("plays-by-itself", INAPPLICABLE, "no actions", pdf()),
    Case("page-turns-by-itself", PASSED, "stays", pdf()),
    Case("page-turns-by-itself", FAILED, "turns", pdf(pages=(page(duration=8.0),)), {"seconds": 8.0}),
    Case("page-turns-by-itself", INAPPLICABLE, "an image", image()),
    Case("moving-image", PASSED, "comes to rest within five seconds", moving(duration=1.0, loops=5)),
    Case("moving-image", FAILED, "for ever", moving(loops=0), {"frames": 5}),
    Case("moving-image", FAILED, "more rounds than five seconds", moving(duration=1.0, loops=6)),
    Case("moving-image", INAPPLICABLE, "a still", image()),
    Case("moving-image", INAPPLICABLE, "a PDF", pdf()),
    Case("moving-image", CANT_TELL, "more frames than were looked at", image(animation=LIMIT)),
    Case("flashing-image", PASSED, "three a second", moving(flashes=3.0)),
    Case("flashing-image", FAILED, "more", moving(flashes=3.5), {"flashes": 3.5, "most": 3}),
    Case("flashing-image", INAPPLICABLE, "a still", image()),
    Case("flashing-image", CANT_TELL, "not measured", moving(flashes=LIMIT)),
    Case("flashing-image", CANT_TELL, "more frames than were looked at", image(animation=LIMIT)),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
