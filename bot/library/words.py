"""The words for stretches, routines and parts of the body in a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.stretch import Side
from bot.library.spoken import SpokenWords


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchWords:
    """The words of a stretch: plain text, without markup and without numbers.

    `sides` has a whole sentence for each side of a one-sided stretch, and is empty for the others.
    `also_called` are other names that people look for it by; they are not shown. `brief` are its steps in short,
    which stand on the card; `steps` are the whole of them.
    """

    name: str
    also_called: tuple[str, ...] = ()
    brief: tuple[str, ...]
    steps: tuple[str, ...]
    sides: Mapping[Side, str]
    breathing: str
    feel: str
    easier: str
    harder: str
    mistake: str
    caution: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineWords:
    """The words of a routine."""

    name: str
    for_whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseWords:
    """The words of a programme of some weeks; `ended` is said once, at its end."""

    name: str
    for_whom: str
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaWords:
    """How a part of the body is called; `also_called` is what people may type for it, and is not shown."""

    name: str
    also_called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DistressWords:
    """What people write who need help: call an emergency number, or stop stretching."""

    emergency: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryWords:
    """Every stretch, routine, tip and area in a language; what it lacks is there in English, as a whole.

    `spoken` are the words that people type.
    """

    language: str
    stretches: Mapping[str, StretchWords]
    routines: Mapping[str, RoutineWords]
    tips: Mapping[str, str]
    areas: Mapping[str, AreaWords]
    spoken: SpokenWords
    distress: DistressWords = DistressWords()
    programmes: Mapping[str, CourseWords] = field(default_factory=dict)
