"""Addresses of links, completed as Telegram completes them."""

import re
from urllib.parse import urlsplit

_SCHEMES = {"http", "https", "tg", "ton", "tonsite"}
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:(?!\d)")
_HOST = re.compile(r"(?:[^\s.:/@]+\.)+[^\s.:/@\d]{2,}|localhost|\d+(?:\.\d+){3}", re.IGNORECASE)


def web_address(text: str) -> str | None:
    """Return the full address, None when Telegram would see no link in it."""
    full = text if _SCHEME.match(text) else f"http://{text}"
    parts = urlsplit(full)
    if parts.scheme not in _SCHEMES:
        return None
    if parts.scheme not in {"http", "https"}:
        return full
    if not parts.hostname or not _HOST.fullmatch(parts.hostname):
        return None
    return full if parts.path else parts._replace(path="/").geturl()
