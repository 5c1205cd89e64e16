"""Characters: the people of a story as they are drawn from its seed."""

import random
from dataclasses import dataclass

from tests.simulation.habits import LIKING, Habit

DAY = 86400.0
FIRST = 1001
"""The number of the first person."""
TALKATIVE = 0.2
"""So many reminders are answered by a command and not by a button."""
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
    """A person of a story: number, language, how eager they are, and what they do by themselves."""

    number: int
    language: str
    eager: float
    deeds: tuple[Deed, ...]


def drawn(seed: str, number: int, *, days: float, busy: float) -> Character:
    """Draw a person: `busy` deeds a day, after a beginning."""
    dice = random.Random(f"{seed} person {number}")
    begin = dice.uniform(5, 900)
    count = round(busy * days)
    later = sorted(dice.uniform(begin + 200, days * DAY) for _ in range(count))
    habits = dice.choices(list(Habit), weights=[LIKING[one] for one in Habit], k=count)
    deeds = [Deed(at=at, habit=habit) for at, habit in zip(later, habits, strict=True)]
    first = Deed(at=begin, habit=Habit.START), Deed(at=begin + 60, habit=Habit.ZONE)
    plan = Deed(at=begin + 120, habit=Habit.REMIND)
    return Character(
        number=number,
        language=dice.choice(LANGUAGES),
        eager=dice.choice((0.2, 0.6, 0.9)),
        deeds=(*first, plan, *deeds),
    )
