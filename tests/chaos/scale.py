"""The size of the scenarios: small by default, as large as the environment says for a long run.

CHAOS=short runs the short form of every scenario, CHAOS=1 the long form; N is the number of kills, signals and the
like, UPDATES that of hostile updates, HOURS the length of the long day.
"""

import os

import pytest

ATTACKS = os.environ.get("CHAOS", "")
LONG = ATTACKS == "1"
UPDATES = int(os.environ.get("UPDATES") or "100000") if LONG else 300
HOURS = float(os.environ.get("HOURS", "24"))


def size(*, short: int, long: int) -> int:
    """Return how many of something a scenario has."""
    return int(os.environ.get("N") or long) if LONG else short


long_only = pytest.mark.long
