"""What makes the text of a page doubtful before it is read: a scan, recognised text, codes without letters."""

import re

from bilagekoll.content.blocks import Doubt
from bilagekoll.facts.content import PageContent
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.unknown import Unknown

PAGE_LETTERS = 25
"""Letters below which a page has no text: a page number, a stamp (as limit page_letters of the policy 1177)."""
PICTURE_COVER = 0.3
"""Share of a page that pictures cover from which on a page without text is a scan (as limit picture_cover)."""
OUTLINE_PATHS = 200
"""Drawn shapes from which on a page without text is text turned into outlines (as limit outline_paths)."""
LOST_SHARE = 0.01
"""Letters without meaning from which on words are lost (as limit lost_share): å, ä and ö are 1 to 2 % each of Swedish text."""
_PRIVATE_BULLET = re.compile(r"(?m)^\s*[\ue000-\uf8ff]")


def doubt_of(page: Page) -> Doubt | None:
    """The gravest doubt about a page as a whole."""
    content = page.content
    if isinstance(content, Unknown):
        return Doubt.UNREADABLE
    letters = max(0, content.characters.visible - content.characters.artifact)
    if letters and not content.text:
        return Doubt.GARBLED
    if letters < PAGE_LETTERS:
        return _without_text(content)
    return Doubt.GARBLED if _lost(content) >= LOST_SHARE * content.characters.total else None


def _without_text(content: PageContent) -> Doubt | None:
    if content.image_cover >= PICTURE_COVER:
        return Doubt.RECOGNISED if content.characters.invisible >= PAGE_LETTERS else Doubt.SCANNED
    return Doubt.SCANNED if content.characters.total < PAGE_LETTERS and content.paths >= OUTLINE_PATHS else None


def _lost(content: PageContent) -> int:
    """Glyphs without a meaning; bullets of picture fonts at the beginning of a line have none and need none."""
    counts = content.characters
    bullets = len(_PRIVATE_BULLET.findall(content.text))
    return max(0, counts.unmapped + max(0, counts.private - bullets) + counts.invalid - counts.replaced)
