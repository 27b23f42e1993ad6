"""onnxruntime with its telemetry off. The only module that imports it.

Builds from 2026 on send events to their maker unless told otherwise before they start (Privacy.md of onnxruntime): the variable
keeps the sender and its file from being made; the call stops what older builds for Windows note.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

onnxruntime.disable_telemetry_events()

__all__ = ["onnxruntime"]
