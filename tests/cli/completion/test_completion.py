import json
import re
import shutil
import subprocess
import sys

import pytest

from bilagekoll.cli import run
from bilagekoll.topics import all_topics

FILES = "(files)"
BASH = shutil.which("bash") if sys.platform != "win32" else None
"""On Windows the first bash may be that of another system, which has other paths."""


@pytest.fixture
def script(capsys):
    def made(shell, language="sv"):
        assert run(["completion", shell, "--lang", language]) == 0
        return capsys.readouterr().out

    return made


@pytest.fixture
def tab(script, tmp_path):
    """What bash proposes when the tab key is pressed at the end of a line; the line is cut into words as bash does."""
    if not BASH:
        pytest.skip("no bash on this machine")
    path = tmp_path / "completion.bash"
    path.write_text(script("bash"), "utf-8")

    def press(line):
        words = [word for word in re.split(r"\s+|(=)", line) if word is not None]
        words = [word for number, word in enumerate(words) if word or number == len(words) - 1]
        quoted = " ".join(f"'{word}'" for word in words)
        lines = [
            f"compopt() {{ echo '{FILES}'; }}",  # the real one speaks only to a line that is being typed
            f"source '{path.as_posix()}'",
            f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _bilagekoll",
            'printf "%s\\n" "${COMPREPLY[@]}"',
        ]
        said = subprocess.run(
            [BASH, "--norc", "-c", "\n".join(lines)], capture_output=True, text=True, encoding="utf-8", check=True
        )
        assert said.stderr == ""
        return said.stdout.split()

    return press


def test_bash_proposes_commands(tab):
    assert {"check", "text", "explain", "policy", "completion"} <= set(tab("bilagekoll "))
    assert tab("bilagekoll che") == ["check"]


def test_bash_proposes_the_commands_of_a_group(tab):
    assert tab("bilagekoll policy ") == ["show"]


def test_bash_proposes_options(tab):
    assert tab("bilagekoll check --for") == ["--format", "--force"]
    assert "--recursive" in tab("bilagekoll check kallelse.pdf --")
    assert tab("bilagekoll --v") == ["--version"]


def test_bash_proposes_values(tab):
    assert tab("bilagekoll check --format js") == ["json", "jsonl"]
    assert tab("bilagekoll check --format=js") == ["json", "jsonl"]
    assert tab("bilagekoll check --lang=") == ["sv", "en"]
    assert tab("bilagekoll check -f s") == ["sarif"]


def test_bash_proposes_files_where_a_file_goes(tab):
    assert tab("bilagekoll check ") == [FILES]
    assert tab("bilagekoll check --output s") == [FILES]
    assert tab("bilagekoll rules ") == []
    assert tab("bilagekoll check --jobs ") == []


def test_bash_proposes_policies_and_files_of_ones_own(tab):
    assert tab("bilagekoll check --policy ") == ["1177", "strict"]
    assert tab("bilagekoll check --policy egen") == [FILES]


def test_bash_proposes_topics(tab):
    assert tab("bilagekoll explain ") == [topic.id for topic in all_topics()]
    assert tab("bilagekoll explain tit") == ["title"]


@pytest.mark.parametrize(("shell", "check"), [("bash", ["-n"]), ("zsh", ["-n"]), ("fish", ["--no-execute"])])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_script_is_well_formed(script, tmp_path, shell, check, language):
    program = shutil.which(shell)
    if not program or sys.platform == "win32":
        pytest.skip(f"no {shell} on this machine")
    path = tmp_path / shell
    path.write_text(script(shell, language), "utf-8")
    said = subprocess.run([program, *check, str(path)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert (said.returncode, said.stderr) == (0, "")


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_the_words_are_in_the_language(script, shell):
    assert "Lista alla regler" in script(shell)
    assert "List all rules" in script(shell, "en")


def test_powershell_gets_its_data_in_ascii(script):
    made = script("powershell")
    assert made.isascii()
    data = json.loads(re.search(r"@'\n(.*)\n'@", made, re.DOTALL).group(1))
    assert data["bilagekoll"]["words"]["rules"] == "Lista alla regler"
    assert set(data["bilagekoll check"]["values"]["--profile"]) == {"patient", "pdfua1"}
    assert "--output" in data["bilagekoll check"]["options"]
    assert all(routes and name for routes, command in data.items() for name in command["options"])  # 5.1 takes no empty name


def test_an_unknown_shell_is_refused(capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert run(["completion", "tcsh"]) == 2
    assert "bash, zsh, fish, powershell" in capsys.readouterr().err
