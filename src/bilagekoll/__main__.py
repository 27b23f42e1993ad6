"""The program: ``bilagekoll``, or ``python -m bilagekoll``."""

import _signal  # type: ignore[import-not-found]  # signal itself makes enumerations first, and Ctrl-C in the midst of that is a traceback
import gc
import os
import sys

GARBAGE = 50_000
"""New objects between two looks for garbage. Python's own 700 cost a short check, mostly imports, and find nothing in it."""


def main() -> None:
    """Load the command line and run it."""
    gc.set_threshold(GARBAGE)
    _stand_in_for_closed_streams()
    interrupt = _signal.getsignal(_signal.SIGINT)
    if interrupt is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)  # while modules load, Ctrl-C ends the process without a word
    try:
        from bilagekoll.isolation.early import start_early

        start_early(sys.argv[1:])
        from bilagekoll.cli import main as run

        _signal.signal(_signal.SIGINT, interrupt)
        run()
    except KeyboardInterrupt:  # before the command line is there to say so, or after
        sys.exit(130)
    finally:
        gc.freeze()  # nothing that is left is worth looking through before the process ends


def _stand_in_for_closed_streams() -> None:
    """Lead what the caller has closed of standard input, output and error to nowhere.

    Otherwise the next file or pipe takes its number: a worker would close its own pipe when it silences itself.
    """
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:  # 0, 1, 2: input, output, error
        pass
    os.close(number)
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: PTH123, SIM115


if __name__ == "__main__":
    main()
