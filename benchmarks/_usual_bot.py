"""A small bot written the usual way, which does the same work as Limber: the peer that costs are compared with.

python-telegram-bot's Application, JobQueue and AIORateLimiter, and SQLite through aiosqlite. What it says, and when, is
the file PLAN, written by the benchmark from what Limber says: {"reminders": [...], "cues": [...]}.
"""

import json
import os
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import aiosqlite
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import AIORateLimiter, Application, CommandHandler, ContextTypes

PLAN = json.loads(Path(os.environ["PLAN"]).read_text("utf-8"))
SCHEMA = """
CREATE TABLE IF NOT EXISTS people (id INTEGER PRIMARY KEY, language TEXT, zone TEXT, at TEXT);
CREATE TABLE IF NOT EXISTS days (user INTEGER, day TEXT, PRIMARY KEY (user, day));
CREATE TABLE IF NOT EXISTS sent (user INTEGER, day TEXT, message INTEGER, PRIMARY KEY (user, day));
CREATE TABLE IF NOT EXISTS sessions (
    id INTEGER PRIMARY KEY, user INTEGER, started TEXT, step INTEGER, message INTEGER, pictured INTEGER
);
"""


def keyboard(rows: list[list[list[str]]]) -> InlineKeyboardMarkup | None:
    """Return the buttons beneath a message."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )


async def streak(base: aiosqlite.Connection, user: int) -> int:
    """Return how many days in a row were practised until yesterday or today."""
    async with base.execute("SELECT day FROM days WHERE user = ?", (user,)) as rows:
        days = {row[0] async for row in rows}
    today = datetime.now(UTC).date()
    length = int(today.isoformat() in days)
    day = today - timedelta(days=1)
    while day.isoformat() in days:
        length, day = length + 1, day - timedelta(days=1)
    return length


async def remind(context: ContextTypes.DEFAULT_TYPE) -> None:
    """Send a person their reminder."""
    assert context.job is not None
    user = int(str(context.job.data))
    base: aiosqlite.Connection = context.bot_data["base"]
    today = datetime.now(UTC).date().isoformat()
    async with base.execute("SELECT language, zone FROM people WHERE id = ?", (user,)) as rows:
        if await rows.fetchone() is None:
            return
    query = "SELECT message FROM sent WHERE user = ? AND day = ?"
    async with base.execute(query, (user, today)) as rows:
        if await rows.fetchone() is not None:
            return
    say = PLAN["reminder"]
    text = say["text"].format(days=await streak(base, user))
    message = await context.bot.send_message(
        user, text, parse_mode=ParseMode.HTML, reply_markup=keyboard(say["buttons"])
    )
    await base.execute("INSERT INTO sent VALUES (?, ?, ?)", (user, today, message.message_id))
    await base.commit()


async def begin(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Begin a session."""
    assert update.effective_user is not None
    user, base = update.effective_user.id, context.bot_data["base"]
    started = datetime.now(UTC)
    made = await base.execute(
        "INSERT INTO sessions (user, started, step) VALUES (?, ?, 0)", (user, started.isoformat())
    )
    await base.commit()
    plan(context, made.lastrowid, PLAN["cues"][0], started)


def plan(context: ContextTypes.DEFAULT_TYPE, session: int, cue: Any, started: datetime) -> None:
    """Plan the next cue of a session."""
    assert context.job_queue is not None
    at = started + timedelta(seconds=cue["offset"])
    options = {"misfire_grace_time": None}
    context.job_queue.run_once(say, max(at, datetime.now(UTC)), data=session, job_kwargs=options)


async def say(context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what is due in a session, and plan what follows."""
    assert context.job is not None
    base, number = context.bot_data["base"], int(str(context.job.data))
    query = "SELECT user, started, step, message, pictured FROM sessions WHERE id = ?"
    async with base.execute(query, (number,)) as rows:
        user, began, step, current, pictured = await rows.fetchone()
    cue = PLAN["cues"][step]
    text = cue["text"].format(until=int(datetime.now(UTC).timestamp() + cue["length"]))
    buttons = keyboard(cue["buttons"])
    message = await spoken(context, user, cue, text, buttons, current=current, pictured=pictured)
    if cue["loud"] and current and cue["past"]:
        await change(context, user, current, cue["past"], None, pictured=pictured)
    now_pictured = bool(cue["picture"]) if cue["loud"] else pictured
    await base.execute(
        "UPDATE sessions SET step = ?, message = ?, pictured = ? WHERE id = ?",
        (step + 1, message, now_pictured, number),
    )
    if cue["completes"]:
        today = datetime.now(UTC).date().isoformat()
        await base.execute("INSERT OR IGNORE INTO days VALUES (?, ?)", (user, today))
    await base.commit()
    if step + 1 < len(PLAN["cues"]):
        plan(context, number, PLAN["cues"][step + 1], datetime.fromisoformat(began))


async def spoken(
    context: ContextTypes.DEFAULT_TYPE,
    user: int,
    cue: Any,
    text: str,
    buttons: InlineKeyboardMarkup | None,
    *,
    current: int | None,
    pictured: bool,
) -> int | None:
    """Send a cue as a new message, or change the current one; return the message's number."""
    html = ParseMode.HTML
    if not cue["loud"] and current:
        await change(context, user, current, text, buttons, pictured=pictured)
        return current
    if not cue["picture"]:
        sent = await context.bot.send_message(user, text, parse_mode=html, reply_markup=buttons)
        return sent.message_id
    size = {"width": 480, "height": 480, "duration": 4}
    sent = await context.bot.send_animation(
        user, cue["picture"], caption=text, parse_mode=html, reply_markup=buttons, **size
    )
    return sent.message_id


async def change(
    context: ContextTypes.DEFAULT_TYPE,
    user: int,
    message: int,
    text: str,
    buttons: InlineKeyboardMarkup | None,
    *,
    pictured: bool,
) -> None:
    """Put other words and buttons in the place of a message's."""
    options: Any = {"chat_id": user, "message_id": message, "reply_markup": buttons}
    options["parse_mode"] = ParseMode.HTML
    if pictured:
        await context.bot.edit_message_caption(caption=text, **options)
    else:
        await context.bot.edit_message_text(text, **options)


async def open_all(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Open the database, and plan everybody's reminder."""
    base = await aiosqlite.connect(os.environ["BASE"])
    await base.execute("PRAGMA journal_mode=WAL")
    await base.executescript(SCHEMA)
    application.bot_data["base"] = base
    assert application.job_queue is not None
    options = {"misfire_grace_time": None}
    async with base.execute("SELECT id, at FROM people") as rows:
        async for user, at in rows:
            due = time.fromisoformat(at).replace(tzinfo=UTC)
            application.job_queue.run_daily(remind, due, data=user, job_kwargs=options)
    Path(os.environ["BASE"]).with_suffix(".ready").touch()


async def close(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Close the database."""
    await application.bot_data["base"].close()


def main() -> None:
    """Run the bot."""
    base = f"{os.environ['TELEGRAM_API_URL']}/bot"
    builder = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(base)
    limited = builder.rate_limiter(AIORateLimiter(max_retries=5)).concurrent_updates(
        concurrent_updates=True
    )
    application = limited.post_init(open_all).post_shutdown(close).build()
    application.add_handler(CommandHandler("stretch", begin))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
