"""The commands: the list that Telegram shows, and that /help prints."""

COMMANDS = (
    "stretch",
    "streak",
    "did",
    "remind",
    "routines",
    "timezone",
    "pause",
    "resume",
    "settings",
    "stop",
    "export",
    "privacy",
    "delete",
    "help",
    "start",
)
"""Every command, the ones most wanted first."""
