import io
import struct
from dataclasses import dataclass, field

import pytest

from bilagekoll.isolation.wire import MOST, receive, send


def test_values_arrive_one_after_the_other():
    pipe = io.BytesIO()
    send(pipe, {"a": 1})
    send(pipe, None)
    pipe.seek(0)
    assert [receive(pipe), receive(pipe)] == [{"a": 1}, None]


@pytest.mark.parametrize("data", [b"", b"\0" * 7, struct.pack(">Q", 5) + b"abc", struct.pack(">Q", MOST + 1)])
def test_an_end_in_the_middle_is_an_end(data):
    with pytest.raises(EOFError):
        receive(io.BytesIO(data))


def test_what_cannot_be_sent_leaves_nothing_in_the_pipe():
    pipe = io.BytesIO()
    with pytest.raises(Exception, match=r"pickle|local object"):
        send(pipe, lambda: None)
    assert pipe.getvalue() == b""


@dataclass(frozen=True, slots=True)
class Two:
    first: int
    second: object = None


@dataclass(frozen=True, slots=True)
class One:
    only: tuple[Two, ...]


@dataclass(slots=True)
class Counting:
    first: int
    second: int = field(default=0, init=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    first: int
    second: int = 0


def test_dataclasses_arrive_as_they_were_sent():
    counting = Counting(1)
    counting.second = 7
    sent = [One((Two(1), Two(2, Two(3)))), counting, Named(first=4, second=5), Two]
    pipe = io.BytesIO()
    send(pipe, sent)
    pipe.seek(0)
    assert receive(pipe) == sent
