"""From facts to the content of a document: headings, paragraphs, lists, tables, links in reading order, and its texts.

Two ways in, the tags of the file and the layout of its pages; one model, ``blocks``; four ways out: Markdown, plain text, HTML and
JSON.
"""
