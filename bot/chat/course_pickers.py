"""The buttons about programmes of some weeks."""

from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, Style, pack
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.domain.course import FollowedCourse
from bot.library.library import Library

OF, JOIN, PAUSE, ON, LEAVE = "of", "join", "pause", "on", "leave"


def courses(words: Localization) -> Button:
    """Offer to look at the programmes."""
    return button(words, "button-courses", CallbackPrefix.COURSE)


def every(words: Localization, library: Library) -> ButtonRows:
    """Offer to look at each programme, or to go back to the routines."""
    looks = (
        Button(label=words.course(one).name, carries=pack(CallbackPrefix.COURSE, OF, one))
        for one in library.courses
    )
    back = button(words, "button-routines", CallbackPrefix.MENU, "routines")
    return (*((one,) for one in looks), (back,))


def page(words: Localization, course: str, followed: FollowedCourse | None) -> ButtonRows:
    """Offer to follow a programme; to start, pause or leave the programme that is followed."""
    family, back = CallbackPrefix.COURSE, courses(words)
    if followed is None or followed.course != course:
        join = button(words, "button-course-join", family, JOIN, course, style=Style.SUCCESS)
        return ((join,), (back,))
    leave = button(words, "button-course-leave", family, LEAVE)
    if followed.paused:
        return ((button(words, "button-course-on", family, ON), leave), (back,))
    start = button(words, "button-start", CallbackPrefix.START, style=Style.SUCCESS)
    return ((start,), (button(words, "button-course-pause", family, PAUSE), leave), (back,))
