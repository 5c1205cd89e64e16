"""/mine and the pages of routines that a person made: looking at them, and changing them with taps."""

from collections.abc import Awaitable, Callable
from functools import partial

from bot.chat import own_pickers, own_words
from bot.chat.answers import Answer, Change, Send
from bot.chat.handlers import distress, own_lines
from bot.chat.questions import QuestionTopic
from bot.chat.request import Answers, Request
from bot.domain.own_routine import (
    LONGEST_NAME,
    REST_STEP,
    OwnItem,
    OwnRoutine,
    changed,
    moved,
    number_of,
    stepped,
    without,
)
from bot.domain.prescription import usual
from bot.practice import own_routines, prescribed_times


async def command(request: Request) -> Answers:
    """Make a routine of the line behind the command; without a line, show those that there are."""
    if relief := await distress.relief(request):
        return relief
    if request.argument.strip():
        return await own_lines.read(request)
    return await shown(request)


async def shown(request: Request) -> Answers:
    """Show a person's routines, each with a button; how to make them to a person who has none."""
    mine = await request.tx.own_routines.of(request.person.id)
    key = "my-list" if mine else "my-list-empty"
    buttons = own_pickers.own(request.words, [(one.name, one.number) for one in mine])
    return request.send(key, buttons=buttons)


async def tapped(request: Request) -> Answers:
    """Do what a button about such a routine says."""
    if not request.callback.parts:
        return await shown(request)
    return await ACTS[request.callback.one_of(0, ACTS)](request)


async def _new(request: Request) -> Answers:
    return await own_lines.ask(request)


async def looked_at(request: Request, id_: str) -> Answers:
    """Show a routine by its id in a new message."""
    mine = await own_routines.find(request.tx, request.person, number_of(id_) or 0)
    text = own_words.page(request.words, mine, request.library.stretches)
    return Send(text=text, buttons=own_pickers.page(request.words, mine))


async def _page(request: Request) -> Answers:
    mine = await _mine(request)
    return _paged(request, mine)


def _paged(request: Request, mine: OwnRoutine) -> Answer:
    text = own_words.page(request.words, mine, request.library.stretches)
    return Change(text=text, buttons=own_pickers.page(request.words, mine))


async def _edit(request: Request) -> Answers:
    return _edited(request, await _mine(request))


def _edited(request: Request, mine: OwnRoutine) -> Answer:
    shown_page = own_words.page(request.words, mine, request.library.stretches)
    places = own_pickers.known_places(mine.items, request.library)
    buttons = own_pickers.edit(request.words, mine, places)
    return Change(text=request.words("my-edit", page=shown_page), buttons=buttons)


async def _item(request: Request) -> Answers:
    mine = await _mine(request)
    return _item_page(request, mine, _place(request, mine))


def _item_page(request: Request, mine: OwnRoutine, place: int) -> Answer:
    item = mine.items[place]
    text = request.words(
        "my-item-page",
        name=request.words.stretch(item.stretch).name,
        dose=own_words.dose(request.words, item, request.library.stretches),
    )
    return Change(text=text, buttons=own_pickers.item(request.words, mine, place))


async def _do(request: Request) -> Answers:
    """Change the dose or the place of a stretch, or take it out, and show what there is now."""
    before = await _mine(request)
    place, act = _place(request, before), request.callback.one_of(3, own_pickers.ACTS)
    alter = partial(_altered, place=place, act=act)
    mine = await own_routines.change(
        request.tx, request.library, request.person, before.number, alter, now=request.now
    )
    if act in ("up", "down", "remove"):
        return _edited(request, mine)
    return _item_page(request, mine, place)


def _altered(items: tuple[OwnItem, ...], *, place: int, act: str) -> tuple[OwnItem, ...]:
    dose = items[place].dose
    match act:
        case "up" | "down":
            return moved(items, place, by=-1 if act == "up" else 1)
        case "remove":
            return without(items, place)
        case "less" | "more":
            return changed(items, place, amount=stepped(dose, up=act == "more"))
        case "sets-less" | "sets-more":
            return changed(items, place, sets=dose.sets + _sign(act))
        case _:
            return changed(items, place, rest=max(0, dose.rest + REST_STEP * _sign(act)))


