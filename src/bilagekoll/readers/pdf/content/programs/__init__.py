"""Embedded font programs, as far as the conditions of PDF/UA-1 ask: which glyphs they hold and how wide those are.

fontTools reads them. Only the tables that are asked for are decoded, each program once a file.
"""
