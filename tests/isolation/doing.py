"""Tasks for workers: what files may make a library do."""

import os
import re
import signal
import socket
import sys
import time
from pathlib import Path


def double(item):
    return 2 * item


def process(_):
    return os.getpid()


def note_start():
    Path(os.environ["NOTE_OF_THE_START"]).write_text("called")


def misbehave(item):
    """Whatever the item says; its process otherwise."""
    return _WAYS.get(item, process)(item)


def _crash(_):
    os.kill(os.getpid(), signal.SIGSEGV if sys.platform != "win32" else signal.SIGTERM)


def _leave(_):
    os._exit(0)


def _eat(_):
    blocks = []
    while True:
        blocks.append(b"x" * 50_000_000)


def _fail(_):
    raise ZeroDivisionError


def _hang(_):
    re.fullmatch("(a+)+b", "a" * 60)  # exponential, and never lets go of the interpreter


def _sleep(_):
    time.sleep(60)


def _chatter(_):
    sys.stdout.write("Tolvan Exempelsson")
    sys.stdout.flush()
    os.write(2, b"19121212-1212")
    return "chattered"


def _unpicklable(_):
    return lambda: None


def _deep(_):
    value = ()
    for _ in range(2_000):
        value = (value,)
    return value


_WAYS = {
    "crash": _crash,
    "leave": _leave,
    "eat": _eat,
    "fail": _fail,
    "hang": _hang,
    "sleep": _sleep,
    "chatter": _chatter,
    "unpicklable": _unpicklable,
    "deep": _deep,
}


def write(path):
    """Bytes that could be written, or the error."""
    try:
        return Path(path).write_bytes(b"content of a file")
    except OSError as error:
        return error.errno


def connect(_):
    with socket.socket() as made:
        return made.fileno()
