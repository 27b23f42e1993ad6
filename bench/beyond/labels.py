"""What people said of real files: ``labels.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("labels.toml")


@dataclass(frozen=True)
class Labels:
    """Of one rule: files in which it should find something, and files in which it should not, each with the reason.

    ``others_right``: a person has looked at all other files of real/ and the tagged ones of wild/, which are right; the reason.
    """

    wrong: Mapping[str, str]
    right: Mapping[str, str]
    others_right: str = ""


def read(path: Path = FILE) -> dict[str, Labels]:
    """Labels by rule. Raises ``ValueError`` when a file is called right and wrong."""
    found = {}
    for rule, entry in tomllib.loads(path.read_text("utf-8")).items():
        labels = Labels(entry.get("wrong", {}), entry.get("right", {}), entry.get("others_right", ""))
        if both := set(labels.wrong) & set(labels.right):
            raise ValueError(f"{rule}: right and wrong: {', '.join(sorted(both))}")
        found[rule] = labels
    return found
