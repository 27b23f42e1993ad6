import pytest

from bilagekoll.cli import language
from bilagekoll.cli.language import choose


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["check", "--lang", "en"], {"LANG": "sv_SE.UTF-8"}, "en"),
        (["--lang=sv", "check"], {"LANG": "en_GB.UTF-8"}, "sv"),
        (["check", "--lang", "fi"], {"LANG": "en_GB.UTF-8"}, "en"),
        (["check", "--lang"], {}, "sv"),
        ([], {"LANG": "sv_SE.UTF-8"}, "sv"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "fi_FI.UTF-8"}, "sv"),
        ([], {"LANG": "C.UTF-8"}, "sv"),
        ([], {"LC_ALL": "en_GB.UTF-8", "LANG": "sv_SE.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "sv_SE.UTF-8"}, "en"),
        ([], {}, "sv"),
    ],
)
def test_option_then_locale_then_swedish(arguments, environment, expected, monkeypatch):
    monkeypatch.setattr(language.sys, "platform", "linux")
    assert choose(arguments, environment) == expected


@pytest.mark.parametrize(("system", "expected"), [("English_Sweden", "en"), ("sv_SE", "sv"), (None, "sv")])
def test_windows_is_asked_where_it_has_no_variables(system, expected, monkeypatch):
    monkeypatch.setattr(language.sys, "platform", "win32")
    monkeypatch.setattr(language.locale, "getlocale", lambda: (system, "cp1252"))
    assert choose([], {}) == expected
