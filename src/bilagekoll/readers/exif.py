"""What a camera, a phone or a program wrote into an image beside the picture: Exif 2.32, XMP, comments."""

import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

from PIL import Image as pillow  # noqa: N813 - the facts have an Image of their own
from PIL import ImageChops, ImageOps, ImageStat
from PIL.ExifTags import GPS, IFD, Base

from bilagekoll.facts.image import Exif
from bilagekoll.readers.picture_xmp import Said, said

_COMMENT_TAGS = (Base.ImageDescription, Base.XPComment, Base.XPSubject, Base.XPTitle)
_COMMENT_KEYS = ("comment", "Comment", "Description", "Title")
"""Comments in JPEG and GIF files; keywords of PNG text, PNG 1.2, 4.2.3.1."""
_BY_PROGRAM = re.compile(
    r"(?:creat(?:ed|or)|(?:made|generated) (?:with|by)|optimi[sz]ed|compress|processed|file (?:source|written)|lavc|adobe|jpeg|gif"
    r"|lead technologies|intel.*jpeg|png|apple ?mark).*|.*digital camera|sony dsc|samsung|screenshot|skärmbild|https?://\S+|[\W\d_]*",
    re.IGNORECASE | re.DOTALL,
)
"""Comments that programs and cameras leave by themselves."""
_THUMBNAIL_PIXELS = 1_000_000
_SMALL = (24, 24)
_OTHER_PICTURE = 28
"""Mean difference, of 255, beyond which two greyscale pictures of 24 x 24 show different things. Recompression stays below 10."""
_SHAPES_DIFFER = 0.05


def read_exif(picture: pillow.Image) -> Exif:
    """Metadata of an image that has been decoded. Raises what Pillow raises on broken metadata."""
    tags = picture.getexif()
    camera = tags.get_ifd(IFD.Exif)
    position = tags.get_ifd(IFD.GPSInfo)
    orientation = tags.get(Base.Orientation)
    packet = picture.info.get("xmp", b"")
    xmp = said(packet if isinstance(packet, bytes) else b"")
    return Exif(
        orientation=orientation if isinstance(orientation, int) else None,
        position=GPS.GPSLatitude in position or GPS.GPSLongitude in position or xmp.position,
        device_owner=_names_someone(tags, camera, xmp),
        thumbnail=_other_thumbnail(picture, tags),
        comment=any(not _BY_PROGRAM.fullmatch(text) for text in _comments(picture, tags, camera, xmp)),
        serial=any(_text(camera.get(tag)).strip("0 ") for tag in (Base.BodySerialNumber, Base.LensSerialNumber)) or xmp.serial,
        people=xmp.people,
    )


def _text(value: Any) -> str:
    """A tag's value as text. XP tags are UTF-16; UserComment starts with eight bytes that name its encoding (Exif 2.32, 4.6.5)."""
    if isinstance(value, str):
        return value.strip("\0 \r\n\t")
    if not isinstance(value, bytes):
        return ""
    raw: bytes = value[8:] if value[:8] in {b"ASCII\0\0\0", b"UNICODE\0", b"JIS\0\0\0\0\0", bytes(8)} else value
    encoding = "utf-16-le" if raw[1:2] == b"\0" else "latin-1"
    return raw.decode(encoding, "ignore").strip("\0 \r\n\t")


def _names_someone(tags: Mapping[int, Any], camera: Mapping[int, Any], xmp: Said) -> bool:
    credit = " ".join((_text(tags.get(Base.Copyright)), *xmp.credits)).casefold()
    names = (_text(camera.get(Base.CameraOwnerName)), _text(tags.get(Base.Artist)), _text(tags.get(Base.XPAuthor)), *xmp.makers)
    return any(name and name.casefold() not in credit for name in names)


def _comments(picture: pillow.Image, tags: Mapping[int, Any], camera: Mapping[int, Any], xmp: Said) -> Iterable[str]:
    in_exif = [*(tags.get(tag) for tag in _COMMENT_TAGS), camera.get(Base.UserComment)]
    in_file = [picture.info.get(key) for key in _COMMENT_KEYS]
    return filter(None, map(_text, [*in_exif, *in_file, *xmp.comments]))


def _other_thumbnail(picture: pillow.Image, tags: pillow.Exif) -> bool:
    """Whether the embedded thumbnail shows something else than the image; some programs crop an image and leave its thumbnail."""
    place = tags.get_ifd(IFD.IFD1)
    start, length = place.get(Base.JpegIFOffset), place.get(Base.JpegIFByteCount)
    raw = picture.info.get("exif", b"")
    if not (isinstance(start, int) and isinstance(length, int) and isinstance(raw, bytes)):
        return False
    block = raw.removeprefix(b"Exif\0\0")[start : start + length]
    try:
        with pillow.open(io.BytesIO(block), formats=["JPEG"]) as small:
            return small.width * small.height < _THUMBNAIL_PIXELS and _differ(picture, small)
    except Exception:  # noqa: BLE001 - Pillow raises many kinds; a thumbnail that does not open shows nothing
        return False


def _differ(picture: pillow.Image, small: pillow.Image) -> bool:
    """Compare in the four quarter turns: editors turn an image and leave its thumbnail lying."""
    plain = picture if picture.mode in {"RGB", "L"} else picture.convert("L")
    size = (256, max(1, round(256 * picture.height / picture.width)))
    whole = plain.resize(size, pillow.Resampling.BOX, reducing_gap=2).convert("L")
    turned = [small.convert("L").rotate(angle, expand=True) for angle in (0, 90, 180, 270)]
    return all(_distance(whole, turn) > _OTHER_PICTURE for turn in turned)


def _distance(one: pillow.Image, other: pillow.Image) -> float:
    """Mean difference of two pictures, each brought to the shape of the other by cutting off the bars that cameras add."""
    shape = one.width / one.height
    if abs(shape / (other.width / other.height) - 1) > _SHAPES_DIFFER:
        other = ImageOps.fit(other, (160, max(1, round(160 / shape))))
    pair = [picture.resize(_SMALL, pillow.Resampling.BOX) for picture in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*pair)).mean[0])
