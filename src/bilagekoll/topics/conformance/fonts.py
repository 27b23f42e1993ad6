"""Fonts (PDF/UA-1, 7.21)."""
