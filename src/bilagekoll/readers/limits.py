"""Limits on what a file may cost. Reaching one makes the fact :class:`~bilagekoll.facts.unknown.Unknown` with the limit's name."""

import time

FILE_BYTES = 512 * 1024 * 1024
"""Bytes read of a file. Twenty-five times what a message takes; a larger file is judged by its size alone."""
SECONDS = 60.0
"""Seconds of reading a file. A page takes milliseconds; a person waits no longer than this."""
SECONDS_A_CHECK = 90.0
"""Seconds of a whole check, after which its process is ended: for what never looks at :data:`SECONDS`, such as a regular
expression or a library written in C."""
SECONDS_A_TEXT = 300.0
"""Seconds of fetching the text of a file, after which its process is ended. A thousand pages take some 60."""
MEMORY_BYTES = 2 * 1024 * 1024 * 1024
"""Memory that a worker process may write to. 300 dense pages take 0.85 billion bytes, the largest picture 0.8."""
PAGES = 5_000
"""Pages of a PDF. A page tree that loops ends here."""
STRUCTURE_DEPTH = 250
"""Depth of the structure tree. Real documents stay below 40."""
STRUCTURE_ELEMENTS = 1_000_000
"""Structure elements. A thousand dense pages have some 200,000."""
FORM_DEPTH = 20
"""Form XObjects inside form XObjects. Real pages stay below 6."""
FORMS_DRAWN = 30_000
"""Form XObjects drawn on one page, each as often as it is drawn. Dense maps have some thousand; so many take five seconds."""
ANNOTATIONS = 20_000
"""Annotations of one page. A long table of contents has some hundred links; so many take eight seconds."""
STREAM_BYTES = 75_000_000
"""Bytes of one decoded content stream."""
SHOWN_BYTES = 3 * 200_000_000
"""Bytes of one decoded stream that is only shown: a picture of as many pixels as :data:`IMAGE_PIXELS`, or a font."""
FILE_STREAM_BYTES = 2_000_000_000
"""Bytes of the decoded page content of a whole file. A thousand dense pages have some 300 million."""
SECONDS_A_LAYOUT_PAGE = 8.0
"""Seconds of reading the words of one page. Dense pages take 0.05, on a slow and busy computer a tenth of this."""
OPERATORS = 1_500_000
"""Operators of one page with its form XObjects. Dense maps have some 500,000; so many take five seconds."""
OPERANDS = 200_000
"""Operands before one operator. A CMap may list all 65,536 codes in one group, three operands each."""
ARRAY_BYTES = 2_000_000
"""Bytes of one array of strings and numbers in page content or a CMap. A CMap may list all 65,536 codes in one."""
TEXT_CHARACTERS = 10_000_000
"""Characters of text on one page. A dense page has some 10,000; a code may stand for several."""
TREE_DEPTH = 60
"""Depth of name trees, field trees and outlines."""
TREE_NODES = 200_000
"""Nodes of a name tree, field tree or outline."""
IMAGE_PIXELS = 200_000_000
"""Pixels of an image that is decoded. Four times the largest phone photo."""
RECOGNITION_SECONDS = 180.0
"""Seconds of recognising the pictures of a file, some sixty scanned pages; the page that is being read is read to its end. What was
read would be lost if this were near ``SECONDS_A_TEXT``."""
PAGE_PICTURE_PIXELS = 50_000_000
"""Pixels of a page drawn as a picture. An A4 page at 300 dpi has 8.7 million, an A0 poster at 150 dpi 35 million."""
CONTRAST_OBJECTS = 100_000
"""Objects that a page paints, looked through for contrast. A dense page has some 10,000."""
CONTRAST_MARKS = 200
"""Marks that one of them lies in. Real pages stay below 10."""
CONTRAST_PIXELS = 2_000_000
"""Pixels of a page that is drawn for its colours. An A4 page at 72 dpi has half a million; larger pages are drawn coarser."""
CONTRAST_SECONDS = 20.0
"""Seconds of measuring the contrast of a file's text. A page with colours takes some 0.03."""
LINE_PIECES = 100_000
"""Pieces of text on one page whose places are looked at. A dense page has some 1,000."""
LINE_SECONDS = 10.0
"""Seconds of measuring lines. A page takes some 0.003."""
PICTURED = 40
"""Pictures of a PDF with tags in which words are counted, the largest first. One takes some ten milliseconds."""
PICTURED_SECONDS = 2.0
"""Seconds of counting them. A person waits for the answer meanwhile."""
PICTURES_OF_A_TEXT = 20
"""Pictures with words on pages with text of their own that are read for the text of a file, the largest first."""
PICTURES_OF_A_TEXT_SECONDS = 30.0
"""Seconds of reading them; the one that is being read is read to its end. One takes some 0.5."""
FRAMES = 2_000
"""Frames of an animation that are looked at."""
MOVING_CANVAS = 25_000_000
"""Pixels of one frame of an animation. Twelve times a full-HD screen."""
MOVING_PIXELS = 1_000_000_000
"""Pixels of all frames of an animation together: 1,000 frames of 1,280 x 720. Takes some ten seconds."""
XML_BYTES = 5_000_000
"""Bytes of an XML packet; of all packets of a form together."""
XML_DEPTH = 100
"""Elements inside one another. Real packets stay below 15; as many as fit in :data:`XML_BYTES`, this deep, take three seconds."""

FONT_BYTES = 40_000_000
"""Bytes of a font program that is read. Those with all of Chinese have some 20 million."""
FONT_CODES = 200_000
"""Different codes that a font shows. Codes of two bytes are 65,536."""


class LimitReached(Exception):
    """A limit was reached; ``name`` is the constant's name in lower case with hyphens."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Deadline:
    """The moment when reading a file, or measuring one thing in it, must end. ``name``: of the limit."""

    def __init__(self, seconds: float = SECONDS, name: str = "seconds") -> None:
        self._end = time.monotonic() + seconds
        self._name = name

    def check(self) -> None:
        """Raise :class:`LimitReached` when time is up."""
        if time.monotonic() > self._end:
            raise LimitReached(self._name)
