"""The program: ``bilagekoll``, or ``python -m bilagekoll``."""

import gc
import sys

GARBAGE = 50_000
"""New objects between two looks for garbage. Python's own 700 cost a short check, mostly imports, and find nothing in it."""


def main() -> None:
    """Load the command line and run it."""
    gc.set_threshold(GARBAGE)
    try:
        from bilagekoll.cli import main as run

        run()
    except KeyboardInterrupt:  # before the command line is there to say so
        sys.exit(130)
    finally:
        gc.freeze()  # nothing that is left is worth looking through before the process ends


if __name__ == "__main__":
    main()
