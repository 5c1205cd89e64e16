"""Message entities: Telegram's HTML becomes plain text and entities, or is refused.

Offsets and lengths count UTF-16 code units; error texts count bytes of UTF-8. The rules and the words are
those of TDLib's `parse_html` (td/telegram/MessageEntity.cpp and test/message_entities.cpp).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from emulator.links import web_address
from emulator.refusal import Refused, bad_request

Entity = dict[str, Any]

_PLAIN = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "blockquote": "blockquote", "code": "code", "pre": "pre",
}  # fmt: skip
_TAGS = {*_PLAIN, "a", "tg-emoji", "tg-time"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?", re.IGNORECASE)
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"""[^\s=>/"']*""")
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
_SURROGATES = range(0xD800, 0xE000)
_LAST_CODE_POINT = 0x10FFFF


def utf16_length(text: str) -> int:
    """Return how many UTF-16 code units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities, in Telegram's order."""
    parser = _Parser(source=source)
    parser.run()
    for entity in parser.entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return parser.text, sorted(parser.entities, key=order)


@dataclass(slots=True, kw_only=True)
class _Open:
    """A tag that still waits for its end."""

    tag: str
    attributes: Mapping[str, str]
    begin: int  # in UTF-16 units of the plain text
    at: int  # in characters of the plain text


