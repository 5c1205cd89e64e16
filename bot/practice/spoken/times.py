"""Which time of day did a person type?"""

from datetime import time

from bot.practice.typed import plain

LONGEST_TIME = 16
HALVES = {
    "am": 0, "a.m": 0, "a.m.": 0, "pm": 12, "p.m": 12, "p.m.": 12,
}  # fmt: skip
_NOON = 12
_MARKS = (":", ".", "h")


def parse_time(text: str) -> time | None:
    """Return the time that a text such as `7:30`, `0730`, `7h30` or `7.30 pm` means, or None."""
    body, half = _half(plain(text, limit=LONGEST_TIME))
    hours, minutes = _split(body)
    if not _is_number(hours, lengths=(1, 2)) or not _is_number(minutes, lengths=(2,)):
        return None
    return _time(int(hours), int(minutes), half=half)


def _half(typed: str) -> tuple[str, int | None]:
    for word in sorted(HALVES, key=len, reverse=True):
        if typed.endswith(word):
            return typed.removesuffix(word).rstrip(), HALVES[word]
    return typed, None


def _split(body: str) -> tuple[str, str]:
    for mark in _MARKS:
        hours, found, minutes = body.partition(mark)
        if found:
            return hours.strip(), minutes.strip() or ("00" if mark == "h" else "")
    bare_hour = len(body) <= len("07")
    return (body, "00") if bare_hour else (body[:-2], body[-2:])


def _is_number(text: str, *, lengths: tuple[int, ...]) -> bool:
    return text.isascii() and text.isdigit() and len(text) in lengths


def _time(hour: int, minute: int, *, half: int | None) -> time | None:
    if half is not None:
        hour = hour % _NOON + half if 1 <= hour <= _NOON else -1
    try:
        return time(hour, minute)
    except ValueError:
        return None
