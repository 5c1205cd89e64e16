"""Errors that people and operators can cause."""


class UserError(Exception):
    """A rule that a person broke; `key` names the sentence that explains it.

    `args` of the sentence are plain values; the texts floor renders them in the person's language.
    """

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class ContentError(Exception):
    """A content file that cannot be used; says file, field and remedy, for the operator."""


class UnknownPerson(LookupError):
    """No person has this number: they never started the bot, or have deleted everything."""


class StorageError(Exception):
    """A database that cannot be used; says which file and the remedy, for the operator."""
