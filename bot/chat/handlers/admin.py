"""/admin and /failed: how the bot is doing and what it gave up on, for the people who run it (ADMIN_IDS)."""

from collections.abc import Sequence

from bot.chat.buttons import CallbackPrefix
from bot.chat.handlers import hints
from bot.chat.keyboards import button
from bot.chat.request import Answers, Request
from bot.parsing import zones
from bot.storage.failures import Failure
from bot.texts import Html

SHOWN = 10
"""Failures that are listed, the latest."""
AGAIN = "again"


async def show(request: Request) -> Answers:
    """Return how much there is of everything; to others there is no such command."""
    if not request.is_admin:
        return await hints.unknown_command(request)
    return request.send(
        "host-all",
        people=await request.tx.people.count(),
        reminders=await request.tx.schedules.count(),
        live=await request.tx.sessions.count_live(),
        aside=await request.tx.timers.aside(),
    )


async def failed(request: Request) -> Answers:
    """List what the bot gave up on, with a button to try it again; to others there is no such command."""
    if not request.is_admin:
        return await hints.unknown_command(request)
    found = await request.tx.failures.latest(SHOWN)
    again = button(request.words, "button-failed-again", CallbackPrefix.ADMIN, AGAIN)
    return request.send(
        "host-failed", lines=_lines(request, found), buttons=((again,),) if found else ()
    )


async def tapped(request: Request) -> Answers:
    """Try everything again that the bot gave up on."""
    if not request.is_admin:
        return await hints.old_button(request)
    request.callback.one_of(0, (AGAIN,))
    return request.change("host-again", count=await request.tx.failures.try_again(now=request.now))


def _lines(request: Request, found: Sequence[Failure]) -> Html:
    if not found:
        return request.words("host-failed-none")
    return request.words.lines(
        [
            request.words(
                "host-failed-line",
                kind=each.kind,
                when=f"{zones.wall_clock(request.person.zone, now=each.due_at):%Y-%m-%d %H:%M}",
                error=each.error,
            )
            for each in found
        ]
    )
