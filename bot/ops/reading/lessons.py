"""The messages of a session for each stretch, as a person meets it for the first time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.chat.cue_texts import CueTexts
from bot.chat.localization import Localization
from bot.chat.visible_text import words_in_sight
from bot.domain.cues import Cue, CueKind, cue_table
from bot.domain.person import Person
from bot.domain.routine import Place, Routine
from bot.domain.session import Session
from bot.domain.stretch import Side, Stretch
from bot.library import Library
from bot.ops.reading.samples import NOON
from bot.practice.messenger import CueMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A message of a session: what kind it is, how long it stands, how many words are in sight, and its text."""

    kind: str
    length: timedelta
    words: int
    text: str


def lesson(stretch: Stretch, words: Localization, library: Library) -> Iterator[Shown]:
    """Yield the messages about a stretch, and all about it as [How?] shows it."""
    routine = Routine(id="alone", place=Place.FLOOR, level=stretch.level, stretches=(stretch,))
    cues = cue_table(routine, first=Side.RIGHT, new={stretch.id})
    cards = CueTexts(words=words, library=library)
    for index, cue in enumerate(cues):
        if cue.kind is not CueKind.FINISH:
            cue_message = _moment(routine, cues, index, language=words.code)
            yield _shown(cue, cue.kind, cards.text(cue_message))
    opening = _moment(routine, cues, 0, language=words.code)
    yield _shown(cues[0], "how", cards.how(opening))


def _shown(cue: Cue, kind: str, text: str) -> Shown:
    return Shown(kind=kind, length=cue.length, words=words_in_sight(text), text=text)


def _moment(routine: Routine, cues: tuple[Cue, ...], index: int, *, language: str) -> CueMessage:
    person = Person(id=1, language=language, zone="UTC", created_at=NOON)
    session = Session(
        id=1,
        user=person.id,
        routine=routine.id,
        day=NOON.date(),
        started_at=NOON,
        anchor=NOON,
        cues=cues,
        step=index + 1,
    )
    until = NOON + cues[index].offset + cues[index].length
    return CueMessage(person=person, session=session, index=index, until=until, routine=routine)
