"""What the handlers of groups get: who asks for what in which group, and the open transaction."""

from dataclasses import dataclass
from datetime import datetime

from bot.chat.answers import Answer, Change, Send, Toast
from bot.chat.buttons import ButtonRows, CallbackData
from bot.chat.group_words import GroupWords
from bot.chat.localization import Localization
from bot.domain.errors import UserError
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.session import Session
from bot.library.library import Library
from bot.parsing.spoken import Lexicon, lexicon
from bot.practice.admission import Admission
from bot.practice.find_routines import find
from bot.storage.store import Transaction
from bot.texts.phrasebook import Value

GroupAnswers = Answer | list[Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRequest:
    """A wish of a member of a group; `user` is their number, `is_admin` whether they may set the group up."""

    tx: Transaction
    group: Person
    user: int
    is_admin: bool
    argument: str
    now: datetime
    words: Localization
    library: Library
    admission: Admission

    @property
    def lexicon(self) -> Lexicon:
        """The words that the group may type."""
        return lexicon(self.group.language, self.library)

    @property
    def callback(self) -> CallbackData:
        """What the tapped button carried."""
        return CallbackData.by(self.argument)

    def send(self, key: str, *, buttons: ButtonRows = (), **values: Value) -> Send:
        """Answer with a new message."""
        return Send(text=self.words(key, **values), buttons=buttons)

    def toast(self, key: str, *, alert: bool = False, **values: Value) -> Toast:
        """Answer a tap with a word over the chat, which the person alone sees."""
        return Toast(text=self.words.label(key, **values), alert=alert)

    def tell(self, wrong: UserError, *, tapped: bool) -> Answer:
        """Say what went wrong: over the chat after a tap, in a message otherwise."""
        if tapped:
            return Toast(text=self.words.label(wrong.key, **wrong.values), alert=True)
        return Send(text=self.words(wrong.key, **wrong.values))

    def must_be_admin(self) -> None:
        """Raise `UserError` for a member who may not set the group up."""
        if not self.is_admin:
            raise UserError("group-admins-only")

    async def routine(self, id_: str) -> Routine | None:
        """Return a routine by its id; None if it is gone."""
        return await find(self.tx, self.library, self.group.id, id_)

    async def invitation(self, session: Session, routine: Routine) -> str:
        """Return the words that invite to a session."""
        people = len(await self.tx.participants.present(session.id))
        return GroupWords(words=self.words).invitation(
            self.group, session, routine, people=people, now=self.now
        )

    async def changed(self, session: Session, buttons: ButtonRows) -> list[Answer]:
        """Return the invitation as it reads now; nothing for a session that has begun."""
        routine = await self.routine(session.routine)
        if routine is None or session.step:
            return []
        return [Change(text=await self.invitation(session, routine), buttons=buttons)]
