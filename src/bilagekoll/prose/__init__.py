"""What can be told from words alone, wherever they stand: their language, whether they are words at all, what they are for."""
