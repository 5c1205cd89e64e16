"""Start links: what stands behind /start in a link to the bot, which anybody could have made up.

A link names something that is looked up when it is opened, and grants nothing. Its kind is a letter, with the number of
its version behind the letter from the second version on; a kind that is not known opens nothing.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.routine import Routine
from bot.domain.routine_id import SINGLE, RoutineId

FORM = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What Telegram passes on (https://core.telegram.org/bots/features#deep-linking)."""


class LinkKind(StrEnum):
    """What a link opens."""

    ROUTINE = "r"
    """A hand-written routine, by its id."""
    STRETCH = "s"
    """A single stretch, by its id."""
    MINUTES = "m"
    """A routine of so many minutes, made for the person who opens the link."""
    AREA = "a"
    """Minutes and a part of the body: a routine made for the person who opens the link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartLink:
    """A link: its kind, and what it is about."""

    kind: LinkKind
    about: str

    @property
    def payload(self) -> str:
        """What stands behind `?start=`; raises `ValueError` for what Telegram would not pass on."""
        payload = f"{self.kind}_{self.about}"
        if not FORM.fullmatch(payload):
            raise ValueError(f"a link cannot carry {payload!r}")
        return payload

    def address(self, username: str) -> str:
        """Return the link itself, for the bot of this name."""
        return f"https://t.me/{username}?start={self.payload}"

    @classmethod
    def read(cls, payload: str) -> "StartLink | None":
        """Return what a link says; None for what is no link of the bot's."""
        kind, _, about = payload.partition("_")
        if not FORM.fullmatch(payload) or kind not in tuple(LinkKind) or not about:
            return None
        return cls(kind=LinkKind(kind), about=about)


def link_to(routine: Routine) -> StartLink:
    """Return the link to a routine; of a routine that was made for a person, only what was asked for is shared."""
    composed = RoutineId.read(routine.id)
    if routine.id.startswith(SINGLE):
        return StartLink(kind=LinkKind.STRETCH, about=routine.id.removeprefix(SINGLE))
    if composed is None:
        return StartLink(kind=LinkKind.ROUTINE, about=routine.id)
    minutes = composed.minutes or routine.minutes
    if composed.area:
        return StartLink(kind=LinkKind.AREA, about=f"{minutes}_{composed.area}")
    return StartLink(kind=LinkKind.MINUTES, about=str(minutes))
