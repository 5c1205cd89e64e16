"""The form of the files that are translated: prose, and the revision of the facts that it follows."""

from dataclasses import replace
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

from bot.domain.language import ENGLISH
from bot.domain.stretch import Side
from bot.library.facts import Revision, once
from bot.library.problem import InvalidContent
from bot.library.prose import LanguageRules, count_words, faults, length, prose, room
from bot.library.words import AreaWords, CourseWords, RoutineWords, StretchWords

CARD = 820
"""How long the words on one card may be. A caption holds 1024; the rest of the card (numbers, marks, how many
stretches there are, when the hold begins) takes up to 204 in a language of many letters."""
SIGHT = 28
"""How many words of a stretch's own may be in sight on its card. With the rest (get ready, how long, the countdown)
that makes forty-five at most, which take fifteen seconds to read."""

Title = Annotated[str, AfterValidator(prose(40)), room(40)]
Step = Annotated[str, AfterValidator(prose(140)), room(140)]
SideCue = Annotated[str, AfterValidator(prose(60)), room(60)]
Line = Annotated[str, AfterValidator(prose(80)), room(80)]
Brief = Annotated[str, AfterValidator(prose(60)), room(60)]
Note = Annotated[str, AfterValidator(prose(120)), room(120)]
Variant = Annotated[str, AfterValidator(prose(100)), room(100)]


def _typed(text: str, info: ValidationInfo) -> str:
    """Check what people may type for something; it is never shown, so that the style does not bind it."""
    rules = replace(info.context or LanguageRules(language=ENGLISH), instead={})
    for expected, remedy in faults(text, limit=40, rules=rules):
        raise InvalidContent(expected, remedy=remedy)
    return text


Typed = Annotated[str, AfterValidator(_typed), room(40)]


class Wording(BaseModel):
    """The words for a thing; a draft, or a text older than the facts, is not shown to anyone."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    source_rev: Revision
    draft: StrictBool = False

    def tells(self, rev: int) -> bool:
        """Return whether it is fit to be shown for facts of this revision."""
        return not self.draft and self.source_rev == rev


class StretchWording(Wording):
    """The words for a stretch."""

    name: Title
    also_called: Annotated[list[Typed], Field(max_length=4)] = Field(default_factory=list)
    brief: Annotated[list[Brief], Field(min_length=1, max_length=3)]
    steps: Annotated[list[Step], Field(min_length=3, max_length=5)]
    sides: dict[Side, SideCue] = Field(default_factory=dict)
    breathing: Line
    feel: Line
    easier: Variant
    harder: Variant
    mistake: Note
    caution: Note

    @field_validator("name")
    @classmethod
    def _in_a_row(cls, name: str) -> str:
        if "," in name:
            raise InvalidContent("a name without commas", remedy="Names are listed in a row.")
        return name

    @field_validator("sides")
    @classmethod
    def _mirror(cls, sides: dict[Side, str], info: ValidationInfo) -> dict[Side, str]:
        if sides and set(sides) != set(Side):
            raise InvalidContent(
                "a cue for right and one for left", remedy="Write both, or neither."
            )
        if sides and sides[Side.RIGHT] == sides[Side.LEFT]:
            raise InvalidContent(
                "two cues that differ", remedy="Say right in one, and left in the other."
            )
        rules: LanguageRules | None = info.context
        if (
            sides
            and rules
            and rules.swaps
            and rules.mirrored(sides[Side.RIGHT]) != sides[Side.LEFT]
        ):
            raise InvalidContent(
                "cues that differ only in right and left",
                remedy="Let the left cue be the right one with right and left exchanged.",
            )
        return sides

    @model_validator(mode="after")
    def _fit_on_a_card(self) -> "StretchWording":
        if self.card > CARD:
            raise InvalidContent(
                f"at most {CARD} characters on a card (has {self.card})",
                remedy="Shorten the steps.",
                field="steps",
            )
        if self.sight > SIGHT:
            raise InvalidContent(
                f"at most {SIGHT} words in name, cue and brief together (has {self.sight})",
                remedy="Shorten the brief.",
                field="brief",
            )
        return self

    @property
    def sight(self) -> int:
        """How many words of the card are in sight, on the side that has more of them."""
        cue = max(map(count_words, self.sides.values()), default=0)
        return sum(map(count_words, (self.name, *self.brief))) + cue

    @property
    def card(self) -> int:
        """How long the longest card is that is made from these words."""
        always = (self.name, *self.brief, *self.steps, self.breathing, self.caution)
        either = (max(map(length, self.sides.values()), default=0), self._longest_variant)
        return sum(map(length, always)) + sum(either)

    @property
    def _longest_variant(self) -> int:
        return max(length(self.easier), length(self.harder))

    def words(self) -> StretchWords:
        """Return the words as the rest of the bot knows them."""
        fields = self.model_dump(exclude={"source_rev", "draft", "also_called", "brief", "steps"})
        also, brief, steps = map(tuple, (self.also_called, self.brief, self.steps))
        return StretchWords(also_called=also, brief=brief, steps=steps, **fields)


class RoutineWording(Wording):
    """The words for a routine."""

    name: Title
    for_whom: Annotated[str, AfterValidator(prose(100)), room(100)]

    def words(self) -> RoutineWords:
        """Return the words as the rest of the bot knows them."""
        return RoutineWords(name=self.name, for_whom=self.for_whom)


class CourseWording(Wording):
    """The words for a programme of some weeks."""

    name: Title
    for_whom: Annotated[str, AfterValidator(prose(100)), room(100)]
    ended: Annotated[str, AfterValidator(prose(140)), room(140)]

    def words(self) -> CourseWords:
        """Return the words as the rest of the bot knows them."""
        return CourseWords(name=self.name, for_whom=self.for_whom, ended=self.ended)


class AreaWording(Wording):
    """The words for a part of the body: what it is called on a button, and what people may type for it."""

    name: Annotated[str, AfterValidator(prose(24)), room(24)]
    also_called: Annotated[list[Typed], Field(max_length=30), AfterValidator(once)] = Field(
        default_factory=list
    )

    def words(self) -> AreaWords:
        """Return the words as the rest of the bot knows them."""
        return AreaWords(name=self.name, also_called=tuple(self.also_called))


class TipWording(Wording):
    """The words for a tip."""

    text: Annotated[str, AfterValidator(prose(140)), room(140)]

    def words(self) -> str:
        """Return the sentence."""
        return self.text
