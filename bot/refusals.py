"""Reasons not to run, in words for the operator, and the exit codes of commands."""

from dataclasses import dataclass
from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of commands."""

    OK = 0
    UNWELL = 1
    REFUSED = 2
    ALREADY_RUNNING = 3
    TOKEN_IN_USE = 4
    TOKEN_REFUSED = 5


class Refusal(Exception):
    """A reason not to run: one line for the operator, and an exit code."""

    def __init__(self, reason: str, *, exit_code: int = Exit.REFUSED) -> None:
        super().__init__(reason)
        self.exit_code = exit_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A setting that cannot be used; never repeats its value, which may be a secret."""

    setting: str
    wrong: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.setting}: {self.wrong}. {self.remedy}"


class SettingsError(Refusal):
    """Every setting that cannot be used, one line each."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
