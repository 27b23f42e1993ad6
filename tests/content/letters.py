"""What the text of a fixture must say, from the words that its letter is made of."""

from fixtures.making.document import Block, Bullets, Document, Heading, Paragraph, Picture, Table


def markdown_of(letter: Document, *, head: str = "", end: str = "") -> str:
    """A letter as Markdown. ``head``: what stands before its first block; ``end``: what its maker writes after a link."""
    parts = [head, *(_markdown(block, end) for block in letter.blocks)]
    return "\n\n".join(filter(None, parts)) + "\n"


def head_of(letter: Document, *, with_letterhead: bool = True) -> str:
    """Letterhead and address, lines of one paragraph each."""
    parts = [letter.letterhead if with_letterhead else (), letter.address]
    return "\n\n".join("\\\n".join(lines) for lines in parts if lines)


def _markdown(block: Block, end: str) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {block.text}"
    if isinstance(block, Paragraph):
        return f"{block.text} [{block.link[0]}]({block.link[1]}){end}" if block.link else block.text
    if isinstance(block, Bullets):
        return "\n".join(f"- {item}" for item in block.items)
    if isinstance(block, Picture):
        return f"[Bild: {block.alt}]"
    return _table(block)


def _table(table: Table) -> str:
    lines = [_row(table.head), f"|{' --- |' * len(table.head)}", *map(_row, table.rows)]
    return "\n".join(lines)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
