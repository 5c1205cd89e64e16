"""/export and /delete: what is kept about a person is theirs."""

from bot.chat import keyboards
from bot.chat.answers import Attach
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
    await enrol.forget(ask.tx, ask.person)
    return ask.change("own-deleted")
