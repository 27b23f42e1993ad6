"""Structure elements (PDF/UA-1, 7.1 to 7.9)."""
