"""Small file systems in memory, where this machine lets a test mount them."""

import os
import subprocess
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory


def _run(*words):
    return subprocess.run(words, check=True, capture_output=True)  # noqa: S603 - words of our own


@contextmanager
def mounted(folder, *, size):
    """Mount a file system of this size on a folder."""
    folder.mkdir(exist_ok=True)
    _run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        _run("umount", "--lazy", str(folder))


def make_read_only(folder):
    """Let nothing on a mounted file system be written any more."""
    _run("mount", "-o", "remount,ro", str(folder))


@cache
def can_mount():
    """Tell whether file systems can be mounted here."""
    if os.geteuid():
        return False
    try:
        with TemporaryDirectory() as folder, mounted(Path(folder), size="64k"):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False
