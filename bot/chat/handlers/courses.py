"""Programmes of some weeks: choosing one, where a person is in it, pausing and leaving it."""

from collections.abc import Awaitable, Callable, Iterator

from bot.chat import course_pickers
from bot.chat.answers import Change, Send
from bot.chat.request import Answers, Request
from bot.domain.course import Course, FollowedCourse, known
from bot.texts import Html


async def shown(request: Request) -> Answers:
    """Show every programme, and where the person is in theirs."""
    return Send(
        text=await _list(request), buttons=course_pickers.every(request.words, request.library)
    )


async def tapped(request: Request) -> Answers:
    """Do what a button about programmes says."""
    if not request.callback.parts:
        buttons = course_pickers.every(request.words, request.library)
        return Change(text=await _list(request), buttons=buttons)
    return await ACTS[request.callback.one_of(0, ACTS)](request)


async def _list(request: Request) -> Html:
    followed = await request.tx.courses.of(request.person.id)
    lines = [
        request.words(
            "course-line",
            name=request.words.course(one.id).name,
            weeks=len(one.weeks),
            days=one.days,
        )
        for one in request.library.courses.values()
    ]
    return request.words.lines(
        [request.words("course-head"), *lines, *_place(request, followed, named=True)]
    )


def _place(
    request: Request, followed: FollowedCourse | None, *, named: bool = False
) -> Iterator[Html]:
    """Yield where a person is in the programme that they follow, if they follow any."""
    course = known(followed, request.library.courses)
    if followed is None or course is None:
        return
    yield Html()
    if named:
        yield request.words("course-yours", name=request.words.course(course.id).name)
    if followed.is_complete(course):
        yield request.words("course-complete", days=course.days)
        return
    step = course.step(followed.reached + 1)
    assert step is not None
    key = "course-paused" if followed.paused else "course-next"
    yield request.words(
        key, week=step.week, weeks=len(course.weeks), day=step.number, days=course.days
    )


async def _page(request: Request) -> Answers:
    return await _shown(request, _course(request))


async def _shown(request: Request, course: Course) -> Change:
    """Show a programme: for whom it is, how long it takes, and where the person is in it."""
    words, followed = (
        request.words.course(course.id),
        await request.tx.courses.of(request.person.id),
    )
    mine = followed if followed and followed.course == course.id else None
    minutes = [week.minutes for week in course.weeks]
    text = request.words(
        "course-page",
        name=words.name,
        whom=words.for_whom,
        weeks=len(course.weeks),
        days=course.days,
        least=min(minutes),
        most=max(minutes),
        place=request.words.label(f"place-{course.place}"),
    )
    other = known(followed, request.library.courses)
    lines = [text, *_place(request, mine)]
    if mine is None and other is not None:
        lines += [Html(), request.words("course-instead", name=request.words.course(other.id).name)]
    buttons = course_pickers.page(request.words, course.id, mine)
    return Change(text=request.words.lines(lines), buttons=buttons)


async def _join(request: Request) -> Answers:
    """Follow a programme from its first day on."""
    course = _course(request)
    await request.tx.courses.join(request.person.id, course.id, at=request.now)
    return [request.toast("course-joined"), await _shown(request, course)]


async def _pause(request: Request) -> Answers:
    """Keep the place in the programme, or go on with it."""
    followed = await request.tx.courses.of(request.person.id)
    course = known(followed, request.library.courses)
    if course is None:
        return request.toast("button-old")
    paused = request.callback.word(0) == course_pickers.PAUSE
    await request.tx.courses.pause(request.person.id, paused=paused)
    return await _shown(request, course)


async def _leave(request: Request) -> Answers:
    """Follow no programme any more."""
    await request.tx.courses.leave(request.person.id)
    buttons = course_pickers.every(request.words, request.library)
    return [request.toast("course-left"), Change(text=await _list(request), buttons=buttons)]


def _course(request: Request) -> Course:
    return request.library.courses[request.callback.one_of(1, request.library.courses)]


ACTS: dict[str, Callable[[Request], Awaitable[Answers]]] = {
    course_pickers.OF: _page,
    course_pickers.JOIN: _join,
    course_pickers.PAUSE: _pause,
    course_pickers.ON: _pause,
    course_pickers.LEAVE: _leave,
}
