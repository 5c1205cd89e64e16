"""What is wrong with a content file, and what is to be done about it?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

CHOOSE = "Choose one of these."
ERRORS = {
    "missing": ("a value here", "Add it."),
    "extra_forbidden": ("no field of this name", "Take it out, or correct its spelling."),
    "string_type": ("a text in quotation marks", "Correct it."),
    "int_type": ("a whole number", "Correct it."),
    "union_tag_not_found": ("a field `mode`: hold, breaths or reps", "Add it."),
}
"""What pydantic finds, in words for someone who writes content: what was expected, and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that cannot be used: in which file, at which field, what was expected, and the remedy."""

    file: str
    field: str = ""
    expected: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.field}" if self.field else self.file
        return f"{where}: expected {self.expected}. {self.remedy}"


class Unfit(ValueError):
    """A value that a rule of the content refuses."""

    def __init__(self, expected: str, *, remedy: str = "Correct it.") -> None:
        super().__init__(expected)
        self.expected = expected
        self.remedy = remedy


def problems_in(error: ValidationError, *, file: str) -> Iterator[Problem]:
    """Yield what pydantic found in one file, in words for someone who writes content."""
    for found in error.errors(include_url=False, include_input=False):
        expected, remedy = _explain(found)
        yield Problem(file=file, field=_field(found["loc"]), expected=expected, remedy=remedy)


def _explain(found: Any) -> tuple[str, str]:
    context = found.get("ctx", {})
    if isinstance(context.get("error"), Unfit):
        return context["error"].expected, context["error"].remedy
    if found["type"] in ERRORS:
        return ERRORS[found["type"]]
    if "expected" in context or "expected_tags" in context:
        return str(context.get("expected") or context["expected_tags"]), CHOOSE
    return found["msg"].removeprefix("Input should be "), "Correct it."


def _field(loc: tuple[int | str, ...]) -> str:
    """Return where it is, as one would say it; the kind of timing is no field, list places count from one."""
    parts = [each for place, each in enumerate(loc) if not (place == 1 and loc[0] == "timing")]
    return ".".join(str(each + 1) if isinstance(each, int) else each for each in parts)
