"""Many people at once, who all want to hear from the bot at the same time of day."""

from bot.domain.schedule import EVERY_DAY
from bot.practice import enrol, reminder_changes


async def settle(store, emulator, *, count, at, now, zone="Europe/Berlin"):
    """Let so many people have started the bot and asked for a reminder at this local time; return them."""
    people = [emulator.person(5000 + number, first_name=f"P{number}") for number in range(count)]
    async with store.begin() as tx:
        for each in people:
            emulator.state.residents[each.id].started = True
            person = await enrol.meet(tx, user=each.id, language="en", now=now)
            person = await reminder_changes.move(tx, person, zone=zone, now=now)
            await reminder_changes.put(tx, person, at=at, weekdays=EVERY_DAY, now=now)
    return people


def busiest_second(calls):
    """Return how many calls fell into the fullest second, as the server saw them."""
    times = sorted(call.at.timestamp() for call in calls)
    begin, most = 0, 0
    for end, at in enumerate(times):
        while at - times[begin] >= 1:
            begin += 1
        most = max(most, end - begin + 1)
    return most
