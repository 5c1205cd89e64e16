"""The question whether a new person's clock shows what the bot believes, asked in two places."""

from datetime import datetime

from bot.chat import keyboards
from bot.chat.buttons import ButtonRows
from bot.chat.localization import Localization
from bot.domain.person import Person
from bot.parsing import zones
from bot.texts import Html


def place_question(
    words: Localization, person: Person, *, now: datetime
) -> tuple[Html, ButtonRows]:
    """Return the question, and the buttons for the likely answers."""
    wall, place = zones.wall_clock(person.zone, now=now), zones.of_zone(person.zone)
    text = words("welcome-where", time=words.time(wall), place=words.place(place))
    return text, keyboards.zones(words, person, now=now, onboarding=True)
