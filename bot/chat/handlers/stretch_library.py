"""All stretches by part of the body, a page for each, and what a person thinks of them."""

from collections.abc import Awaitable, Callable, Iterator

from bot.chat import stretch_pickers
from bot.chat.answers import Answer, Change, Send
from bot.chat.buttons import ButtonRows
from bot.chat.card_pictures import CardPictures
from bot.chat.request import Answers, Request
from bot.domain.person import Person
from bot.domain.single import single_routine
from bot.domain.stretch import Stretch
from bot.practice import opinions
from bot.texts import Html


async def tapped(request: Request) -> Answers:
    """Do what a button about stretches says."""
    if not request.callback.parts:
        return _areas(request)
    return await ACTS[request.callback.one_of(0, ACTS)](request)


def _areas(request: Request) -> Answer:
    buttons = stretch_pickers.areas(request.words, request.library)
    return request.send("library-head", count=len(request.library.stretches), buttons=buttons)


async def _in_area(request: Request) -> Answers:
    """Show the stretches of one part of the body in one picture, with a button for each."""
    area = request.callback.one_of(1, request.library.areas)
    stretches = stretch_pickers.of_area(request.library, area)
    name = request.library.words(request.words.code).areas[area].name
    return request.show(
        lambda: CardPictures(words=request.words).stretches(
            name, stretches, picture_sender=request.picture_sender
        ),
        text=request.words("library-area", area=name, count=len(stretches)),
        buttons=stretch_pickers.named(request.words, (one.id for one in stretches)),
        poster=True,
    )


async def _page(request: Request) -> Answers:
    """Show one stretch: its picture, how it is done, and how often it comes."""
    return shown(request, _stretch(request))


def shown(request: Request, stretch: Stretch) -> Answer:
    """Return the page of a stretch."""
    routine = single_routine(stretch)
    return request.show(
        lambda: CardPictures(words=request.words).overview(
            routine, picture_sender=request.picture_sender
        ),
        text=_text(request, request.person, stretch),
        buttons=_buttons(request, request.person, stretch),
        poster=True,
    )


async def _switched(request: Request) -> Answers:
    """Switch on or off that a stretch comes more often, or never."""
    stretch, what = _stretch(request), request.callback.word(0)
    person = await opinions.switch(
        request.tx, request.person, stretch.id, what=what, now=request.now
    )
    return _changed(request, person, stretch)


async def _brought_back(request: Request) -> Answers:
    """Let a stretch come again that was left out."""
    stretch = _stretch(request)
    person = await opinions.bring_back(request.tx, request.person, stretch.id, now=request.now)
    return _changed(request, person, stretch)


def _changed(request: Request, person: Person, stretch: Stretch) -> Answer:
    text, buttons = _text(request, person, stretch), _buttons(request, person, stretch)
    return Change(text=text, buttons=buttons)


async def _mine(request: Request) -> Answers:
    """Show the favourites, and what is left out, with a button for each."""
    own, known = request.person.preferences, request.library.stretches
    sore = frozenset(request.person.sore_on(request.person.day(request.now)))
    lists = {"favourites": own.favourites, "never": own.never, "sore": sore, "easier": own.easier}
    there = {what: sorted(names & known.keys()) for what, names in lists.items()}
    lines = [
        request.words(f"library-mine-{what}", names=request.words.list(_names(request, names)))
        for what, names in there.items()
        if names
    ]
    each_once = dict.fromkeys(name for names in there.values() for name in names)
    return Send(
        text=request.words.lines([request.words("library-mine"), *lines]),
        buttons=(
            *stretch_pickers.named(request.words, each_once),
            (stretch_pickers.library(request.words),),
        ),
    )


def _names(request: Request, stretches: list[str]) -> Iterator[str]:
    return (request.words.stretch(each).name for each in stretches)


def _stretch(request: Request) -> Stretch:
    name = request.callback.one_of(1, request.library.stretches)
    return request.library.stretches[name]


def _text(request: Request, person: Person, stretch: Stretch) -> Html:
    words, say = request.words.stretch(stretch.id), request.words
    lines = [
        say("library-stretch", name=words.name, length=say.length(stretch.length)),
        Html(),
        *(say("card-brief", step=step) for step in words.brief),
        say("card-feel", feel=words.feel),
        say("card-easier", easier=words.easier),
    ]
    caution = [say("card-caution", caution=words.caution)] if words.caution else []
    return say.lines([*lines, *caution, *_status(request, person, stretch)])


def _status(request: Request, person: Person, stretch: Stretch) -> Iterator[Html]:
    """Yield how often the stretch comes, where the person has said so."""
    if stretch.id in person.preferences.favourites:
        yield request.words("library-favourite")
    if stretch.id in person.preferences.never:
        yield request.words("library-never")
    if stretch.id in person.preferences.easier:
        yield request.words("library-easier")
    for each in person.sore:
        if each.stretch == stretch.id and _is_sore(request, person, stretch):
            yield request.words("library-sore", day=request.words.day(each.until))


def _is_sore(request: Request, person: Person, stretch: Stretch) -> bool:
    return stretch.id in person.sore_on(person.day(request.now))


def _buttons(request: Request, person: Person, stretch: Stretch) -> ButtonRows:
    sore = _is_sore(request, person, stretch)
    changed = sore or stretch.id in person.preferences.easier
    return stretch_pickers.page(request.words, person, stretch, changed=changed)


ACTS: dict[str, Callable[[Request], Awaitable[Answers]]] = {
    stretch_pickers.IN: _in_area,
    stretch_pickers.OF: _page,
    stretch_pickers.MINE: _mine,
    stretch_pickers.BACK: _brought_back,
    opinions.FAVOURITES: _switched,
    opinions.NEVER: _switched,
}
