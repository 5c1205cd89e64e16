"""The form of lists of words: the glossary, banned phrases, right and left, and words of distress."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.library.facts import Name
from bot.library.problem import InvalidContent
from bot.library.wording import Line
from bot.library.words import DistressWords


def _small(text: str) -> str:
    """Check that a phrase is in small letters, as it is looked for."""
    if text != text.casefold():
        raise InvalidContent("small letters", remedy="Write it without capitals.")
    return text


class Glossary(BaseModel):
    """Plain words for muscles, and for what makes a stretch unfit for someone."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    muscles: dict[Name, Line]
    contraindications: dict[Name, Annotated[str, Field(min_length=1, max_length=150)]]


class Banned(BaseModel):
    """Phrases that no text may use, in a language, and what to write instead of those that are only stiff."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    phrases: Annotated[list[Annotated[str, Field(min_length=3)]], Field(min_length=1)]
    instead: dict[Annotated[str, Field(min_length=2), AfterValidator(_small)], str] = Field(
        default_factory=dict
    )


class Mirror(BaseModel):
    """How words for right and left begin in a language, in pairs: the first of both lists belong together."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    right: Annotated[list[Annotated[str, AfterValidator(_small)]], Field(min_length=1)]
    left: Annotated[list[Annotated[str, AfterValidator(_small)]], Field(min_length=1)]

    @model_validator(mode="after")
    def _paired(self) -> "Mirror":
        if len(self.right) != len(self.left):
            raise InvalidContent(
                "as many words for left as for right", remedy="Pair them.", field="left"
            )
        return self

    def swaps(self) -> dict[str, str]:
        """Return what each beginning of a word becomes on the other side."""
        return {
            **dict(zip(self.right, self.left, strict=True)),
            **dict(zip(self.left, self.right, strict=True)),
        }


class DistressList(BaseModel):
    """What people write who need help, in a language: whole words, found anywhere in what they write."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    emergency: Annotated[list[Annotated[str, AfterValidator(_small)]], Field(min_length=1)]
    stop: Annotated[list[Annotated[str, AfterValidator(_small)]], Field(min_length=1)]

    def words(self) -> DistressWords:
        """Return the words as the rest of the bot knows them."""
        return DistressWords(emergency=tuple(self.emergency), stop=tuple(self.stop))
