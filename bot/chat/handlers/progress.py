"""/streak: how far has someone come, and how is it counted?"""

from bot.chat import keyboards
from bot.chat.ask import Answers, Ask
from bot.chat.drawings import Drawings
from bot.domain.streak import COVERS, WINDOW, Streak
from bot.practice.progress import diary_of
from bot.texts import Html


async def streak(ask: Ask) -> Answers:
    """Show the streak as it stands on the day on which the person asked."""
    today = ask.person.day(ask.at)
    diary = await diary_of(ask.tx, ask.person, today=today)
    now = diary.streak
    if not now.total:
        return ask.send("streak-none", buttons=keyboards.menu(ask.words))
    lines = [
        ask.words("streak-current", days=now.current),
        *_details(ask, now, done=today in diary.done),
    ]
    return ask.show(
        lambda: Drawings(words=ask.words).streak(diary),
        text=ask.words.lines(lines),
        buttons=keyboards.streak(ask.words),
    )


def _details(ask: Ask, now: Streak, *, done: bool) -> list[Html]:
    details = [ask.words("streak-longest", days=now.longest, total=now.total)]
    if now.covered and now.current:
        details.append(ask.words("streak-covered", days=len(now.covered)))
    if not done:
        details.append(ask.words("streak-risk" if now.at_risk else "streak-open"))
    return details


async def counted(ask: Ask) -> Answers:
    """Tell how a streak is counted."""
    start = ask.words.hour(ask.person.day_start)
    return ask.send("streak-counted", covers=COVERS, window=WINDOW, start=start)
