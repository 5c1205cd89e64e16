"""/export and /delete: what is kept about a person is theirs."""

from bot.chat import keyboards
from bot.chat.answers import DELETED_AT_ONCE, Answer, Attach, Clean
from bot.chat.ask import Answers, Ask
from bot.practice import enrol

FILE = "limber.json"


async def export(ask: Ask) -> Answers:
    """Hand over everything that is kept, as a document."""
    content = await enrol.export(ask.tx, ask.person, now=ask.now)
    return Attach(name=FILE, content=content, text=ask.words("own-export"))


async def delete(ask: Ask) -> Answers:
    """Ask whether everything is really to be deleted."""
    return ask.send("own-delete-sure", buttons=keyboards.confirm(ask.words, what="delete"))


async def tapped(ask: Ask) -> Answers:
    """Delete everything, or leave it."""
    ask.carried.one_of(0, ("delete",))
    if ask.carried.one_of(1, ("yes", "no")) == "no":
        return ask.change("own-kept")
    messages = await _of_live_session(ask)
    await enrol.forget(ask.tx, ask.person)
    gone: list[Answer] = [Clean(messages=messages)] if messages else []
    return [ask.change("own-deleted"), *gone]


async def _of_live_session(ask: Ask) -> tuple[int, ...]:
    """Return the newest messages of the session that is live, whose buttons lead nowhere any more."""
    live = await ask.tx.sessions.live(ask.person.id)
    if live is None:
        return ()
    kept = await ask.tx.sessions.find_all([live.id])
    return kept[live.id].messages.all[-DELETED_AT_ONCE:]
