import threading

import pytest

from bilagekoll.readers.recognition.background import begun


def test_work_goes_on_beside_what_begins_it():
    may_end = threading.Event()
    result = begun(lambda: may_end.wait(10))
    assert not result.done()
    may_end.set()
    assert result.result(10) is True


def test_what_fails_is_raised_where_the_result_is_asked_for():
    def fail():
        raise ImportError("onnxruntime")

    with pytest.raises(ImportError):
        begun(fail).result(10)
