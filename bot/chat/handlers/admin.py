"""/admin: how the bot is doing, for the people who run it (ADMIN_IDS)."""

from bot.chat.handlers import hints
from bot.chat.request import Answers, Request


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
