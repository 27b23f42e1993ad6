"""The numbers that exist in the standards that rules may name."""

# PDF/UA-1: clause and how many tests veraPDF numbers in it; clause 7.2 numbers 2 to 43 without 35.
_UA1 = {
    "5": 5, "6.1": 1, "6.2": 1, "7.1": 12, "7.3": 1, "7.4.2": 1, "7.4.4": 3, "7.5": 2, "7.7": 1, "7.9": 2, "7.10": 2, "7.11": 1,
    "7.15": 1, "7.16": 1, "7.18.1": 3, "7.18.2": 1, "7.18.3": 1, "7.18.4": 2, "7.18.5": 2, "7.18.6.2": 2, "7.18.8": 1, "7.20": 2,
    "7.21.3.1": 1, "7.21.3.2": 1, "7.21.3.3": 3, "7.21.4.1": 2, "7.21.4.2": 2, "7.21.5": 1, "7.21.6": 4, "7.21.7": 2, "7.21.8": 1,
}  # fmt: skip
UA1 = {f"{clause}-{number}" for clause, tests in _UA1.items() for number in range(1, tests + 1)} | {
    f"7.2-{number}" for number in range(2, 44) if number != 35
}

# Matterhorn Protocol 1.1: how many failure conditions each checkpoint has.
_MATTERHORN = (
    7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30,
)  # fmt: skip
MATTERHORN = {f"{checkpoint:02}-{number:03}" for checkpoint, count in enumerate(_MATTERHORN, 1) for number in range(1, count + 1)}

# WCAG 2.1: the success criteria of levels A and AA.
WCAG_A = {
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3", "1.4.1", "1.4.2", "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2",
    "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "3.1.1", "3.2.1", "3.2.2", "3.3.1", "3.3.2",
    "4.1.1", "4.1.2",
}  # fmt: skip
WCAG_AA = {
    "1.2.4", "1.2.5", "1.3.4", "1.3.5", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.4.5", "2.4.6",
    "2.4.7", "3.1.2", "3.2.3", "3.2.4", "3.3.3", "3.3.4", "4.1.3",
}  # fmt: skip

# What Inera asks of files attached to messages in 1177.
INERA = {"formats", "scanned", "size", "password", "image-text"}
