"""The words of a routine that a person made: its lines, each with a stretch and its dose."""

from collections.abc import Mapping

from bot.chat.localization import Localization
from bot.domain.own_routine import OwnItem, OwnRoutine
from bot.domain.prescription import Dose, Unit
from bot.domain.stretch import Stretch
from bot.texts import Html


def page(words: Localization, mine: OwnRoutine, stretches: Mapping[str, Stretch]) -> Html:
    """Return the name of a routine, how long it takes, and its stretches in their order."""
    routine = mine.routine(stretches)
    return words(
        "my-page",
        name=mine.name,
        minutes=routine.minutes if routine else 0,
        items=lines(words, mine, stretches),
    )


def lines(words: Localization, mine: OwnRoutine, stretches: Mapping[str, Stretch]) -> Html:
    """Return a line for each stretch that is still there."""
    return words.lines(
        words(
            "my-item",
            number=number,
            name=words.stretch(one.stretch).name,
            dose=dose(words, one, stretches),
        )
        for number, one in enumerate(mine.items, start=1)
        if one.stretch in stretches
    )


def dose(words: Localization, item: OwnItem, stretches: Mapping[str, Stretch]) -> Html:
    """Return how much of a stretch there is, as people can type it."""
    amount = _amount(words, item.dose)
    if stretches[item.stretch].one_sided:
        amount = words("my-dose-sides", dose=amount)
    if item.dose.sets > 1:
        amount = words("my-dose-rest", dose=amount, rest=item.dose.rest)
    return amount


def _amount(words: Localization, one: Dose) -> Html:
    if one.unit is Unit.TIMES and one.each:
        return words("my-dose-each", sets=one.sets, amount=one.amount, each=one.each)
    return words(f"my-dose-{one.unit}", sets=one.sets, amount=one.amount)
