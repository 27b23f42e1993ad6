"""Annotations, form fields and media (PDF/UA-1, 7.18)."""
