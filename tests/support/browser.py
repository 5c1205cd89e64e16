"""The Chromium of this machine, and what to do without."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""A browser for tests talks to the page under test alone."""
MISSING = "needs a Chromium: apt-get install chromium fonts-noto-color-emoji (or your system's own)"


def find_chromium() -> str | None:
    """Return the path of the browser that tests may start."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def is_required() -> bool:
    """Tell whether a missing browser is a failure here, as it is in CI."""
    return os.environ.get("LIMBER_REQUIRE_BROWSER") == "1"
