"""Natural language (PDF/UA-1, 7.2)."""
