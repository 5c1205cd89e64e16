"""/admin: how the bot is doing, for those who run it (ADMIN_IDS) and for nobody else."""

from bot.chat.ask import Answers, Ask
from bot.chat.handlers import hints


async def show(ask: Ask) -> Answers:
    """Tell how much there is of everything; to others there is no such command."""
    if not ask.hosted:
        return await hints.unknown_command(ask)
    return ask.send(
        "host-all",
        people=await ask.tx.people.count(),
        reminders=await ask.tx.schedules.count(),
        live=await ask.tx.sessions.count_live(),
        aside=await ask.tx.timers.aside(),
    )
