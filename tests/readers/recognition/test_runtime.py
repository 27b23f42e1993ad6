import os
import subprocess
import sys

import pytest

from bilagekoll.readers.recognition import available
from tests.conftest import ROOT

READS = """
from pathlib import Path
import sys
import bilagekoll
document = bilagekoll.extract(sys.argv[1])
assert document.blocks
"""


@pytest.mark.skipif(not available(), reason="needs the extra ocr")
def test_recognition_writes_nothing_anywhere(tmp_path):
    """The engine reports to its maker, and keeps what it could not send, unless it is told not to."""
    folders = {"HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR", "TEMP", "TMP", "LOCALAPPDATA", "APPDATA"}
    for folder in folders:
        (tmp_path / folder).mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CI", "ORT_", "GITHUB", "TF_"))}
    environment |= {folder: str(tmp_path / folder) for folder in folders} | {"PYTHONDONTWRITEBYTECODE": "1"}
    picture = ROOT / "fixtures" / "files" / "skarmbild-bokad-tid.png"
    subprocess.run([sys.executable, "-c", READS, str(picture)], env=environment, cwd=tmp_path, check=True, timeout=120)
    assert [path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()] == []
