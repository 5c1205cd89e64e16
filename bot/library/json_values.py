"""Values of the domain and the library written as JSON, and read back.

JSON, because reading it runs no code and cannot harm the process: what comes back is built of
dataclasses and enumerations of `bot.domain` and `bot.library` alone, by their names.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import time, timedelta
from enum import Enum
from importlib import import_module
from types import MappingProxyType
from typing import Any

OURS = ("bot.domain.", "bot.library.")
TICK = timedelta(microseconds=1)
PLAIN = (str, int, float, bool, type(None))


def frozen(value: Any) -> Any:
    """Return a value as lists, numbers and texts; raise `TypeError` for a value that cannot be written so.

    A list begins with what it stands for: a tuple, a set, a mapping, a length of time, a time of day, a member of an
    enumeration or an object of a dataclass.
    """
    if type(value) in PLAIN:
        return value
    return list(_parts(value))


def _parts(value: Any) -> Iterator[Any]:
    match value:
        case Enum():
            yield from ("enum", _name(type(value)), value.value)
        case timedelta():
            yield from ("time", value // TICK)
        case time():
            yield from ("clock", value.isoformat())
        case tuple():
            yield from ("tuple", *map(frozen, value))
        case frozenset():
            yield from ("set", *map(frozen, sorted(value)))
        case Mapping():
            yield from ("map", *([frozen(key), frozen(each)] for key, each in value.items()))
        case _:
            yield from ("object", _name(type(value)))
            yield from (frozen(getattr(value, each.name)) for each in fields(value) if each.init)


class JsonReader:
    """Reads values back; raises `ValueError`, `TypeError` or `LookupError` for what was not written by `frozen`."""

    def __init__(self) -> None:
        self._classes: dict[str, type[Any]] = {}
        self._names: dict[str, list[str]] = {}
        self._members: dict[tuple[str, Any], Any] = {}
        self._kinds: dict[str, Callable[[list[Any]], Any]] = {
            "enum": self._member,
            "time": lambda parts: parts[1] * TICK,
            "clock": lambda parts: time.fromisoformat(parts[1]),
            "object": self._object,
            "tuple": lambda parts: tuple([self.value(each) for each in parts[1:]]),
            "set": lambda parts: frozenset([self.value(each) for each in parts[1:]]),
            "map": self._map,
        }

    def value(self, written: Any) -> Any:
        """Return what was written."""
        if type(written) is not list:
            return written
        return self._kinds[written[0]](written)

    def _map(self, parts: list[Any]) -> Mapping[Any, Any]:
        value = self.value
        return MappingProxyType({value(key): value(each) for key, each in parts[1:]})

    def _member(self, parts: list[Any]) -> Any:
        _, name, value = parts
        if (name, value) not in self._members:
            self._members[name, value] = self._class(name)(value)
        return self._members[name, value]

    def _object(self, parts: list[Any]) -> Any:
        _, name, *given = parts
        kind = self._class(name)
        values = map(self.value, given)
        return kind(**dict(zip(self._names[name], values, strict=True)))

    def _class(self, name: str) -> type[Any]:
        if name not in self._classes:
            self._classes[name] = found = _found(name)
            self._names[name] = _given(found)
        return self._classes[name]


def _given(kind: type[Any]) -> list[str]:
    """Return the names of what an object of this class is made of; what follows from that is left out."""
    return [each.name for each in fields(kind) if each.init] if is_dataclass(kind) else []


def _name(kind: type[Any]) -> str:
    return f"{kind.__module__}:{kind.__qualname__}"


def _found(name: str) -> type[Any]:
    module, _, kind = name.partition(":")
    found = getattr(import_module(module), kind) if module.startswith(OURS) else None
    if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
        return found
    raise ValueError(f"{name} is no value of the domain or the library")
