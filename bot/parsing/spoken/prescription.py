"""Lines of stretches with their doses, as people and physiotherapists write them: cat cow 60s, calf stretch 3x30s."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.own_routine import LONGEST_NAME, OwnItem
from bot.domain.prescription import Wanted, dose_of
from bot.domain.stretch import Stretch
from bot.library.words import LibraryWords
from bot.parsing.spoken.dose_words import Said, scan
from bot.parsing.spoken.lexicon import Lexicon
from bot.parsing.spoken.likeness import SUGGESTIONS, begun, nearest, slipped
from bot.parsing.spoken.request import stretch_names
from bot.parsing.typed import folded, only_words, plain, shortened

LONGEST_LINE, LONGEST_PART = 1500, 120
MOST_PARTS = 40
QUOTED = 60
MOST_A_DAY = 6
_PARTS = re.compile(r"[\n;،、•]|,(?!\d)|(?<!\d),")
_BULLET = re.compile(r"^[^\w-]*(?:\d{1,2}[.)] |- )?[^\w-]*")
_BROKEN = re.compile(r"\d[.,]\d")
_SIGNS = str.maketrans({"\u00d7": "x", "*": "x", "\u00b7": " "})
_SEAM = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)|(?=[\u00d7*])|(?<=[\u00d7*])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A part of a line that is not understood: what of it, what may have been meant, and the dose beside it."""

    text: str
    unread: str
    near: tuple[str, ...] = ()
    wanted: Wanted = field(default_factory=Wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """A line of stretches; `a_day` is how often a day these are to be done, 0 if that was not said."""

    parts: tuple[OwnItem | Unclear, ...] = ()
    name: str = ""
    a_day: int = 0

    @property
    def items(self) -> tuple[OwnItem, ...]:
        """What was understood."""
        return tuple(one for one in self.parts if isinstance(one, OwnItem))

    @property
    def unclear(self) -> tuple[Unclear, ...]:
        """What was not understood."""
        return tuple(one for one in self.parts if isinstance(one, Unclear))


@dataclass(frozen=True, slots=True, kw_only=True)
class PrescriptionReader:
    """Reads lines in a language, and in English; `names` has every stretch by all of its names."""

    words: LibraryWords
    english: LibraryWords
    lexicon: Lexicon
    stretches: Mapping[str, Stretch]
    names: Mapping[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        found = stretch_names(self.words, self.english)
        names = {name: one.stretch for name, one in found.items()}
        object.__setattr__(self, "names", names)

    def read(self, typed: str) -> Prescription:
        """Return what a line says; whatever of it is not understood is in it, too, as it was typed.

        A part without a name adds to the dose before it. Of a line that is too long the end is not understood.
        """
        name, line = self._named(typed[:LONGEST_LINE])
        texts = [text for text in map(_tidy, _PARTS.split(line)) if text]
        over = [*texts[MOST_PARTS:], *([typed[LONGEST_LINE:]] if typed[LONGEST_LINE:] else [])]
        read: list[tuple[str, Said]] = []
        a_day = 0
        for text in texts[:MOST_PARTS]:
            said = self.said(text)
            a_day = said.a_day or a_day
            joined = _joined(read[-1][1], said) if read and not said.name else None
            if joined is not None:
                read[-1] = f"{read[-1][0]}, {text}", joined
            elif said.name or said.unread or said.wanted != Wanted() or not said.a_day:
                read.append((text, said))
        parts = [*(self._part(text, said) for text, said in read), *map(_unread, over)]
        return Prescription(parts=tuple(parts), name=name, a_day=min(a_day, MOST_A_DAY))

    def _named(self, typed: str) -> tuple[str, str]:
        """Return the name that stands before a colon, and what stands behind it."""
        before, colon, behind = typed.partition(":")
        name = " ".join(before.split())
        is_name = colon and behind.strip() and 0 < len(name) <= LONGEST_NAME and "," not in name
        if not is_name or any(map(str.isdigit, name)) or folded(name) in self.names:
            return "", typed
        return name, behind

    def said(self, text: str) -> Said:
        """Return the words of a part that name a stretch, and the dose beside these."""
        typed = _BULLET.sub("", plain(text, limit=LONGEST_PART))
        if not typed or _BROKEN.search(typed):
            return Said(unread=(text,))
        tokens = folded(only_words(_SEAM.sub(" ", typed).translate(_SIGNS))).split()
        numbers = self.lexicon.written
        for start, end in _runs(len(tokens)):
            if " ".join(tokens[start:end]) in self.names:
                return self._dosed(tokens[start:end], [*tokens[:start], *tokens[end:]], numbers)
        digit = next((at for at, one in enumerate(tokens) if one.isdecimal()), len(tokens))
        name, tail = self._trimmed(tokens[:digit])
        said = self._dosed(name, [*tail, *tokens[digit:]], numbers if not name else {})
        return said if said.name else replace(said, name=" ".join(said.unread), unread=())

    def _dosed(
        self, name: Sequence[str], tokens: Sequence[str], numbers: Mapping[str, int]
    ) -> Said:
        return replace(scan(tokens, self.lexicon.doses, numbers), name=" ".join(name))

    def _trimmed(self, tokens: list[str]) -> tuple[list[str], list[str]]:
        """Return the words of a name, and the words of a dose behind these."""
        end = len(tokens)
        while end:
            length = next(
                (n for n in range(min(4, end), 0, -1) if self._is_dose(tokens[end - n : end])), 0
            )
            if not length:
                break
            end -= length
        return tokens[:end], tokens[end:]

    def _is_dose(self, tokens: Sequence[str]) -> bool:
        return " ".join(tokens) in self.lexicon.doses

    def _part(self, text: str, said: Said) -> OwnItem | Unclear:
        quoted = shortened(text, limit=QUOTED)
        found = self._stretches(said.name)
        unread = " ".join(said.unread)
        if len(found) == 1 and not unread:
            dose = dose_of(self.stretches[found[0]], said.wanted)
            if dose is not None:
                return OwnItem(stretch=found[0], dose=dose)
            return Unclear(text=quoted, unread=quoted, near=found)
        missing = unread or said.name or quoted
        return Unclear(
            text=quoted,
            unread=shortened(missing, limit=QUOTED),
            near=found[:SUGGESTIONS] or tuple(nearest(said.name, self.names)),
            wanted=said.wanted,
        )

    def _stretches(self, name: str) -> tuple[str, ...]:
        """Return the stretches that a name may mean: one, or several."""
        names = self.names
        if name in names:
            return (names[name],)
        for way in (begun, slipped):
            found = tuple(dict.fromkeys(way(name, names))) if name else ()
            if found:
                return found
        return ()


def _runs(count: int) -> Iterator[tuple[int, int]]:
    """Yield where each run of so many words begins and ends, the longest first."""
    for length in range(count, 0, -1):
        yield from ((start, start + length) for start in range(count - length + 1))


def _tidy(text: str) -> str:
    return text.strip(" .\t\r") if any(map(str.isalnum, text)) else ""


def _unread(text: str) -> Unclear:
    quoted = shortened(text, limit=QUOTED)
    return Unclear(text=quoted, unread=quoted)


def _joined(before: Said, said: Said) -> Said | None:
    """Return what was said with what a part without a name adds to it; None if that is no addition."""
    if said.unread or said.wanted == Wanted():
        return before if said == Said(sides=True) else None
    old, new = before.wanted, said.wanted
    for name in ("seconds", "times", "breaths", "sets"):
        if getattr(old, name) and getattr(new, name):
            return None
    if (old.bare and new.bare) or (old.rest >= 0 and new.rest >= 0):
        return None
    wanted = Wanted(
        seconds=old.seconds or new.seconds,
        times=old.times or new.times,
        breaths=old.breaths or new.breaths,
        sets=old.sets or new.sets,
        rest=max(old.rest, new.rest),
        bare=old.bare or new.bare,
    )
    return replace(before, wanted=wanted)


__all__ = ["Prescription", "PrescriptionReader", "Unclear"]
