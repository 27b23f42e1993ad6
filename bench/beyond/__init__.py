"""What no validator sees: how often the rules that guess are right, on documents made for the purpose and on real ones."""
