"""Measurements; run as scripts, never as tests."""
