"""What the usual bot says: the same words, buttons and pictures that Limber says, at the same moments."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from _stage import HERE

from bot.chat import keyboards, session_keyboards
from bot.chat.buttons import ButtonRows
from bot.chat.content_cache import read
from bot.chat.cue_texts import CueTexts
from bot.chat.localization import Localizer
from bot.domain.cues import CueKind, cue_table
from bot.domain.person import Person
from bot.domain.session import Phase, Session
from bot.domain.stretch import Side
from bot.pictures.media import read_manifest
from bot.practice.messenger import CueMessage

ROUTINE = "psoas-reset"
FILE = "A" * 70
"""A number of a file, as long as Telegram's are."""
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PERSON = Person(id=1, language="en", zone="UTC", created_at=NOON)
LAST = (CueKind.FINISH,)


def write(path: Path, *, reminder: str) -> None:
    """Write the plan; `reminder` is the text of a reminder as Limber sends it."""
    localizer = read(HERE / "content")
    words = localizer.words("en")
    buttons = keyboards.call(words, slot=1, day=NOON.date(), snoozable=True)
    plan = {"reminder": {"text": reminder, "buttons": _plain(buttons)}, "cues": cues(localizer)}
    path.write_text(json.dumps(plan), "utf-8")


def cues(localizer: Localizer) -> list[dict[str, Any]]:
    """Return the cues of a session, as far as its last stretch."""
    routine = localizer.library.routines[ROUTINE]
    table = cue_table(routine, first=Side.LEFT)
    session = Session(
        id=1,
        user=1,
        routine=ROUTINE,
        day=NOON.date(),
        started_at=NOON,
        anchor=NOON,
        cues=table,
        step=0,
        card=0,
        phase=Phase.RUNNING,
    )
    told = [cue for cue in table if cue.kind not in LAST]
    words = localizer.words("en")
    cards = CueTexts(words=words, library=localizer.library)
    found = []
    for index, cue in enumerate(told):
        until = NOON + cue.offset + cue.length
        cue_message = CueMessage(
            person=PERSON, session=session, index=index, until=until, routine=routine
        )
        stamp = f'unix="{until.timestamp():.0f}"'
        found.append(
            {
                "offset": cue.offset.total_seconds(),
                "length": cue.length.total_seconds(),
                "loud": cue.kind.loud,
                "picture": FILE if cue.kind.opens else "",
                "completes": cue.completes is not None,
                "text": _template(cards.text(cue_message)).replace(stamp, 'unix="{until}"'),
                "past": str(cards.past(cue_message)) if index and cue.kind.loud else "",
                "buttons": _plain(session_keyboards.card(words, session)),
            }
        )
    return found


def films() -> list[str]:
    """Return the hashes of all films, by which Limber knows which of them Telegram has."""
    drawn = read_manifest(HERE / "content").values()
    return [film.sha256 for each in drawn for film in each.films.values()]


def length() -> timedelta:
    """Return how long the routine takes."""
    return read(HERE / "content").library.routines[ROUTINE].length


def _template(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _plain(rows: ButtonRows) -> list[list[list[str]]]:
    return [[[button.label, button.carries] for button in row] for row in rows]
