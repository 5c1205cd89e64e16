"""Emulator: a Bot API server on this machine, with a chat page and a clock that can be moved."""
