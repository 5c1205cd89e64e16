"""/export and /delete: what is kept about a person is theirs."""

from bot.chat import keyboards
from bot.chat.answers import DELETED_AT_ONCE, Answer, Attach, Clean
from bot.chat.request import Answers, Request
from bot.practice import enrol

FILE = "limber.json"


async def export(request: Request) -> Answers:
    """Hand over everything that is kept, as a document."""
    content = await enrol.export(request.tx, request.person, now=request.now)
    return Attach(name=FILE, content=content, text=request.words("own-export"))


async def delete(request: Request) -> Answers:
    """Ask whether everything is really to be deleted."""
    return request.send("own-delete-sure", buttons=keyboards.confirm(request.words, what="delete"))


async def tapped(request: Request) -> Answers:
    """Delete everything, or leave it."""
    request.callback.one_of(0, ("delete",))
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
