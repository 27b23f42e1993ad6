"""Two hundred pictures of six kinds, and how often kind and verdict are told rightly."""
