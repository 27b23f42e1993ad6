"""What an image tells of people and places without showing it."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.image import Exif
from bilagekoll.topics.targets import exifs

topic = Topic("privacy")


@topic.rule("image-tells-place", target=exifs, covers=("exif",))
def image_tells_place(exif: Exif, limits: Limits) -> Iterator[Fault]:
    """Phones store where a photo was taken: perhaps someone's home."""
    if exif.position:
        yield Fault()


@topic.rule("image-tells-owner", target=exifs, covers=("exif",))
def image_tells_owner(exif: Exif, limits: Limits) -> Iterator[Fault]:
    """A name that is no credit: that of the camera's owner or of who signed in to the computer."""
    if exif.device_owner:
        yield Fault()


@topic.rule("image-tells-serial", target=exifs, covers=("exif",))
def image_tells_serial(exif: Exif, limits: Limits) -> Iterator[Fault]:
    """A serial number ties together all pictures from one camera."""
    if exif.serial:
        yield Fault()


@topic.rule("thumbnail-shows-more", target=exifs, covers=("exif",), certainty=Certainty.LIKELY)
def thumbnail_shows_more(exif: Exif, limits: Limits) -> Iterator[Fault]:
    """Some programs crop or blot out in the image and leave its thumbnail as it was."""
    if exif.thumbnail:
        yield Fault()


@topic.rule("hidden-comment", target=exifs, covers=("exif",), certainty=Certainty.LIKELY)
def hidden_comment(exif: Exif, limits: Limits) -> Iterator[Fault]:
    """Words that somebody wrote into the file and that do not show."""
    if exif.comment:
        yield Fault()


@topic.rule("image-names-people", target=exifs, covers=("exif",), certainty=Certainty.LIKELY)
def image_names_people(exif: Exif, limits: Limits) -> Iterator[Fault]:
    """Phones and picture programs recognise faces and store who is in the picture."""
    if exif.people:
        yield Fault()
