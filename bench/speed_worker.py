"""Times one checker in one process: paths on standard input, a JSON line a file with its milliseconds on standard output.

    PYTHON bench/speed_worker.py patient|pdfua1|page

Stands alone, so that PYTHON can be one where only page-validation is installed.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable


def checker(name: str) -> Callable[[str], object]:
    """The function that checks one file."""
    if name == "page":
        page = importlib.import_module("page")  # of page-validation, which is no dependency of the project
        return lambda path: page.validate_pdf(path, profile="ua1")
    import bilagekoll

    policy = bilagekoll.load_policy("1177")
    return lambda path: bilagekoll.check(path, policy=policy, profile=name)


def main() -> None:
    """Answer line by line."""
    check = checker(sys.argv[1])
    for line in sys.stdin:
        path = line.rstrip("\n")
        answer: dict[str, object] = {"file": path}
        start = time.perf_counter()
        try:
            check(path)
        except Exception as error:  # noqa: BLE001 - a checker that gives up has no time to compare
            answer["error"] = type(error).__name__
        print(json.dumps(answer | {"ms": 1000 * (time.perf_counter() - start)}), flush=True)


if __name__ == "__main__":
    main()
