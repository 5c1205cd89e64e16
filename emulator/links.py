"""Addresses of links, completed as Telegram completes them, and links that open the bot."""

import re
from urllib.parse import parse_qs, urlsplit

_SCHEMES = {"http", "https", "tg", "ton", "tonsite"}
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:(?!\d)")
_HOST = re.compile(r"(?:[^\s.:/@]+\.)+[^\s.:/@\d]{2,}|localhost|\d+(?:\.\d+){3}", re.IGNORECASE)


def start_payload(link: str, *, username: str) -> str | None:
    """Return what a link to the bot lets a phone say behind /start; None for any other link."""
    parts = urlsplit(web_address(link) or "")
    name = parts.path.strip("/").casefold()
    if parts.hostname not in {"t.me", "telegram.me"} or name != username.casefold():
        return None
    payload = parse_qs(parts.query).get("start", [""])[0]
    return payload if _PAYLOAD.fullmatch(payload) else ""


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
