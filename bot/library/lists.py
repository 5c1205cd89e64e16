"""The form of two lists of words: the glossary, and the phrases that a language does without."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.library.facts import Name
from bot.library.problem import Unfit
from bot.library.wording import Line


def _small(text: str) -> str:
    """Check that a phrase is in small letters, as it is looked for."""
    if text != text.casefold():
        raise Unfit("small letters", remedy="Write it without capitals.")
    return text


class Glossary(BaseModel):
    """Plain words for muscles, and for what makes a stretch unfit for someone."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    muscles: dict[Name, Line]
    contraindications: dict[Name, Annotated[str, Field(min_length=1, max_length=150)]]


class Banned(BaseModel):
    """Phrases that no text may use, in one language, and what to write instead of those that are only stiff."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    phrases: Annotated[list[Annotated[str, Field(min_length=3)]], Field(min_length=1)]
    instead: dict[Annotated[str, Field(min_length=2), AfterValidator(_small)], str] = Field(
        default_factory=dict
    )
