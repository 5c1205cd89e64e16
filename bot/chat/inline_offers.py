"""What inline mode offers for a typed text: routines, single stretches, or the person's own week."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.chat import stretch_pickers
from bot.chat.card_pictures import CardPictures
from bot.chat.inline_cards import InlineCard, PictureKind
from bot.chat.localization import Localization
from bot.chat.pickers import by_place
from bot.chat.picture_sender import PictureSender
from bot.chat.week_words import WeekWords
from bot.domain.language import ENGLISH
from bot.domain.preferences import LONGEST, SHORTEST
from bot.domain.routine import Routine
from bot.domain.single import single_routine
from bot.domain.start_link import LinkKind, StartLink, link_to
from bot.domain.week import Week
from bot.library.library import Library
from bot.parsing.spoken import Miss, RoutineRequest, parse_request
from bot.parsing.typed import folded

MOST = 50
"""So many results are offered; Telegram takes fifty."""
WEEK = "week"


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineOffers:
    """Makes the cards for a text, in the asker's words; `address` makes the address of a link."""

    words: Localization
    library: Library
    picture_sender: PictureSender
    address: Callable[[StartLink], str]

    def asks_for_week(self, typed: str) -> bool:
        """Return whether a text asks for the asker's own week."""
        known = (self.words.label("inline-week-words"), WEEK)
        said = (folded(word.strip()) for words in known for word in words.split(","))
        return bool(typed.strip()) and folded(typed.strip()) in said

    def week(self, week: Week) -> InlineCard:
        """Return the card of the asker's own week."""
        said = WeekWords(words=self.words, library=self.library)
        return InlineCard(
            id=WEEK,
            title=self.words.label("inline-week"),
            about=said.numbers(week),
            text=said.shared(week),
            label=self.words.label("button-stretch-along"),
            url=self.address(StartLink(kind=LinkKind.MINUTES, about="5")),
        )

    def cards(self, typed: str) -> list[InlineCard]:
        """Return the cards for a text; none for what is not understood."""
        english = self.library.words(ENGLISH)
        words, locale = self.library.words(self.words.code), self.words.code
        parsed = parse_request(typed, words=words, english=english, locale=locale)
        wanted = parsed.near if isinstance(parsed, Miss) else (parsed,)
        found = (card for request in wanted for card in self._of(request))
        each_once = {card.id: card for card in found}
        return list(each_once.values())[:MOST]

    def _of(self, request: RoutineRequest) -> Iterator[InlineCard]:
        if request.stretch:
            yield self._single(request.stretch)
        elif request.routine:
            yield self._routine(self.library.routines[request.routine])
        elif request.area:
            yield from self._of_area(request)
        else:
            yield from self._of_minutes(request.minutes)

    def _of_minutes(self, minutes: int | None) -> Iterator[InlineCard]:
        if minutes is not None and SHORTEST <= minutes <= LONGEST:
            name = self.words.label("programme-name-minutes", minutes=minutes)
            yield self._made(StartLink(kind=LinkKind.MINUTES, about=str(minutes)), name, minutes)
        for routine in by_place(self.library):
            if minutes is None or routine.minutes == minutes:
                yield self._routine(routine)

    def _of_area(self, request: RoutineRequest) -> Iterator[InlineCard]:
        minutes, area = request.minutes or 5, request.area
        name = self.library.words(self.words.code).areas[area].name
        about = f"{min(max(minutes, SHORTEST), LONGEST)}_{area}"
        title = self.words.label("programme-name-area", area=name)
        yield self._made(StartLink(kind=LinkKind.AREA, about=about), title, minutes)
        within = self.library.areas[area]
        for routine in by_place(self.library):
            if within.intersection(routine.areas[:2]):
                yield self._routine(routine)
        for stretch in stretch_pickers.of_area(self.library, area):
            yield self._single(stretch.id)

    def _made(self, link: StartLink, name: str, minutes: int) -> InlineCard:
        """Return the card of a routine that is made for the person who opens it."""
        about = self.words.label("programme-button-length", minutes=minutes)
        text = self.words("inline-made", name=name, minutes=minutes)
        return self._card(link, title=name, about=about, text=text)

    def _routine(self, routine: Routine) -> InlineCard:
        words = self.words.routine(routine.id)
        text = self.words(
            "share-routine",
            name=words.name,
            minutes=routine.minutes,
            count=len(routine.stretches),
        )
        about = self.words.label(
            "inline-routine", minutes=routine.minutes, count=len(routine.stretches)
        )
        return self._card(link_to(routine), title=words.name, about=about, text=text)

    def _single(self, stretch: str) -> InlineCard:
        one = self.library.stretches[stretch]
        words = self.words.stretch(stretch)
        steps = [self.words("card-brief", step=step) for step in words.brief]
        length = self.words.length(one.length)
        head = self.words("library-stretch", name=words.name, length=length)
        link = link_to(single_routine(one))
        text = self.words.lines([head, *steps])
        return self._card(link, title=words.name, about=length, text=text)

    def _card(self, link: StartLink, *, title: str, about: str, text: str) -> InlineCard:
        url, label = self.address(link), self.words.label("button-stretch-along")
        return InlineCard(
            id=link.payload, title=title, about=about, text=text, label=label, url=url
        )

    def picture(self, card: InlineCard) -> tuple[PictureKind, str]:
        """Return what a card may show, by the hash of its file; nothing for a card that is made for a person."""
        link = StartLink.read(card.id)
        if link is None or link.kind not in {LinkKind.ROUTINE, LinkKind.STRETCH}:
            return PictureKind.NONE, ""
        if link.kind is LinkKind.ROUTINE:
            svg = CardPictures(words=self.words).overview(
                self.library.routines[link.about], picture_sender=self.picture_sender
            )
            return PictureKind.PHOTO, self.picture_sender.poster(svg)
        film = self.picture_sender.any_film(link.about)
        return (PictureKind.FILM, film.sha256) if film else (PictureKind.NONE, "")
