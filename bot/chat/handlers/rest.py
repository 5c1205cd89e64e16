"""/pause, /resume and /stop: a time off, and an end."""

from typing import Any

from bot.chat import keyboards
from bot.chat.ask import Answers, Ask
from bot.chat.handlers import stretching
from bot.domain.session import Phase
from bot.parsing.spoken import MOST_DAYS, parse_rest
from bot.practice import remind, stretch


async def pause(ask: Ask) -> Answers:
    """Take so many days off; without a number, pause the session that runs, or ask how many."""
    if ask.said.strip():
        return await _rest(ask, _days(ask))
    live = await ask.tx.sessions.live(ask.person.id)
    if live is not None and live.phase is Phase.RUNNING:
        await stretch.act_on(ask.tx, live, act="pause", now=ask.now, admission=ask.admission)
        return ask.send("session-paused-by-command")
    return ask.send("rest-ask", buttons=keyboards.rests(ask.words))


def _days(ask: Ask) -> int | None:
    today, language = ask.person.day(ask.now), ask.person.language
    return parse_rest(ask.said, ask.lexicon, today=today, locale=language)


async def tapped(ask: Ask) -> Answers:
    """Take as many days off as the button says, or end the time off."""
    if ask.carried.word(0) == keyboards.END:
        return await resume(ask)
    return await _rest(ask, ask.carried.number(0, least=1, most=MOST_DAYS))


async def _rest(ask: Ask, days: int | None) -> Answers:
    if days is None:
        buttons = keyboards.rests(ask.words)
        values: dict[str, Any] = {"typed": ask.typed, "limit": MOST_DAYS}
        return await ask.refuse("rest-not-understood", buttons=buttons, **values)
    until = await remind.pause(ask.tx, ask.person, days=days, now=ask.now)
    buttons = keyboards.resting(ask.words)
    return ask.send("rest-begun", days=days, until=ask.words.day(until), buttons=buttons)


async def resume(ask: Ask) -> Answers:
    """Go on: with a session that waits, with a time off that is over, or after a stop."""
    live = await ask.tx.sessions.live(ask.person.id)
    if live is not None and live.phase is Phase.PAUSED:
        going = await stretch.act_on(
            ask.tx, live, act="resume", now=ask.now, admission=ask.admission
        )
        if (wait := stretch.wait_of(going, now=ask.now)) > 0:
            return ask.send("session-resumes-in", seconds=wait)
        return await stretching.resumed(ask, going)
    ended = await remind.end_pause(ask.tx, ask.person, now=ask.now)
    again = await remind.start_again(ask.tx, ask.person, now=ask.now)
    return ask.send("rest-ended" if ended or again else "rest-nothing")


async def stop(ask: Ask) -> Answers:
    """End the session that runs, and send no reminders until they are wanted again."""
    live = await ask.tx.sessions.live(ask.person.id)
    await ask.tx.conversations.close(ask.person.id)
    await remind.stop(ask.tx, ask.person, now=ask.now)
    if live is not None:
        await stretch.act_on(ask.tx, live, act="end", now=ask.now, admission=ask.admission)
    return ask.send("stopped")
