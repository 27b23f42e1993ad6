"""The numbers that rules compare with; a policy gives each its value and its source."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Thresholds of the rules. The policy files say where each value comes from."""

    file_bytes: int
    message_files: int
    phone_bytes: int
    pages_without_headings: int
    pages_without_bookmarks: int
    alt_letters: int
    page_letters: int
    scan_cover: float
    phone_text_points: float
    image_pixels: int
    flashes_per_second: int
    moving_seconds: float
