"""The zones in which clocks show a time now."""

from datetime import datetime, time, timedelta

from bot.domain.days import A_DAY
from bot.parsing.languages import language
from bot.parsing.zones import places
from bot.parsing.zones.clocks import one_of_each, seasons, wall_clock
from bot.parsing.zones.names import country
from bot.parsing.zones.place import Place, of_zone
from bot.parsing.zones.speakers import speakers

MOST_SHOWN = 6
TOLERANCE = timedelta(minutes=10)
"""How far a watch may be off, or a person take to type, until no zone is offered."""
_NEAR = timedelta(minutes=5)


def by_wall_clock(wall: time, *, now: datetime, language_code: str) -> tuple[Place, ...]:
    """Return up to six zones in which it is this time now, the likeliest first.

    Those within five minutes come before the rest (zones differ by quarters of an hour); among them the country
    that the language code points to, then where the language is spoken by most, then where most people live.
    """
    one = language(language_code)
    home, spoken, people = one.likely_territory, speakers(one), places.people()
    off = {zone: _apart(wall, wall_clock(zone, now=now)) for zone in seasons()}
    near = [zone for zone in off if off[zone] <= TOLERANCE]
    near.sort(
        key=lambda zone: (
            off[zone] > _NEAR,
            country(zone) != home,
            -spoken.get(zone, 0),
            -people.get(zone, 0),
        )
    )
    return tuple(map(of_zone, one_of_each(near)[:MOST_SHOWN]))


def _apart(one: time, other: time) -> timedelta:
    """Return how far apart two times are on the dial, the shorter way round."""
    apart = (_since_midnight(one) - _since_midnight(other)) % A_DAY
    return min(apart, A_DAY - apart)


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute)
