"""/pause, /resume and /stop: a time off, and an end."""

from datetime import date
from typing import Any

from bot.chat import keyboards, reminder_keyboards
from bot.chat.answers import Send
from bot.chat.handlers import stretching
from bot.chat.request import Answers, Request
from bot.domain.person import Pause
from bot.domain.session import Phase
from bot.parsing.spoken import MOST_DAYS, parse_rest, parse_span
from bot.practice import reminder_changes, stretch
from bot.texts import Html


async def pause(request: Request) -> Answers:
    """Take a number of days off; without a number, pause the live session, or ask how many."""
    if request.argument.strip():
        span = _span(request)
        return await _planned(request, *span) if span else await _rest(request, _days(request))
    live = await request.tx.sessions.live(request.person.id)
    if live is not None and live.phase is Phase.RUNNING:
        await stretch.act_on(
            request.tx, live, act="pause", now=request.now, admission=request.admission
        )
        return request.send("session-paused-by-command")
    return await _asked(request)


async def _asked(request: Request) -> Answers:
    """Ask how long a time off shall be, and show those that are planned."""
    planned = await _coming(request)
    lines = [request.words("rest-ask"), *(_line(request, one) for one in planned)]
    off = reminder_keyboards.planned_rests(request.words, planned)
    return Send(text=request.words.lines(lines), buttons=(*keyboards.rests(request.words), *off))


async def _coming(request: Request) -> list[Pause]:
    today = request.person.day(request.now)
    pauses = await request.tx.days.pauses(request.person.id)
    return [pause for pause in pauses if pause.until >= today]


def _line(request: Request, pause: Pause) -> Html:
    since, until = request.words.day(pause.since), request.words.day(pause.until)
    return request.words("rest-planned", since=since, until=until)


def _span(request: Request) -> tuple[date, date] | None:
    today, language = request.person.day(request.now), request.person.language
    return parse_span(request.argument, request.lexicon, today=today, locale=language)


async def _planned(request: Request, since: date, until: date) -> Answers:
    """Take a time off between two dates, beside those that are planned."""
    tx, person, now = request.tx, request.person, request.now
    await reminder_changes.pause_between(tx, person, since=since, until=until, now=now)
    planned = await _coming(request)
    running = any(pause.covers(person.day(now)) for pause in planned)
    lines = [request.words("rest-set"), *(_line(request, one) for one in planned)]
    off = reminder_keyboards.planned_rests(request.words, planned)
    end = keyboards.resting(request.words) if running else ()
    return Send(text=request.words.lines(lines), buttons=(*off, *end))


def _days(request: Request) -> int | None:
    today, language = request.person.day(request.now), request.person.language
    return parse_rest(request.argument, request.lexicon, today=today, locale=language)


async def tapped(request: Request) -> Answers:
    """Take as many days off as the button says, or end the time off."""
    if request.callback.word(0) == keyboards.END:
        return await resume(request)
    if request.callback.word(0) == reminder_keyboards.TAKE_BACK:
        return await _taken_back(request)
    return await _rest(request, request.callback.number(0, least=1, most=MOST_DAYS))


async def _taken_back(request: Request) -> Answers:
    """Take back a time off that is still to come; another is ended as of today."""
    since, today = request.callback.day(1), request.person.day(request.now)
    if since <= today:
        return await resume(request)
    await reminder_changes.drop_pause(request.tx, request.person, since=since, now=request.now)
    return request.change("rest-taken-back")


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
    if ended or again:
        return request.send("rest-ended")
    kept = await stretch.kept_place(request.tx, request.person, now=request.now)
    return stretching.offered(request, kept) if kept else request.send("rest-nothing")


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
