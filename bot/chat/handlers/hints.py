"""/help, and a kind hint for whatever was not understood."""

from bot.chat import keyboards
from bot.chat.answers import Answer
from bot.chat.ask import Answers, Ask
from bot.chat.menu import COMMANDS
from bot.parsing.spoken import parse_time


async def show(ask: Ask) -> Answers:
    """List the commands, when to stop, and what this is not."""
    commands = (
        ask.words("help-command", command=name, does=ask.words.label(f"command-{name}"))
        for name in COMMANDS
    )
    return ask.send("help-all", commands=ask.words.lines(commands))


async def unknown_command(ask: Ask) -> Answers:
    """Say kindly that there is no such command."""
    return ask.send("hint-command", typed=ask.typed)


async def hint(ask: Ask) -> Answer:
    """Say what one could type instead."""
    at = parse_time(ask.said, ask.lexicon)
    if at is not None:
        return ask.send("hint-time", time=f"{at:%H:%M}")
    return ask.send("hint-text", buttons=keyboards.menu(ask.words))


async def other(ask: Ask) -> Answers:
    """Say that pictures, voices and the like are not understood."""
    return ask.send("hint-other")


async def old_button(ask: Ask) -> Answers:
    """Say that a button is none of ours any more."""
    return ask.toast("button-old")
