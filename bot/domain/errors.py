"""Which rules can a person break, and how is that told?"""


class UserError(Exception):
    """A rule of the house that a person ran into; `key` names the sentence that tells them, kindly.

    `args` of the sentence are plain values; the texts floor renders them in the person's language.
    """

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class ContentError(Exception):
    """A content file that cannot be used; says file, field and remedy, for whoever runs the bot."""


class UnknownPerson(LookupError):
    """Nobody is known by this number: they never started the bot, or have deleted everything."""


class StorageError(Exception):
    """A database that cannot be used; says which file and the remedy, for whoever runs the bot."""
