"""The step of a new person's wishes: where they stretch, how long, and what to leave out; all of it can be skipped."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bot.chat import welcome_keyboards
from bot.chat.answers import Answer, Change
from bot.chat.handlers import sound_check
from bot.chat.handlers.first_steps import keep_step
from bot.chat.questions import QuestionTopic
from bot.chat.request import Answers, Request
from bot.domain.first_steps import FirstStep
from bot.domain.language import ENGLISH
from bot.domain.preferences import LONGEST, SHORTEST, Preferences
from bot.domain.stretch import Load, Place
from bot.library import ReplyMeaning
from bot.parsing.spoken import minutes_in, parse_reply
from bot.parsing.typed import folded, only_words, plain
from bot.practice import preferences
from bot.storage.conversations import Question
from bot.storage.timers import TimerKind
from bot.texts import Html

LONGEST_WISH = 80
A_STEM = 3
"""A word of this many letters may be the beginning of a word that is typed: a case ending may follow."""
ON = frozenset(
    {ReplyMeaning.YES, ReplyMeaning.NO, ReplyMeaning.LATER, ReplyMeaning.CANCEL, ReplyMeaning.CHAT}
)
"""Said to the wishes, these go on with them as they are."""


async def show(request: Request) -> Answer:
    """Show the wishes, below the reminder that was set."""
    await request.tx.conversations.ask(
        request.person.id, topic=QuestionTopic.WISHES, at=request.now
    )
    lines = [*await _reminder(request), request.words("welcome-wishes")]
    buttons = welcome_keyboards.wishes(request.words, request.person.preferences)
    return Change(text=request.words.lines(lines), buttons=buttons)


async def _reminder(request: Request) -> list[Html]:
    """Return when the first reminder comes; nothing if there is none."""
    slots = await request.tx.schedules.of(request.person.id)
    coming = await request.tx.timers.next_of(request.person.id, kind=TimerKind.REMIND)
    if not slots or coming is None:
        return []
    ready = request.words(
        "welcome-ready",
        time=request.words.time(slots[0].at),
        days=request.words.days(slots[0].weekdays),
        when=request.words.when(coming, person=request.person, now=request.now),
        place=request.place,
    )
    return [ready, Html()]


async def changed(request: Request) -> Answers:
    """Take the wish of the button, and show all again."""
    what = request.callback.one_of(1, READ)
    return await show(await _wished(request, **READ[what](request)))


async def _wished(request: Request, **values: Any) -> Request:
    await preferences.change(request.tx, request.person, now=request.now, **values)
    return await keep_step(request, request.person.first_step)


def _place(request: Request) -> dict[str, Any]:
    return {"place": Place(request.callback.one_of(2, Place))}


def _minutes(request: Request) -> dict[str, Any]:
    return {"minutes": request.callback.number(2, least=SHORTEST, most=LONGEST)}


def _left_out(request: Request) -> dict[str, Any]:
    return {
        "avoided": request.person.preferences.avoided ^ {Load(request.callback.one_of(2, Load))}
    }


READ: dict[str, Callable[[Request], dict[str, Any]]] = {
    "place": _place,
    "minutes": _minutes,
    "off": _left_out,
}
"""How each wish is read from a button."""


async def done(request: Request) -> Answers:
    """Go on with the wishes as they are."""
    if request.person.first_step is FirstStep.DONE:
        return request.toast("programme-settings-kept")
    return await sound_check.begin(await keep_step(request, FirstStep.SOUND))


async def answered(request: Request, question: Question) -> Answers:
    """Take the wishes that are typed: a place, minutes and what to leave out, in any order; or go on."""
    del question
    if parse_reply(request.argument, request.lexicon) in ON:
        return await done(request)
    values = _typed(request)
    if not values:
        buttons = welcome_keyboards.wishes(request.words, request.person.preferences)
        return await request.refuse("welcome-wish-unclear", typed=request.typed, buttons=buttons)
    return await show(await _wished(request, **values))


def names_a_wish(request: Request) -> bool:
    """Return whether a text names a place, a length or what to leave out."""
    return bool(_typed(request))


def _typed(request: Request) -> dict[str, Any]:
    """Return the wishes that a text names."""
    said = folded(only_words(plain(request.argument, limit=LONGEST_WISH)))
    now: Preferences = request.person.preferences
    places = list(
        _named(said, ((one, request.words.label(f"welcome-place-{one}")) for one in Place))
    )
    off = frozenset(_named(said, _loads(request)))
    known, english = request.library.words(request.words.code), request.library.words(ENGLISH)
    minutes = minutes_in(
        request.argument, words=known, english=english, locale=request.person.language
    )
    values: dict[str, Any] = {"place": places[0]} if places else {}
    if minutes is not None and SHORTEST <= minutes <= LONGEST:
        values["minutes"] = minutes
    return values | ({"avoided": now.avoided | off} if off else {})


def _loads(request: Request) -> Iterator[tuple[Load, str]]:
    """Yield every movement that can be left out, by its words here and in the settings."""
    for one in Load:
        yield one, request.words.label(f"programme-load-{one}")
    for one in welcome_keyboards.LEFT_OUT:
        yield one, request.words.label(f"welcome-off-{one}")


def _named(said: str, labels: Iterable[tuple[Any, str]]) -> Iterator[Any]:
    """Yield what is named in a text by the words of its button, which may have endings."""
    for one, label in labels:
        wanted = folded(only_words(plain(label, limit=LONGEST_WISH))).split()
        if wanted and all(_has(said, word) for word in wanted):
            yield one


def _has(said: str, word: str) -> bool:
    return any(
        each == word or (len(word) >= A_STEM and each.startswith(word)) for each in said.split()
    )
