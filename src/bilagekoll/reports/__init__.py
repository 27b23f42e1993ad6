"""Answers in the forms that people and programs read. A report only renders: nothing is judged here."""
