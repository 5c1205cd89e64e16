"""The list of commands that Telegram shows and /help prints."""

COMMANDS = (
    "stretch",
    "streak",
    "did",
    "remind",
    "routines",
    "mine",
    "measure",
    "together",
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
"""Every command, the most wanted first."""

GROUP_COMMANDS = ("together", "settings", "timezone")
"""The commands that groups are shown."""
