"""Formatting of texts: trims, marks what Telegram recognises, and tidies entities."""

import re
from typing import Any

from emulator.call import MethodCall
from emulator.entities import Entity, order, parse_html, utf16_length
from emulator.links import web_address
from emulator.refusal import bad_request

_RECOGNISED = {
    "bot_command": re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    "mention": re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b"),
    "url": re.compile(r"(?<![\w.@])https?://[^\s<>\"]+[^\s<>\".,;:!?)]"),
}
_CODE = {"pre", "code"}
_BLOCKS = {"blockquote", "expandable_blockquote"}
_MODES = {"", "html"}


def formatted(
    call: MethodCall | dict[str, Any], *, text: str, entities: str
) -> tuple[str, list[Entity], str]:
    """Return the plain text of a field, its entities, and the text as it was written."""
    read = call if isinstance(call, MethodCall) else MethodCall(method="", params=call)
    source, mode = read.text(text), read.text("parse_mode").lower()
    if mode not in _MODES:
        raise bad_request("unsupported parse_mode")
    plain, marks = parse_html(source) if mode else (source, _given(read.structure(entities)))
    trimmed, kept = _trimmed(plain, marks)
    return trimmed, tidy(kept + recognised(trimmed, beside=kept)), source


def recognised(text: str, *, beside: list[Entity] = []) -> list[Entity]:  # noqa: B006 - only read
    """Return the commands, mentions and links in a text, except where it is code or a link already."""
    taken = [mark for mark in beside if mark["type"] in _CODE | {"text_link"}]
    found = [
        {"type": kind, **_span(text, match.start(), match.end())}
        for kind, pattern in _RECOGNISED.items()
        for match in pattern.finditer(text)
        if kind != "url" or web_address(match.group())
    ]
    return [mark for mark in found if not any(_overlap(mark, other) for other in taken)]


def tidy(entities: list[Entity]) -> list[Entity]:
    """Return the entities as Telegram keeps them: nothing but quotes shares a place with code."""
    code = [mark for mark in entities if mark["type"] in _CODE]
    kept: list[Entity] = []
    for mark in entities:
        alone = mark["type"] in _CODE | _BLOCKS
        kept += [mark] if alone else _without(mark, code)
    return sorted(kept, key=order)


def _without(mark: Entity, code: list[Entity]) -> list[Entity]:
    pieces = [mark]
    for block in code:
        pieces = [left for piece in pieces for left in _cut(piece, block)]
    return pieces


def _cut(mark: Entity, block: Entity) -> list[Entity]:
    if not _overlap(mark, block):
        return [mark]
    end, block_end = _end(mark), _end(block)
    spans = [(mark["offset"], min(end, block["offset"])), (max(mark["offset"], block_end), end)]
    return [{**mark, "offset": a, "length": b - a} for a, b in spans if b > a]


def _given(entities: Any) -> list[Entity]:
    if not entities:
        return []
    if not isinstance(entities, list) or not all(_is_entity(mark) for mark in entities):
        raise bad_request("can't parse MessageEntity: Object expected")
    return [dict(mark) for mark in entities]


def _is_entity(mark: Any) -> bool:
    return isinstance(mark, dict) and {"type", "offset", "length"} <= mark.keys()


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Take the space off both ends, but never the space before the first entity's begin that is marked."""
    ended = text.rstrip()
    first = min((mark["offset"] for mark in entities), default=utf16_length(ended))
    lead = min(len(ended) - len(ended.lstrip()), first)
    size = utf16_length(ended) - lead
    moved = [{**mark, "offset": mark["offset"] - lead} for mark in entities]
    clipped = [{**mark, "length": min(_end(mark), size) - mark["offset"]} for mark in moved]
    return ended[lead:], [mark for mark in clipped if mark["length"] > 0]


def _span(text: str, begin: int, end: int) -> dict[str, int]:
    return {"offset": utf16_length(text[:begin]), "length": utf16_length(text[begin:end])}


def _end(mark: Entity) -> int:
    return int(mark["offset"] + mark["length"])


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] < _end(other) and other["offset"] < _end(one))
