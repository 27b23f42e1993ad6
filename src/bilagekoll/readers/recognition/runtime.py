"""onnxruntime, silenced: from version 1.29 on it reports to its maker unless it is told not to, on every system.

It would write an identifier of the machine, a database and a file among the temporary ones, and send what model is used by what
program. The variable of the environment must stand before the library is loaded; the call is for Windows, where the library hands
its reports to the system.
"""

import os

__all__ = ["onnxruntime"]

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

onnxruntime.disable_telemetry_events()
