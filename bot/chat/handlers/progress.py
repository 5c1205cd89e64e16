"""/streak: the person's streak, and how it is counted."""

from bot.chat import keyboards
from bot.chat.card_pictures import CardPictures
from bot.chat.request import Answers, Request
from bot.domain.streak import COVERS, WINDOW, Streak
from bot.practice.progress import diary_of
from bot.texts import Html


async def streak(request: Request) -> Answers:
    """Show the streak as it stands on the day on which the person asked."""
    today = request.person.day(request.at)
    diary = await diary_of(request.tx, request.person, today=today)
    now = diary.streak
    if not now.total:
        return request.send("streak-none", buttons=keyboards.menu(request.words))
    lines = [
        request.words("streak-current", days=now.current),
        *_details(request, now, done=today in diary.done),
    ]
    return request.show(
        lambda: CardPictures(words=request.words).streak(diary),
        text=request.words.lines(lines),
        buttons=keyboards.streak(request.words),
    )


def _details(request: Request, now: Streak, *, done: bool) -> list[Html]:
    details = [request.words("streak-longest", days=now.longest, total=now.total)]
    if now.covered and now.current:
        details.append(request.words("streak-covered", days=len(now.covered)))
    if not done:
        details.append(request.words("streak-risk" if now.at_risk else "streak-open"))
    return details


async def counted(request: Request) -> Answers:
    """Return how a streak is counted."""
    start = request.words.hour(request.person.day_start)
    return request.send("streak-counted", covers=COVERS, window=WINDOW, start=start)
