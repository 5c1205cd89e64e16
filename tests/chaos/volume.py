"""Small file systems in memory, where this machine lets a test mount them."""

import fcntl
import os
import struct
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


SHUTDOWN, WITHOUT_ITS_LOG = 0x8004587D, struct.pack("I", 2)
"""FS_IOC_SHUTDOWN (linux/fs.h): the file system stops at once, and forgets what has not reached the disk."""


class Disk:
    """An ext4 file system in a file, of which the power can be cut."""

    def __init__(self, image, folder):
        self._image, self._folder = image, folder
        folder.mkdir()
        with image.open("wb") as file:
            file.truncate(64 * 2**20)
        _run("mkfs.ext4", "-q", str(image))
        self.mount()

    def mount(self):
        _run("mount", "-o", "loop", str(self._image), str(self._folder))

    def unmount(self):
        _run("umount", str(self._folder))

    def cut_power(self):
        handle = os.open(self._folder, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, SHUTDOWN, WITHOUT_ITS_LOG)
        finally:
            os.close(handle)


@cache
def can_cut_power():
    """Tell whether a file system can be made, mounted and shut down here."""
    try:
        with TemporaryDirectory() as folder:
            disk = Disk(Path(folder) / "image", Path(folder) / "disk")
            disk.cut_power()
            disk.unmount()
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


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
