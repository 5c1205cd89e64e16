"""What may stand in the files that are translated? Prose, and which revision of the facts it tells."""

from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    ValidationInfo,
    field_validator,
    model_validator,
)

from bot.domain.stretch import Side
from bot.library.facts import Name, Revision, once
from bot.library.problem import Unfit
from bot.library.prose import length, prose, room
from bot.library.words import AreaWords, RoutineWords, StretchWords

CARD = 760
"""How long the words on one card may be. A caption holds 1024; a routine's name takes up to 60, and the rest of the
card (numbers, marks, how many stretches there are, when the hold begins) up to 204 in a language of many letters."""

Title = Annotated[str, AfterValidator(prose(40)), room(40)]
Step = Annotated[str, AfterValidator(prose(140)), room(140)]
SideCue = Annotated[str, AfterValidator(prose(60)), room(60)]
Line = Annotated[str, AfterValidator(prose(80)), room(80)]
Note = Annotated[str, AfterValidator(prose(90)), room(90)]
Variant = Annotated[str, AfterValidator(prose(100)), room(100)]


class Wording(BaseModel):
    """The words for one thing; a draft, or a text older than the facts, is not shown to anyone."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    source_rev: Revision
    draft: StrictBool = False

    def tells(self, rev: int) -> bool:
        """Return whether it is fit to be shown for facts of this revision."""
        return not self.draft and self.source_rev == rev


class StretchWording(Wording):
    """The words for one stretch."""

    name: Title
    also_called: Annotated[list[Title], Field(max_length=4)] = Field(default_factory=list)
    steps: Annotated[list[Step], Field(min_length=3, max_length=5)]
    sides: dict[Side, SideCue] = Field(default_factory=dict)
    breathing: Line
    feel: Line
    easier: Variant
    harder: Variant
    mistake: Note
    caution: Note

    @field_validator("sides")
    @classmethod
    def _mirror(cls, sides: dict[Side, str], info: ValidationInfo) -> dict[Side, str]:
        if sides and set(sides) != set(Side):
            raise Unfit("a cue for right and one for left", remedy="Write both, or neither.")
        if sides and sides[Side.RIGHT] == sides[Side.LEFT]:
            raise Unfit("two cues that differ", remedy="Say right in one, and left in the other.")
        if sides and _in_english(info) and _mirrored(sides[Side.RIGHT]) != sides[Side.LEFT]:
            raise Unfit(
                "cues that differ only in right and left",
                remedy="Let the left cue be the right one with right and left exchanged.",
            )
        return sides

    @model_validator(mode="after")
    def _fit_on_a_card(self) -> "StretchWording":
        if self.card > CARD:
            raise Unfit(
                f"at most {CARD} characters on a card (has {self.card})",
                remedy="Shorten the steps.",
                field="steps",
            )
        return self

    @property
    def card(self) -> int:
        """How long the longest card is that is made from these words."""
        always = (self.name, *self.steps, self.breathing, self.caution)
        either = (max(map(length, self.sides.values()), default=0), self._longest_variant)
        return sum(map(length, always)) + sum(either)

    @property
    def _longest_variant(self) -> int:
        return max(length(self.easier), length(self.harder))

    def words(self) -> StretchWords:
        """Return the words as the rest of the bot knows them."""
        fields = self.model_dump(exclude={"source_rev", "draft", "also_called", "steps"})
        also = tuple(self.also_called)
        return StretchWords(also_called=also, steps=tuple(self.steps), **fields)


class RoutineWording(Wording):
    """The words for one routine."""

    name: Title
    for_whom: Annotated[str, AfterValidator(prose(100)), room(100)]

    def words(self) -> RoutineWords:
        """Return the words as the rest of the bot knows them."""
        return RoutineWords(name=self.name, for_whom=self.for_whom)


class AreaWording(Wording):
    """The words for one part of the body: what it is called on a button, and what people may type for it."""

    name: Annotated[str, AfterValidator(prose(24)), room(24)]
    also_called: Annotated[list[Title], Field(max_length=30), AfterValidator(once)] = Field(
        default_factory=list
    )

    def words(self) -> AreaWords:
        """Return the words as the rest of the bot knows them."""
        return AreaWords(name=self.name, also_called=tuple(self.also_called))


class TipWording(Wording):
    """The words for one tip."""

    text: Annotated[str, AfterValidator(prose(140)), room(140)]

    def words(self) -> str:
        """Return the sentence."""
        return self.text


class Glossary(BaseModel):
    """Plain words for muscles, and for what makes a stretch unfit for someone."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    muscles: dict[Name, Line]
    contraindications: dict[Name, Annotated[str, Field(min_length=1, max_length=150)]]


class Banned(BaseModel):
    """Phrases that no text may use, in one language."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    phrases: Annotated[list[Annotated[str, Field(min_length=3)]], Field(min_length=1)]


def _in_english(info: ValidationInfo) -> bool:
    return info.context is None or info.context.english


def _mirrored(cue: str) -> str:
    swaps = {"right": "left", "left": "right", "Right": "Left", "Left": "Right"}
    return " ".join(_swapped(word, swaps) for word in cue.split(" "))


def _swapped(word: str, swaps: dict[str, str]) -> str:
    bare = word.strip(",.;:")
    return word.replace(bare, swaps[bare]) if bare in swaps else word
