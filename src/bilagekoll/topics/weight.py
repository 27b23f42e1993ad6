"""Files that are too heavy: for 1177, for a phone's connection, for a phone's memory."""

import math
from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment, File
from bilagekoll.facts.image import Image
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import files, images

topic = Topic("weight")

_MEGABYTE = 1024 * 1024
_MILLION = 1_000_000
_WORTH_IT = 2
"""How many times lighter a copy must be to be told of."""


def shrinkable(attachment: Attachment) -> Sequence[tuple[File, Image]] | Unknown:
    """A still image heavy enough for a smaller copy to have been measured, with its file."""
    found = images(attachment)
    return found if isinstance(found, Unknown) else [(attachment.file, image) for image in found if image.smaller is not None]


@topic.rule("file-too-large", target=files, covers=("inera:size",))
def file_too_large(file: File, limits: Limits) -> Iterator[Fault]:
    """1177 takes no larger file. Rounded up, so that 20.1 MB does not read as 20."""
    if file.size > limits.file_bytes:
        yield Fault(values={"megabytes": math.ceil(file.size / _MEGABYTE), "most": limits.file_bytes // _MEGABYTE})


@topic.rule("heavy-to-download", target=files, covers=("inera:size",), certainty=Certainty.LIKELY)
def heavy_to_download(file: File, limits: Limits) -> Iterator[Fault]:
    """A file that 1177 takes, but that is slow to fetch where coverage is weak."""
    if limits.phone_bytes < file.size <= limits.file_bytes:
        yield Fault(values={"megabytes": math.ceil(file.size / _MEGABYTE)})


@topic.rule("too-many-pixels", target=images, covers=("inera:size",), certainty=Certainty.LIKELY)
def too_many_pixels(image: Image, limits: Limits) -> Iterator[Fault]:
    """An image needs four bytes of memory a pixel to be shown, however small its file."""
    if image.pixels > limits.image_pixels:
        yield Fault(values={"millions": math.ceil(image.pixels / _MILLION), "most": limits.image_pixels // _MILLION})


@topic.rule("smaller-copy-would-do", target=shrinkable, covers=("inera:size",), certainty=Certainty.LIKELY)
def smaller_copy_would_do(of: tuple[File, Image], limits: Limits) -> Iterator[Fault]:
    """How much there is to gain, for a picture of which another rule says that it is heavy."""
    file, image = of
    heavy = file.size > limits.phone_bytes or image.pixels > limits.image_pixels
    if heavy and image.smaller and image.smaller.size * _WORTH_IT <= file.size:
        copy = image.smaller
        yield Fault(values={"width": copy.width, "height": copy.height, "kilobytes": math.ceil(copy.size / 1024)})
