"""Files that are too heavy: for 1177, for a phone's connection, for a phone's memory."""

import math
from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import File
from bilagekoll.facts.image import Image
from bilagekoll.topics.targets import files, images

topic = Topic("weight")

_MEGABYTE = 1024 * 1024
_MILLION = 1_000_000


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
