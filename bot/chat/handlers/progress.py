"""/streak and /did: how far a person has come, how it is counted, and days that were done without the bot."""

from datetime import date

from bot.chat import keyboards, review_keyboards, streak_words
from bot.chat.answers import Change, Send
from bot.chat.card_pictures import CardPictures
from bot.chat.request import Answers, Request
from bot.domain.diary import Diary
from bot.domain.milestones import reached
from bot.domain.person import StreakView
from bot.domain.review import offered
from bot.domain.streak import COVERS, WINDOW
from bot.practice import progress
from bot.practice.progress import diary_of
from bot.texts import Html


async def streak(request: Request) -> Answers:
    """Show the progress as it stands on the day on which the person asked."""
    person = request.person
    today = person.day(request.at)
    diary = await diary_of(request.tx, person, today=today)
    buttons = keyboards.streak(request.words, did=_open_days(request, diary))
    buttons += review_keyboards.newest(request.words, diary.done)
    if not diary.streak.total:
        return request.send("streak-none", buttons=buttons)
    text = request.words.lines(_lines(request, diary))
    await request.tx.people.change(person.id, streak_seen=today)
    if person.streak_view is not StreakView.STREAK:
        return Send(text=text, buttons=buttons)
    card = CardPictures(words=request.words)
    return request.show(lambda: card.streak(diary), text=text, buttons=buttons)


def _lines(request: Request, diary: Diary) -> list[Html]:
    words, person, now = request.words, request.person, diary.streak
    badges = streak_words.badges(words, person, now)
    if person.streak_view is StreakView.HIDDEN:
        return [words("streak-hidden", total=now.total), *badges]
    head = streak_words.headline(words, person, diary)
    longest = [words("streak-longest", days=now.longest, total=now.total)]
    ordered = [*head, *longest] if now.current else [*longest, *head]
    if person.streak_view is not StreakView.STREAK:
        return [*head, *longest, *badges]
    return [*ordered, *_details(request, diary), *badges]


def _details(request: Request, diary: Diary) -> list[Html]:
    """Return what was missed, what that did, and what is still open."""
    words, now = request.words, diary.streak
    details = streak_words.loss(words, request.person, diary)
    if now.covered and now.current:
        covered = words("streak-covered", days=len(now.covered))
        details += [covered, *streak_words.next_miss(words, now)]
    if diary.today not in diary.done:
        details.append(words("streak-risk" if now.at_risk else "streak-open"))
    return details


def _open_days(request: Request, diary: Diary) -> list[date]:
    days = progress.days_to_fill(request.person, now=request.now)
    return [day for day in days if day not in diary.done]


async def counted(request: Request) -> Answers:
    """Say how a streak is counted, and what further misses would do to this person's."""
    start = request.words.hour(request.person.day_start)
    text = request.words("streak-counted", covers=COVERS, window=WINDOW, start=start)
    diary = await diary_of(request.tx, request.person, today=request.person.day(request.at))
    miss = streak_words.next_miss(request.words, diary.streak)
    return Send(text=request.words.lines([text, *miss]))


async def did(request: Request) -> Answers:
    """Count today as practised without the bot, or the day of the button."""
    today = request.person.day(request.at)
    day = request.callback.day(0) if request.tapped else today
    return await fill(request, day)


async def fill(request: Request, day: date) -> Answers:
    """Count a day as practised without the bot, until noon of the day after it."""
    today = request.person.day(request.now)
    before = await diary_of(request.tx, request.person, today=today)
    if not await progress.credit_alone(request.tx, request.person, day=day, now=request.now):
        return request.tell("did-already")
    after = await diary_of(request.tx, request.person, today=today)
    await request.tx.people.change(request.person.id, streak_seen=today)
    lines = [
        request.words("did-counted", day=request.words.day(day)),
        *streak_words.headline(request.words, request.person, after),
        *streak_words.celebrated(request.words, reached(before.streak, after.streak)),
    ]
    text = request.words.lines(lines)
    periods = offered(after.done, today=today) if day == today else ()
    buttons = review_keyboards.reviews(request.words, periods)
    return (
        Change(text=text, buttons=buttons) if request.tapped else Send(text=text, buttons=buttons)
    )
