"""/measure: self-tests that a person can feel, with what was measured so far."""

from collections.abc import Iterator, Mapping, Sequence

from bot.chat.answers import Answer, Send
from bot.chat.buttons import ButtonRows, CallbackPrefix
from bot.chat.card_pictures import CardPictures
from bot.chat.keyboards import button
from bot.chat.questions import QuestionTopic
from bot.chat.request import Answers, Request
from bot.domain.measurement import Measurement, SelfTest, Series, is_due, series_of
from bot.domain.stretch import Side
from bot.library import ReplyMeaning
from bot.parsing.spoken import parse_reply
from bot.parsing.spoken.distances import parse_distances
from bot.storage.conversations import Question
from bot.texts import Html

OF, CHART = "of", "chart"
LISTED = 8
"""Measurements that a chart lists in words, the newest ones."""
REFUSALS = frozenset({ReplyMeaning.NO, ReplyMeaning.CANCEL, ReplyMeaning.LATER})


async def shown(request: Request) -> Answers:
    """Show the self-tests: why, when not, what was measured last, and which is due."""
    measured = await request.tx.measurements.of(request.person.id)
    lines = [
        request.words("measure-head"),
        *(_status(request, measured, test) for test in SelfTest if series_of(measured, test)),
    ]
    return Send(text=request.words.lines(lines), buttons=_buttons(request, measured))


def _status(request: Request, measured: Sequence[Measurement], test: SelfTest) -> Html:
    today = request.person.day(request.now)
    return request.words(
        "measure-last",
        name=request.words.label(f"measure-name-{test}"),
        values=_values(request, [one.last for one in series_of(measured, test)]),
        day=request.words.day(max(one.last.day for one in series_of(measured, test))),
        due="yes" if is_due(measured, test, today=today) else "no",
    )


def _values(request: Request, measured: Sequence[Measurement]) -> str:
    """Return numbers in centimetres, each with its side."""
    shown_ = (
        request.words.label("measure-value", cm=one.millimetres / 10, side=str(one.side or "none"))
        for one in measured
    )
    return " / ".join(shown_)


def _buttons(request: Request, measured: Sequence[Measurement]) -> ButtonRows:
    family, words = CallbackPrefix.MEASURE, request.words
    charted = [test for test in SelfTest if series_of(measured, test)]
    return (
        *((button(words, f"button-measure-{test}", family, OF, test),) for test in SelfTest),
        *((button(words, f"button-chart-{test}", family, CHART, test),) for test in charted),
    )


async def tapped(request: Request) -> Answers:
    """Say how a test is done and ask for the number, or show its chart."""
    act = request.callback.one_of(0, (OF, CHART))
    test = SelfTest(request.callback.one_of(1, SelfTest))
    return await (_chart if act == CHART else _asked)(request, test)


async def _asked(request: Request, test: SelfTest) -> Answers:
    await request.tx.conversations.ask(
        request.person.id, topic=QuestionTopic.MEASURE, at=request.now, test=test
    )
    sources = request.library.measures.get(test, ())
    return request.send(
        f"measure-how-{test}",
        safety=request.words("measure-safety"),
        sources=request.words("measure-sources", titles="; ".join(sources)),
    )


async def answered(request: Request, question: Question) -> Answers:
    """Keep what was measured."""
    test = SelfTest(question.payload["test"])
    if parse_reply(request.argument, request.lexicon) in REFUSALS:
        await request.tx.conversations.close(request.person.id)
        return request.send("measure-later")
    lengths = parse_distances(request.argument, request.lexicon.distances, sided=test.sided)
    if lengths is None:
        key = "measure-miss-sides" if test.sided else "measure-miss"
        return await request.refuse(key, typed=request.typed)
    if any(length not in test.limits for length in lengths.values()):
        least, most = test.limits.start // 10, (test.limits.stop - 1) // 10
        return await request.refuse("measure-limit", least=least, most=most)
    await request.tx.conversations.close(request.person.id)
    return await _kept(request, test, lengths)


async def _kept(request: Request, test: SelfTest, lengths: Mapping[Side | None, int]) -> Answer:
    day = request.person.day(request.now)
    now = [
        Measurement(test=test, day=day, millimetres=length, side=side)
        for side, length in lengths.items()
    ]
    await request.tx.measurements.put(request.person.id, now)
    measured = await request.tx.measurements.of(request.person.id)
    name = request.words.label(f"measure-name-{test}")
    lines = [
        request.words("measure-kept", name=name, values=_values(request, now)),
        *_gains(request, series_of(measured, test)),
        request.words("measure-again"),
    ]
    return Send(text=request.words.lines(lines), buttons=_buttons(request, measured))


def _gains(request: Request, series: Sequence[Series]) -> Iterator[Html]:
    """Yield how much farther each side reaches than at first; a step back is said without reproach."""
    for one in series:
        if len(one.points) > 1:
            way = "more" if one.gained > 0 else "same" if not one.gained else "less"
            yield request.words(
                "measure-gain",
                way=way,
                cm=abs(one.gained) / 10,
                side=str(one.side or "none"),
                since=request.words.day(one.points[0].day),
            )


async def _chart(request: Request, test: SelfTest) -> Answers:
    """Show what was measured in a test as a picture, and the newest numbers in words."""
    measured = await request.tx.measurements.of(request.person.id)
    series = series_of(measured, test)
    if not series:
        return request.toast("button-old")
    name = request.words.label(f"measure-name-{test}")
    text = request.words.lines(
        [request.words("measure-chart", name=name), *_listed(request, measured, test)]
    )
    return request.show(lambda: CardPictures(words=request.words).measured(name, series), text=text)


def _listed(request: Request, measured: Sequence[Measurement], test: SelfTest) -> Iterator[Html]:
    """Yield a line for each of the newest days."""
    of_test = [one for one in measured if one.test is test]
    days = sorted({one.day for one in of_test})[-LISTED:]
    for day in days:
        values = _values(request, [one for one in of_test if one.day == day])
        yield request.words("measure-line", day=request.words.day(day), values=values)
