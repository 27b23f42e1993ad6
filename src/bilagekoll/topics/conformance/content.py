"""Marked content and content items (PDF/UA-1, 7.1 and 7.20)."""
