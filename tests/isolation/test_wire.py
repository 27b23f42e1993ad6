import io
import struct

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
