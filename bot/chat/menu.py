"""The list of commands that Telegram shows and /help prints."""

COMMANDS = (
    "stretch",
    "streak",
    "remind",
    "routines",
    "timezone",
    "pause",
    "resume",
    "settings",
    "stop",
    "export",
    "delete",
    "help",
    "start",
)
"""Every command, the most wanted first."""
