"""Contrast of text to what is behind it, with PDFium: the colours that a page paints with, and its pixels where need be."""

from bilagekoll.readers.contrast.reading import read_contrasts

__all__ = ["read_contrasts"]
