"""Characters: the people of a story as they are drawn from its seed."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from tests.simulation.habits import LIKING, Habit

DAY = 86400.0
FIRST = 1001
"""The number of the first person."""
LANGUAGES = ("en", "de", "es", "pt-br", "ru", "ja", "")
ZONES = (
    "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo",
    "Pacific/Auckland", "Europe/Moscow", "America/Sao_Paulo", "Europe/Lisbon", "Asia/Tokyo", "Pacific/Apia",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something that a person does by themselves: what, and when in seconds."""

    at: float
    habit: Habit


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """A person of a story: number, language, and what they do by themselves.

    `eager` is how many messages they answer, `restless` how many of a session's; `talkative` how many reminders they
    answer by a command and not by a button.
    """

    number: int
    language: str
    eager: float
    deeds: tuple[Deed, ...]
    restless: float = 0.08
    talkative: float = 0.2


def drawn(
    seed: str,
    number: int,
    *,
    days: float,
    busy: float,
    liking: Mapping[Habit, float] = LIKING,
    nature: Mapping[str, float] = MappingProxyType({}),
) -> Character:
    """Draw a person: `busy` deeds a day, after a beginning."""
    dice = random.Random(f"{seed} person {number}")
    begin = dice.uniform(5, 900)
    count = round(busy * days)
    later = sorted(dice.uniform(begin + 200, days * DAY) for _ in range(count))
    habits = dice.choices(list(Habit), weights=[liking[one] for one in Habit], k=count)
    deeds = [Deed(at=at, habit=habit) for at, habit in zip(later, habits, strict=True)]
    first = Deed(at=begin, habit=Habit.START), Deed(at=begin + 60, habit=Habit.ZONE)
    plan = Deed(at=begin + 120, habit=Habit.REMIND)
    drawn = Character(
        number=number,
        language=dice.choice(LANGUAGES),
        eager=dice.choice((0.2, 0.6, 0.9)),
        deeds=(*first, plan, *deeds),
    )
    return replace(drawn, **nature)
