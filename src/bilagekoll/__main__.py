"""The program: ``bilagekoll``, or ``python -m bilagekoll``."""

import gc

GARBAGE = 50_000
"""New objects between two looks for garbage. Python's own 700 cost a short check, mostly imports, and find nothing in it."""


def main() -> None:
    """Load the command line and run it."""
    gc.set_threshold(GARBAGE)
    from bilagekoll.cli import main as run

    try:
        run()
    finally:
        gc.freeze()  # nothing that is left is worth looking through before the process ends


if __name__ == "__main__":
    main()
