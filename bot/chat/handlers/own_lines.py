"""Routines typed as a line: what is understood is kept, and what is not is quoted and asked about."""

from collections.abc import Sequence

from bot.chat import own_pickers, own_words
from bot.chat.answers import Answer, Send
from bot.chat.questions import QuestionTopic
from bot.chat.request import Answers, Request
from bot.domain.language import ENGLISH
from bot.domain.own_routine import OwnItem
from bot.domain.prescription import Wanted, dose_of
from bot.library import ReplyMeaning
from bot.parsing.spoken import parse_reply
from bot.parsing.spoken.prescription import Prescription, PrescriptionReader, Unclear
from bot.practice import own_routines
from bot.storage.conversations import Question

LATER = frozenset({ReplyMeaning.NO, ReplyMeaning.LATER})
SEPARATORS = ",;\n"
REFUSALS = LATER | {ReplyMeaning.CANCEL}
"""`Back` calls off a line; a routine may be called so."""


def reader(request: Request) -> PrescriptionReader:
    """Return what reads lines in the person's language."""
    library = request.library
    return PrescriptionReader(
        words=library.words(request.words.code),
        english=library.words(ENGLISH),
        lexicon=request.lexicon,
        stretches=library.stretches,
    )


def is_line(request: Request) -> bool:
    """Return whether a text is several stretches with doses, all of which are understood."""
    typed = request.argument
    if not any(map(str.isdigit, typed)) or not any(sign in typed for sign in SEPARATORS):
        return False
    line = reader(request).read(typed)
    return len(line.items) > 1 and not line.unclear


async def ask(request: Request) -> Answers:
    """Ask for the stretches of a new routine."""
    await request.tx.conversations.ask(
        request.person.id, topic=QuestionTopic.OWN_LINE, at=request.now
    )
    return request.send("my-ask", buttons=own_pickers.asked(request.words))


async def read(request: Request) -> Answers:
    """Make a routine of what was typed, or ask about the first part that is not understood."""
    return await _went_on(request, request.argument, [])


async def answered(request: Request, question: Question) -> Answers:
    """Take a text for the part that was asked about; any other text is a line of its own."""
    typed, fixes = question.payload.get("typed", ""), question.payload.get("fixes", [])
    said = parse_reply(request.argument, request.lexicon)
    if not typed:
        if said in REFUSALS:
            await request.tx.conversations.close(request.person.id)
            return request.send("my-nothing-left")
        return await read(request)
    if said in REFUSALS:
        return await _went_on(request, typed, [*fixes, own_pickers.LEAVE_OUT])
    meant = reader(request).read(request.argument)
    if len(meant.parts) > 1 or not meant.items:
        return await _again(request, meant, typed, fixes)
    return await _went_on(request, typed, [*fixes, request.argument])


async def _again(
    request: Request, meant: Prescription, typed: str, fixes: Sequence[str]
) -> Answers:
    """Ask again about a part for which no stretch was named; a longer text is a line of its own."""
    if len(meant.parts) > 1 and meant.items:
        return await read(request)
    near = meant.unclear[0].near if meant.unclear else ()
    return await _asked(request, _open(request, typed, fixes), typed, fixes, near=near)


async def fixed(request: Request) -> Answers:
    """Take the stretch of a button for the part that was asked about."""
    question = await request.tx.conversations.question(request.person.id)
    allowed = (own_pickers.LEAVE_OUT, *request.library.stretches)
    meant = request.callback.one_of(1, allowed)
    typed = question.payload.get("typed") if question else None
    if question is None or question.topic != QuestionTopic.OWN_LINE or not typed:
        return request.toast("button-old")
    return await _went_on(request, typed, [*question.payload["fixes"], meant])


def _open(request: Request, typed: str, fixes: Sequence[str]) -> Unclear:
    return reader(request).read(typed).unclear[len(fixes)]


async def _went_on(request: Request, typed: str, fixes: list[str]) -> Answers:
    """Ask about the next part that is not understood, or keep the routine if there is none."""
    line = reader(request).read(typed)
    if len(fixes) < len(line.unclear):
        return await _asked(request, line.unclear[len(fixes)], typed, fixes)
    return await _made(request, line, _items(request, line, fixes))


async def _asked(
    request: Request,
    part: Unclear,
    typed: str,
    fixes: Sequence[str],
    *,
    near: Sequence[str] = (),
) -> Answer:
    await request.tx.conversations.ask(
        request.person.id,
        topic=QuestionTopic.OWN_LINE,
        at=request.now,
        typed=typed,
        fixes=list(fixes),
    )
    offered = tuple(near or part.near)
    key = "my-unclear" if offered else "my-unclear-none"
    buttons = own_pickers.unclear(request.words, offered)
    return request.send(key, text=part.text, unread=part.unread, buttons=buttons)


def _items(request: Request, line: Prescription, fixes: Sequence[str]) -> list[OwnItem]:
    """Return the stretches of a line in their order, with what was meant by those that were asked about."""
    meant = iter(fixes)
    items = (
        one if isinstance(one, OwnItem) else _meant(request, one, next(meant)) for one in line.parts
    )
    return [one for one in items if one is not None]


def _meant(request: Request, part: Unclear, fix: str) -> OwnItem | None:
    """Return the stretch that was meant, with the dose that was typed beside it or before."""
    if fix == own_pickers.LEAVE_OUT:
        return None
    reads = reader(request)
    (item,) = reads.read(fix).items
    if reads.said(fix).wanted != Wanted():
        return item
    dose = dose_of(request.library.stretches[item.stretch], part.wanted)
    return item if dose is None else OwnItem(stretch=item.stretch, dose=dose)


async def _made(request: Request, line: Prescription, items: Sequence[OwnItem]) -> Answers:
    await request.tx.conversations.close(request.person.id)
    if not items:
        return request.send("my-nothing-left")
    name = line.name or request.words.label("my-default-name")
    mine = await own_routines.make(
        request.tx, request.library, request.person, items=items, name=name, now=request.now
    )
    shown = own_words.page(request.words, mine, request.library.stretches)
    saved = request.words("my-saved", page=shown)
    if line.name:
        buttons = own_pickers.page(request.words, mine, daily=line.a_day)
        return Send(text=saved, buttons=buttons)
    await request.tx.conversations.ask(
        request.person.id, topic=QuestionTopic.OWN_NAME, at=request.now, number=mine.number
    )
    buttons = own_pickers.named_later(request.words, mine, daily=line.a_day)
    return request.send("my-saved-name", saved=saved, buttons=buttons)


async def named(request: Request, question: Question) -> Answers:
    """Take a text for the name of a routine."""
    if parse_reply(request.argument, request.lexicon) in LATER:
        await request.tx.conversations.close(request.person.id)
        return request.send("my-off-kept")
    mine = await own_routines.rename(
        request.tx,
        request.person,
        question.payload["number"],
        name=request.argument,
        now=request.now,
    )
    await request.tx.conversations.close(request.person.id)
    page = own_words.page(request.words, mine, request.library.stretches)
    buttons = own_pickers.page(request.words, mine)
    return request.send("my-renamed", page=page, buttons=buttons)
