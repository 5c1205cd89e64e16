"""What a handler gets: who asks for what, in which words, and the open transaction to see to it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.chat.answers import Answer, Change, Send, SendPicture, Toast
from bot.chat.buttons import ButtonRows, CallbackData
from bot.chat.localization import Localization
from bot.chat.picture_sender import PictureSender
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.start_link import StartLink
from bot.library.library import Library
from bot.parsing import zones
from bot.parsing.spoken import Lexicon, lexicon
from bot.parsing.typed import shortened
from bot.parsing.zones import Found
from bot.practice.admission import Admission
from bot.practice.comeback import Comeback
from bot.practice.find_routines import find
from bot.storage.remarks import RemarkKind
from bot.storage.store import Transaction
from bot.texts import Html
from bot.texts.phrasebook import Value

Answers = Answer | list[Answer]
SHOWN = 40
"""Of what was typed, this many characters are repeated back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A wish of a person.

    `argument` is the text behind a command, a typed text, or what a button carries. `at` is when the person made
    the wish, `now` when it is handled; the two are far apart after an outage. `name` is the person's first
    name, for this answer alone: it is kept nowhere. `username` is the bot's. `message` is Telegram's number of what
    they typed, or 0, and `edited` whether they corrected it; `album` is the number of the album to which a picture
    belongs. `comeback` says what this sign of life brought back.
    """

    tx: Transaction
    person: Person
    name: str
    argument: str
    at: datetime
    now: datetime
    tapped: bool
    words: Localization
    library: Library
    picture_sender: PictureSender
    is_admin: bool
    username: str
    admission: Admission
    message: int = 0
    edited: bool = False
    album: str = ""
    comeback: Comeback | None = None

    @property
    def typed(self) -> str:
        """What was typed, as much of it as is repeated back."""
        return shortened(self.argument, limit=SHOWN)

    def without_words(self) -> "Request":
        """Return the same with nothing said behind the command."""
        return replace(self, argument="")

    @property
    def lexicon(self) -> Lexicon:
        """The words that the person may type."""
        return lexicon(self.person.language, self.library)

    def found(self, typed: str) -> Found:
        """Return the places that a text may mean, those where the person may well be first."""
        code, library = self.person.language, self.library
        homes = zones.homes_of(code, self.person.zone)
        return zones.find(typed, code, zones.place_words(code, library), homes)

    @property
    def place(self) -> str:
        """The name of the place where the person is."""
        return self.words.place(zones.of_zone(self.person.zone))

    def link(self, link: StartLink) -> str:
        """Return the address that opens something in the chat with the bot."""
        return link.address(self.username)

    @property
    def callback(self) -> CallbackData:
        """What the tapped button carried."""
        return CallbackData.by(self.argument)

    def send(self, key: str, *, buttons: ButtonRows = (), **values: Value) -> Send:
        """Answer with a new message."""
        return Send(text=self.words(key, **values), buttons=buttons)

    def show(
        self, draw: Callable[[], str], *, text: Html, buttons: ButtonRows = (), poster: bool = False
    ) -> Answer:
        """Answer with a new message beneath a card; with words alone for a person who wants no pictures."""
        if not self.person.pictures:
            return Send(text=text, buttons=buttons)
        return SendPicture(card=draw(), text=text, buttons=buttons, poster=poster)

    async def refuse(self, key: str, *, buttons: ButtonRows = (), **values: Value) -> Send:
        """Answer what was not understood; the text can be corrected within some minutes."""
        await self.misread()
        return self.send(key, buttons=buttons, **values)

    async def misread(self) -> None:
        """Note that what was typed is not understood."""
        if self.message:
            subject, kind = str(self.message), RemarkKind.REFUSED
            await self.tx.remarks.put(self.person.id, kind=kind, subject=subject, at=self.now)

    def change(self, key: str, *, buttons: ButtonRows = (), **values: Value) -> Change:
        """Answer with new words for the message whose button was tapped."""
        return Change(text=self.words(key, **values), buttons=buttons)

    def toast(self, key: str, *, alert: bool = False, **values: Value) -> Toast:
        """Answer a tap with a word over the chat."""
        return Toast(text=self.words.label(key, **values), alert=alert)

    def tell(self, key: str, **values: Value) -> Answer:
        """Tell what went wrong: in a box over the chat after a tap, in a message otherwise."""
        if self.tapped:
            return Toast(text=self.words.label(key, **values), alert=True)
        return Send(text=self.words(key, **values))

    async def routine(self, id_: str) -> Routine | None:
        """Return a routine by its id, be it written by hand or made for this person; None if it is gone."""
        return await find(self.tx, self.library, self.person.id, id_)
