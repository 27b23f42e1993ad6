"""The file, its catalogue and its parts (PDF/UA-1, 6 and 7)."""
