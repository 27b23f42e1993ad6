import pytest

from bilagekoll.isolation import early


@pytest.fixture
def started(monkeypatch):
    found = []
    monkeypatch.setattr(early, "start", lambda modules: found.append(modules) or object())
    yield found
    early.take()


@pytest.mark.parametrize(
    ("arguments", "module"),
    [
        (["check", "brev.pdf"], "bilagekoll.readers.pdf"),
        (["check", "--format", "json", "foto.JPG"], "bilagekoll.readers.image"),
        (["check", "mapp"], "bilagekoll.readers.pdf"),
        (["text", "brev.pdf"], "bilagekoll.readers.layout.pages"),
    ],
)
def test_a_command_that_reads_files_has_a_worker_with_what_it_needs(started, arguments, module):
    early.start_early(arguments)
    assert module in started[0]
    assert early.take() is not None
    assert early.take() is None


@pytest.mark.parametrize("arguments", [[], ["check"], ["check", "--help", "x"], ["explain", "tags"], ["--version"]])
def test_other_commands_have_none(started, arguments):
    early.start_early(arguments)
    assert early.take() is None


def test_no_room_for_a_process_is_no_fault_yet(monkeypatch):
    def refuse(modules):
        raise BlockingIOError

    monkeypatch.setattr(early, "start", refuse)
    early.start_early(["check", "brev.pdf"])
    assert early.take() is None
