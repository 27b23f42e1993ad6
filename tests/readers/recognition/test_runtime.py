import os
import subprocess
import sys

import pytest

pytest.importorskip("onnxruntime")

PROGRAM = """
import os
from bilagekoll.readers.recognition.runtime import onnxruntime
assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"
"""


def test_nothing_is_sent_and_no_file_of_telemetry_is_made(tmp_path):
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"), str(tmp_path))
    subprocess.run([sys.executable, "-c", PROGRAM], env=os.environ | places, check=True)
    assert list(tmp_path.rglob("*")) == []
