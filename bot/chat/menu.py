"""Which commands are there? The list that Telegram shows, and that /help prints."""

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
"""Every command, the ones most wanted first."""
