"""What tagged text looks like on the page: headings, lists, tables and paragraphs that the tags do not announce as such."""