@dataclass(slots=True, kw_only=True)
class _Parser:
    source: str
    here: int = 0
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)

    def run(self) -> None:
        while self.here < len(self.source):
            self._step()
        if self.stack:
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')

    def _step(self) -> None:
        match self.source[self.here]:
            case "&":
                plain, self.here = _reference(self.source, self.here)
                self.text += plain
            case "<" if self.source[self.here + 1 : self.here + 2] == "/":
                self._end_tag()
            case "<":
                self._start_tag()
            case character:
                self.text += character
                self.here += 1

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _start_tag(self) -> None:
        begin = self.here
        name = self._take(_TAG_NAME, begin + 1)
        if self.here == len(self.source):
            raise _wrong(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        tag = name.lower()
        if tag not in _TAGS:
            raise _wrong(f'Unsupported start tag "{tag}" at byte offset {self._bytes(begin)}')
        attributes = self._attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _wrong(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}'
            )
        self.stack.append(
            _Open(tag=tag, attributes=attributes, begin=utf16_length(self.text), at=len(self.text))
        )

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        self._skip_space()
        while self.source[self.here : self.here + 1] != ">":
            name = self._take(_ATTRIBUTE_NAME, self.here).lower()
            if not name:
                raise _wrong(
                    f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}'
                )
            found[name] = self._value(tag, begin)
            self._skip_space()
        self.here += 1
        return found

    def _value(self, tag: str, begin: int) -> str:
        self._skip_space()
        if self.source[self.here : self.here + 1] == "=":
            self.here += 1
            self._skip_space()
            read = (
                self._quoted if self.source[self.here : self.here + 1] in {"'", '"'} else self._bare
            )
            return read(tag, begin)
        self._must_go_on(tag, begin)
        return ""

    def _must_go_on(self, tag: str, begin: int) -> None:
        if self.here >= len(self.source):
            raise _wrong(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')

    def _bare(self, tag: str, begin: int) -> str:
        self._must_go_on(tag, begin)
        start = self.here
        value = self._take(_NAME_TOKEN, start)
        after = self.source[self.here : self.here + 1]
        if not after or not (after.isspace() or after == ">"):
            raise _wrong(f"Unexpected end of name token at byte offset {self._bytes(start)}")
        return value.lower()

    def _quoted(self, tag: str, begin: int) -> str:
        del tag
        quote, value = self.source[self.here], ""
        self.here += 1
        while self.source[self.here : self.here + 1] not in {quote, ""}:
            plain, self.here = _reference(self.source, self.here)
            value += plain
        if self.here == len(self.source):
            raise _wrong(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        self.here += 1
        return value

    def _end_tag(self) -> None:
        begin = self.here
        if not self.stack:
            raise _wrong(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        name = self._take(_TAG_NAME, begin + 2).lower()
        self._skip_space()
        if self.source[self.here : self.here + 1] != ">":
            raise _wrong(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        self.here += 1
        opened = self.stack.pop()
        if name and name != opened.tag:
            raise _wrong(
                f"Unmatched end tag at byte offset {self._bytes(begin)}, "
                f'expected "</{opened.tag}>", found "</{name}>"'
            )
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        span = {"offset": opened.begin, "length": utf16_length(self.text) - opened.begin}
        extra = _entity(opened, self.text[opened.at :])
        if span["length"] and extra is not None and not self._joins_code(opened, span):
            self.entities.append({**span, **extra})

    def _joins_code(self, opened: _Open, span: Entity) -> bool:
        """A `pre` and a `code` over the same text are one block in a language."""
        last = self.entities[-1] if self.entities else {}
        same = {key: last.get(key) for key in span} == span
        if not same or {last.get("type"), opened.tag} != {"pre", "code"}:
            return False
        language = last.pop("language", None) or _language(opened)
        if not language:
            return False
        self.entities[-1] = {**span, "type": "pre", "language": language}
        return True

    def _take(self, pattern: re.Pattern[str], start: int) -> str:
        found = pattern.match(self.source, start)
        assert found is not None, "the pattern matches nothing too"
        self.here = found.end()
        return found.group()

    def _skip_space(self) -> None:
        while self.source[self.here : self.here + 1].isspace():
            self.here += 1


def _entity(opened: _Open, inside: str) -> Entity | None:
    match opened.tag:
        case "a":
            url = web_address(opened.attributes.get("href") or inside)
            return {"type": "text_link", "url": url} if url else None
        case "tg-emoji":
            return {"type": "custom_emoji", "custom_emoji_id": _emoji(opened.attributes)}
        case "tg-time":
            return _time(opened.attributes)
        case "blockquote" if "expandable" in opened.attributes:
            return {"type": "expandable_blockquote"}
        case "code" if _language(opened):
            return {"type": "code", "language": _language(opened)}
        case tag:
            return {"type": _PLAIN[tag]}


def _language(opened: _Open) -> str:
    return (
        opened.attributes.get("class", "").partition("language-")[2] if opened.tag == "code" else ""
    )


def _emoji(attributes: Mapping[str, str]) -> str:
    found = attributes.get("emoji-id", "")
    if not found.isdecimal() or not int(found):
        raise _wrong("Invalid custom emoji identifier specified")
    return found


def _time(attributes: Mapping[str, str]) -> Entity:
    unix, form = attributes.get("unix", ""), attributes.get("format", "")
    if not unix.isdecimal() or not int(unix):
        raise _wrong("Invalid date specified")
    if not _TIME_FORMAT.fullmatch(form):
        raise _wrong("Invalid date format specified")
    shown = {"date_time_format": form} if form else {}
    return {"type": "date_time", "unix_time": int(unix), **shown}


def _reference(source: str, here: int) -> tuple[str, int]:
    """Read a character or a `&reference;`; an unknown reference is plain text."""
    found = _REFERENCE.match(source, here) if source[here] == "&" else None
    plain = _referred(found) if found else None
    if found is None or plain is None:
        return source[here], here + 1
    return plain, found.end()


def _referred(found: re.Match[str]) -> str | None:
    hexadecimal, decimal, name = found.groups()
    if name:
        return _NAMED.get(name)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code in _SURROGATES:
        raise _wrong(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code) if 0 < code < _LAST_CODE_POINT else None


def _wrong(text: str) -> Refused:
    return bad_request(f"can't parse entities: {text}")


_RANK = [
    "blockquote", "expandable_blockquote", "pre", "code", "text_link",
    "bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji", "date_time",
]  # fmt: skip


def order(entity: Entity) -> tuple[int, int, int]:
    """Return the key that puts entities in Telegram's order: outer before inner."""
    kind = entity["type"]
    rank = _RANK.index(kind) if kind in _RANK else _RANK.index("text_link")
    return entity["offset"], -entity["length"], rank
