"""The program: ``bilagekoll``, or ``python -m bilagekoll``."""

import gc
import signal
import sys

GARBAGE = 50_000
"""New objects between two looks for garbage. Python's own 700 cost a short check, mostly imports, and find nothing in it."""


def main() -> None:
    """Load the command line and run it."""
    gc.set_threshold(GARBAGE)
    interrupt = signal.getsignal(signal.SIGINT)
    if interrupt is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # while modules load, Ctrl-C ends the process without a word
    try:
        from bilagekoll.isolation.early import start_early

        start_early(sys.argv[1:])
        from bilagekoll.cli import main as run

        signal.signal(signal.SIGINT, interrupt)
        run()
    except KeyboardInterrupt:  # before the command line is there to say so, or after
        sys.exit(130)
    finally:
        gc.freeze()  # nothing that is left is worth looking through before the process ends


if __name__ == "__main__":
    main()
