"""/export, /privacy and /delete: what is kept about a person is theirs."""

from bot.chat import data_files, keyboards
from bot.chat.answers import DELETED_AT_ONCE, Answer, Attach, Clean
from bot.chat.request import Answers, Request
from bot.chat.workout_file import workouts
from bot.practice import enrol

FILE, TABLE, CALENDAR, WORKOUTS = "limber.json", "limber.csv", "limber.ics", "limber.tcx"
FOR_HEALTH_APPS = "tcx"


async def export(request: Request) -> Answers:
    """Hand over everything that is kept as a document, and the days as a table; or the sessions for health apps."""
    if request.argument.strip().casefold() == FOR_HEALTH_APPS:
        return await _workouts(request)
    content = await enrol.export(request.tx, request.person, now=request.now)
    days = await request.tx.days.of(request.person.id)
    sessions = await request.tx.sessions.history(request.person.id)
    table = data_files.table(request.words, days, sessions)
    return [
        Attach(name=FILE, content=content, text=request.words("own-export")),
        Attach(name=TABLE, content=table, text=request.words("own-table")),
    ]


async def _workouts(request: Request) -> Answers:
    sessions = await request.tx.sessions.history(request.person.id)
    content = workouts(request.words, sessions, now=request.now)
    return Attach(name=WORKOUTS, content=content, text=request.words("own-workouts"))


async def calendar(request: Request) -> Answers:
    """Hand over the reminders for a calendar."""
    slots = await request.tx.schedules.of(request.person.id)
    if not slots:
        return request.toast("button-old")
    content = data_files.calendar(request.words, request.person, slots, now=request.now)
    return Attach(name=CALENDAR, content=content, text=request.words("own-calendar"))


async def privacy(request: Request) -> Answers:
    """Say what is kept, for how long, and how to get or delete it."""
    return request.send("own-privacy")


async def delete(request: Request) -> Answers:
    """Ask whether everything is really to be deleted."""
    return request.send("own-delete-sure", buttons=keyboards.confirm(request.words, what="delete"))


async def tapped(request: Request) -> Answers:
    """Delete everything, leave it, or hand over the calendar."""
    if request.callback.one_of(0, ("delete", "ics")) == "ics":
        return await calendar(request)
    if request.callback.one_of(1, ("yes", "no")) == "no":
        return request.change("own-kept")
    messages = await _of_live_session(request)
    await enrol.forget(request.tx, request.person)
    gone: list[Answer] = [Clean(messages=messages)] if messages else []
    return [request.change("own-deleted"), *gone]


async def _of_live_session(request: Request) -> tuple[int, ...]:
    """Return the newest messages of the session that is live, whose buttons lead nowhere any more."""
    live = await request.tx.sessions.live(request.person.id)
    if live is None:
        return ()
    kept = await request.tx.sessions.find_all([live.id])
    return kept[live.id].messages.all[-DELETED_AT_ONCE:]
