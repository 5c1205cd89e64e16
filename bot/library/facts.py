"""The form of content files that need no translation: numbers, tags and references; no words."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictInt, model_validator

from bot.domain.routine import Routine, When
from bot.domain.stretch import Area, Equipment, Kind, Load, Place, Position, Seat, Stretch
from bot.domain.tips import Tip
from bot.library.problem import InvalidContent
from bot.library.timings import AnyMoves

Each = TypeVar("Each")


def once(names: list[Each]) -> list[Each]:
    """Check that a list names nothing twice."""
    for place, name in enumerate(names):
        if name in names[:place]:
            raise InvalidContent(f"each name once (found {name} again)", remedy="Take one out.")
    return names


Name = Annotated[str, Field(pattern=r"^[a-z]+(-[a-z0-9]+)*$", max_length=40)]
AreaName = Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=20)]
"""It stands in the names of routines that are made for it, where digits would be read as minutes."""
Level = Annotated[StrictInt, Field(ge=1, le=3)]
Revision = Annotated[StrictInt, Field(ge=1)]
Few = Annotated[list[Each], AfterValidator(once)]
Some = Annotated[list[Each], Field(min_length=1), AfterValidator(once)]


class Facts(BaseModel):
    """A file, or a part of a file: knows its fields and refuses all others."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class ArticleFacts(Facts):
    """What the article, with which this library began, says of a stretch; for editors; it is not shown to people.

    `sentences` of the article, the `hold` it states, a `claim` that is not repeated, and what is `ours`.
    """

    sentences: list[StrictInt]
    hold: str
    claim: str = ""
    ours: list[str]


class StretchFacts(Facts):
    """A stretch: everything about it that needs no translation."""

    id: Name
    rev: Revision
    position: Position
    lying_on: Literal["back", "front", "side"] | None = None
    seated_on: Seat | None = None
    also_position: Few[Position] = Field(default_factory=list)
    equipment: Few[Equipment]
    level: Level
    kind: Kind
    sides: Literal["unilateral", "bilateral"]
    areas: Some[Area]
    muscles: Some[Name]
    loads: Few[Load]
    contraindications: Few[Name]
    sources: Some[Name]
    timing: AnyMoves
    seed: ArticleFacts | None = None

    @property
    def one_sided(self) -> bool:
        """Whether each side has a turn of its own."""
        return self.sides == "unilateral"

    @property
    def needed_loads(self) -> set[Load]:
        """What its position alone asks of the body; a person who leaves these out must not be given it."""
        upright = self.position is Position.STANDING or self.seated_on is Seat.CHAIR
        needed = set() if upright else {Load.FLOOR}
        if self.position in {Position.KNEELING, Position.ALL_FOURS}:
            needed.add(Load.KNEELING)
        if self.lying_on in {"back", "front"}:
            needed.add(Load(f"lying-{self.lying_on}"))
        return needed

    @model_validator(mode="after")
    def _say_where(self) -> Self:
        for field, position in (("lying_on", Position.LYING), ("seated_on", Position.SEATED)):
            if (getattr(self, field) is not None) != (self.position is position):
                expected = f"it with the position {position}, and with no other"
                raise InvalidContent(expected, field=field)
        return self

    @model_validator(mode="after")
    def _have_sides(self) -> Self:
        if not self.one_sided and self.timing.switch_s is not None:
            raise InvalidContent(
                "none where there are no sides to change",
                remedy="Take it out.",
                field="timing.switch_s",
            )
        return self

    @model_validator(mode="after")
    def _name_loads(self) -> Self:
        if missing := self.needed_loads - set(self.loads):
            names = ", ".join(sorted(missing))
            expected = f"what goes with its position too: {names}"
            raise InvalidContent(expected, remedy="Add it.", field="loads")
        return self

    def stretch(self, changes: Mapping[str, int] | None = None) -> Stretch:
        """Return the stretch as the domain knows it, with a routine's changes of its times if there are any.

        Raises `ValidationError` where a change does not fit.
        """
        moves = self.timing.overridden(changes) if changes else self.timing
        return Stretch(
            id=self.id,
            position=self.position,
            one_sided=self.one_sided,
            timing=moves.timing(),
            kind=self.kind,
            seated_on=self.seated_on,
            also_position=tuple(self.also_position),
            level=self.level,
            equipment=tuple(self.equipment),
            areas=tuple(self.areas),
            loads=tuple(self.loads),
            sources=tuple(self.sources),
        )


class Item(Facts):
    """A stretch of a routine, perhaps with times of its own."""

    stretch: Name
    hold_s: StrictInt | None = None
    breaths: StrictInt | None = None
    reps: StrictInt | None = None
    rest_s: StrictInt | None = None

    @property
    def changes(self) -> dict[str, int]:
        """The times of its own."""
        own: dict[str, int] = self.model_dump(exclude={"stretch"}, exclude_none=True)
        return own


class RoutineFacts(Facts):
    """A routine: its stretches in order, and what it suits."""

    id: Name
    rev: Revision
    place: Place
    level: Level
    when: Some[When]
    items: Annotated[list[Item], Field(min_length=3, max_length=16)]

    def arranged(self, stretches: Mapping[str, StretchFacts]) -> Routine:
        """Return the routine as the domain knows it; raise `ValidationError` where a time of its own does not fit."""
        chosen = ((item, stretches[item.stretch]) for item in self.items)
        return Routine(
            id=self.id,
            place=self.place,
            level=self.level,
            stretches=tuple(each.stretch(item.changes) for item, each in chosen),
            when=tuple(self.when),
        )


class AreaFacts(Facts):
    """A part of the body as people name it, and which areas of the stretches it covers."""

    rev: Revision
    covers: Some[Area]


class TipFacts(Facts):
    """A tip: the areas that it is about, none if it is about all, and how good the evidence is.

    `sentences` are those of the article that say so; most tips are not from the article.
    """

    rev: Revision
    areas: Few[Area] = Field(default_factory=list)
    sentences: Few[StrictInt] = Field(default_factory=list)
    evidence: Literal["supported", "plausible"]
    sources: Some[Name]

    def tip(self, name: str) -> Tip:
        """Return the tip as the rest of the bot knows it."""
        return Tip(id=name, areas=frozenset(self.areas), sources=tuple(self.sources))


class Source(Facts):
    """Where facts come from; `how` says what was read."""

    title: Annotated[str, Field(min_length=1)]
    publisher: Annotated[str, Field(min_length=1)]
    url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    how: Literal["origin", "excerpt", "reprint", "copy", "abstract", "secondary", "repo"]
