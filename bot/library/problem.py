"""Problems of content files, each with its remedy."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

CHOOSE, CORRECT = "Choose one of these.", "Correct it."
ERRORS = {
    "missing": ("a value here", "Add it."),
    "extra_forbidden": ("no field of this name", "Take it out, or correct its spelling."),
    "string_type": ("a text in quotation marks", CORRECT),
    "int_type": ("a whole number", CORRECT),
    "greater_than_equal": ("{ge} or more", CORRECT),
    "less_than_equal": ("{le} or less", CORRECT),
    "string_pattern_mismatch": ("a text of the form {pattern}", CORRECT),
    "string_too_short": ("at least {min_length} characters", "Write more."),
    "string_too_long": ("at most {max_length} characters", "Make it shorter."),
    "too_short": ("at least {min_length} (has {actual_length})", "Add more."),
    "too_long": ("at most {max_length} (has {actual_length})", "Take some out."),
    "enum": ("{expected}", CHOOSE),
    "literal_error": ("{expected}", CHOOSE),
    "union_tag_invalid": ("{expected_tags}", CHOOSE),
    "union_tag_not_found": ("a field `mode`: hold, breaths or reps", "Add it."),
}
"""What pydantic finds, in words for someone who writes content: what was expected, and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A thing that cannot be used: in which file, at which field, what was expected, and the remedy."""

    file: str
    field: str = ""
    expected: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.field}" if self.field else self.file
        return f"{where}: expected {self.expected}. {self.remedy}"


class InvalidContent(ValueError):
    """A value that a rule of the content refuses."""

    def __init__(self, expected: str, *, remedy: str = CORRECT, field: str = "") -> None:
        super().__init__(expected)
        self.expected = expected
        self.remedy = remedy
        self.field = field


def problems_in(error: ValidationError, *, file: str) -> Iterator[Problem]:
    """Yield what pydantic found in a file, in words for someone who writes content."""
    for found in error.errors(include_url=False, include_input=False):
        expected, remedy = _explain(found)
        yield Problem(file=file, field=_field(found), expected=expected, remedy=remedy)


def _explain(found: Any) -> tuple[str, str]:
    context = found.get("ctx", {})
    if isinstance(context.get("error"), InvalidContent):
        return context["error"].expected, context["error"].remedy
    if found["type"] in ERRORS:
        expected, remedy = ERRORS[found["type"]]
        return expected.format(**context), remedy
    return found["msg"].removeprefix("Input should be "), CORRECT


def _field(found: Any) -> str:
    """Return where it is, in words; the kind of timing is no field, list places count from 1."""
    error = found.get("ctx", {}).get("error")
    loc = [*found["loc"], getattr(error, "field", "")]
    if loc[0] == "timing":
        del loc[1:2]
    parts = (str(each + 1) if isinstance(each, int) else each for each in loc)
    return ".".join(each for each in parts if each not in {"", "[key]"})
