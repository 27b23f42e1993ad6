"""Messages to patients: templates, filling them with the content of a file, and judging whether a message is complete."""
