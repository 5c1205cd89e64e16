"""What a person thinks of single stretches: what should come more often, never, or not for some days."""

from datetime import date, datetime

from bot.domain.person import Person, SoreStretch
from bot.practice import preferences
from bot.storage.store import Transaction

FAVOURITES, NEVER = "favourites", "never"


async def switch(
    tx: Transaction, person: Person, stretch: str, *, what: str, now: datetime
) -> Person:
    """Make a stretch a favourite, or leave it out from now on; or take that back. It cannot be both."""
    own = person.preferences
    kept = {FAVOURITES: own.favourites, NEVER: own.never}
    other = NEVER if what == FAVOURITES else FAVOURITES
    values = {what: kept[what] ^ {stretch}, other: kept[other] - {stretch}}
    return await preferences.change(tx, person, now=now, **values)


async def take_easier(tx: Transaction, person: Person, stretch: str, *, now: datetime) -> Person:
    """Do a stretch in its easier way from now on."""
    easier = person.preferences.easier | {stretch}
    return await preferences.change(tx, person, now=now, easier=easier)


async def leave_out(
    tx: Transaction, person: Person, stretch: str, *, until: date | None, now: datetime
) -> Person:
    """Leave a stretch out up to and with a day; from now on if no day is named."""
    if until is not None:
        sore = [*_others(person, stretch, now=now), SoreStretch(stretch=stretch, until=until)]
        return await preferences.change(tx, person, now=now, sore=sore)
    own = person.preferences
    never, favourites = own.never | {stretch}, own.favourites - {stretch}
    return await preferences.change(tx, person, now=now, never=never, favourites=favourites)


async def bring_back(tx: Transaction, person: Person, stretch: str, *, now: datetime) -> Person:
    """Let a stretch come again that was left out, and as it is written."""
    own, sore = person.preferences, _others(person, stretch, now=now)
    never, easier = own.never - {stretch}, own.easier - {stretch}
    return await preferences.change(tx, person, now=now, sore=sore, never=never, easier=easier)


def _others(person: Person, stretch: str, *, now: datetime) -> list[SoreStretch]:
    """Return what hurts apart from this stretch; what is over is forgotten."""
    today = person.day(now)
    return [each for each in person.sore if each.stretch != stretch and each.until >= today]