def _sign(act: str) -> int:
    return 1 if act.endswith("more") else -1


async def _pick(request: Request) -> Answers:
    """Ask for the part of the body that the next stretch should work."""
    number = request.callback.number(1)
    name = (await _mine(request)).name if number else request.words.label("my-default-name")
    buttons = own_pickers.areas(request.words, request.library, number)
    return request.change("my-pick-area", name=name, buttons=buttons)


async def _in_area(request: Request) -> Answers:
    area = request.callback.one_of(2, request.library.areas)
    name = request.library.words(request.words.code).areas[area].name
    number = request.callback.number(1)
    buttons = own_pickers.stretches(request.words, request.library, number, area)
    return request.change("my-pick", area=name, buttons=buttons)


async def _add(request: Request) -> Answers:
    """Add a stretch with its usual dose to a routine, or make a routine of it."""
    stretch = request.library.stretches[request.callback.one_of(2, request.library.stretches)]
    item = OwnItem(stretch=stretch.id, dose=usual(stretch))
    number = request.callback.number(1)
    if number:
        mine = await own_routines.change(
            request.tx,
            request.library,
            request.person,
            number,
            lambda items: (*items, item),
            now=request.now,
        )
    else:
        mine = await own_routines.make(
            request.tx, request.library, request.person,
            items=[item], name=request.words.label("my-default-name"), now=request.now,
        )  # fmt: skip
    return [request.toast("my-added", number=len(mine.items)), _edited(request, mine)]


async def _name(request: Request) -> Answers:
    """Ask for another name."""
    mine = await _mine(request)
    await request.tx.conversations.ask(
        request.person.id, topic=QuestionTopic.OWN_NAME, at=request.now, number=mine.number
    )
    return request.send("my-name-ask", most=LONGEST_NAME)


async def _keep(request: Request) -> Answers:
    """Leave the name as it is."""
    await request.tx.conversations.close(request.person.id)
    return await _page(request)


async def _off(request: Request) -> Answers:
    """Ask whether a routine is to be deleted; delete it, or keep it."""
    mine = await _mine(request)
    if len(request.callback.parts) == len(("off", "number")):
        buttons = own_pickers.confirm(request.words, mine)
        return request.change("my-off-sure", name=mine.name, buttons=buttons)
    if request.callback.one_of(2, ("yes", "no")) == "no":
        return [request.toast("my-off-kept"), _paged(request, mine)]
    await own_routines.remove(request.tx, request.person, mine.number)
    await request.tx.conversations.close(request.person.id)
    return request.change("my-off-done")


async def _daily(request: Request) -> Answers:
    """Remind of a routine as often a day as a line said."""
    mine = await _mine(request)
    count = request.callback.number(2, least=1, most=own_pickers.MOST_DAILY)
    times = await prescribed_times.remind(
        request.tx, request.person, mine.id, count=count, now=request.now
    )
    said = request.words.list(request.words.time(at) for at in times)
    return Send(text=request.words("my-daily-set", times=said))


async def _mine(request: Request) -> OwnRoutine:
    return await own_routines.find(request.tx, request.person, request.callback.number(1))


def _place(request: Request, mine: OwnRoutine) -> int:
    return request.callback.number(2, most=len(mine.items) - 1)


ACTS: dict[str, Callable[[Request], Awaitable[Answers]]] = {
    own_pickers.NEW: _new,
    own_pickers.OF: _page,
    own_pickers.EDIT: _edit,
    own_pickers.ITEM: _item,
    own_pickers.DO: _do,
    own_pickers.PICK: _pick,
    own_pickers.IN: _in_area,
    own_pickers.ADD: _add,
    own_pickers.NAME: _name,
    own_pickers.KEEP: _keep,
    own_pickers.OFF: _off,
    own_pickers.FIX: own_lines.fixed,
    own_pickers.DAILY: _daily,
}
