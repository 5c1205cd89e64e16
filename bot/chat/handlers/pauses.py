"""/pause, /resume and /stop: a time off, and an end."""

from typing import Any

from bot.chat import keyboards
from bot.chat.handlers import stretching
from bot.chat.request import Answers, Request
from bot.domain.session import Phase
from bot.parsing.spoken import MOST_DAYS, parse_rest
from bot.practice import reminder_changes, stretch


async def pause(request: Request) -> Answers:
    """Take a number of days off; without a number, pause the live session, or ask how many."""
    if request.argument.strip():
        return await _rest(request, _days(request))
    live = await request.tx.sessions.live(request.person.id)
    if live is not None and live.phase is Phase.RUNNING:
        await stretch.act_on(
            request.tx, live, act="pause", now=request.now, admission=request.admission
        )
        return request.send("session-paused-by-command")
    return request.send("rest-ask", buttons=keyboards.rests(request.words))


def _days(request: Request) -> int | None:
    today, language = request.person.day(request.now), request.person.language
    return parse_rest(request.argument, request.lexicon, today=today, locale=language)


async def tapped(request: Request) -> Answers:
    """Take as many days off as the button says, or end the time off."""
    if request.callback.word(0) == keyboards.END:
        return await resume(request)
    return await _rest(request, request.callback.number(0, least=1, most=MOST_DAYS))


async def _rest(request: Request, days: int | None) -> Answers:
    if days is None:
        buttons = keyboards.rests(request.words)
        values: dict[str, Any] = {"typed": request.typed, "limit": MOST_DAYS}
        return await request.refuse("rest-not-understood", buttons=buttons, **values)
    until = await reminder_changes.pause(request.tx, request.person, days=days, now=request.now)
    buttons = keyboards.resting(request.words)
    return request.send("rest-begun", days=days, until=request.words.day(until), buttons=buttons)


async def resume(request: Request) -> Answers:
    """Go on: with a session that waits, with a time off that is over, or after a stop."""
    live = await request.tx.sessions.live(request.person.id)
    if live is not None and live.phase is Phase.PAUSED:
        going = await stretch.act_on(
            request.tx, live, act="resume", now=request.now, admission=request.admission
        )
        if (wait := stretch.wait_of(going, now=request.now)) > 0:
            return request.send("session-resumes-in", seconds=wait)
        return await stretching.resumed(request, going)
    ended = await reminder_changes.end_pause(request.tx, request.person, now=request.now)
    again = await reminder_changes.start_again(request.tx, request.person, now=request.now)
    return request.send("rest-ended" if ended or again else "rest-nothing")


async def stop(request: Request) -> Answers:
    """End the session that runs, and send no reminders until they are wanted again."""
    live = await request.tx.sessions.live(request.person.id)
    await request.tx.conversations.close(request.person.id)
    await reminder_changes.stop(request.tx, request.person, now=request.now)
    if live is not None:
        await stretch.act_on(
            request.tx, live, act="end", now=request.now, admission=request.admission
        )
    return request.send("stopped")
