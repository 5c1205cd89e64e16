"""Groups: commands and taps of their members; admins alone set a group up, which is checked when they do."""

import logging
from dataclasses import dataclass
from datetime import timedelta

from telegram import CallbackQuery, Chat, ChatMember, Message, Update, User
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.chat.answers import Answer, Change, Send, Toast, dump
from bot.chat.group_request import GroupAnswers, GroupRequest
from bot.chat.handlers import together
from bot.chat.localization import Localizer
from bot.chat.picture_sender import is_pictured
from bot.chat.urgency import Urgency
from bot.clock import Clock
from bot.domain.errors import UserError
from bot.domain.person import Person
from bot.practice import enrol
from bot.practice.admission import Admission
from bot.practice.reminder_changes import lose, regain
from bot.storage.outbox import OutboxEntry
from bot.storage.store import Store, Transaction

log = logging.getLogger(__name__)

LONGEST_TEXT = 200
ANSWER_LIFE, TOAST_LIFE = timedelta(minutes=5), timedelta(seconds=10)
ADMINS = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupHandler:
    """Handles what is said and tapped in groups; nobody becomes known by it."""

    store: Store
    clock: Clock
    localizer: Localizer
    bot: ExtBot[Urgency]
    admission: Admission

    async def command(self, update: Update, *, name: str, said: str) -> None:
        """Do what a command in a group asks for, or point to the private chat."""
        message, user = update.effective_message, update.effective_user
        assert message is not None
        handle = together.COMMANDS.get(name)
        is_admin = handle is not None and await self._is_admin(message, user)
        async with self.store.begin() as tx:
            if await tx.outbox.waiting(message.chat.id):
                await tx.inbox.handled(update.update_id, user=None, at=self.clock.now())
            elif handle is None or user is None:
                await self._point(tx, update, user)
            else:
                await self._do(tx, update, user, said=said, is_admin=is_admin)

    async def tap(self, update: Update, query: CallbackQuery) -> None:
        """Do what a button in a group says."""
        data = query.data or ""
        sets_up = data.split(":")[1:2] == ["lang"]
        message = query.message if isinstance(query.message, Message) else None
        is_admin = (
            sets_up and message is not None and await self._rank(message.chat, query.from_user.id)
        )
        async with self.store.begin() as tx:
            await self._do(tx, update, query.from_user, said=data, is_admin=is_admin)

    async def membership(self, update: Update, group: int, *, left: bool) -> None:
        """Promise nothing more to a group that the bot was taken out of; go on when it is back."""
        now = self.clock.now()
        async with self.store.begin() as tx:
            known = await tx.people.find(group)
            if known is not None and left:
                await lose(tx, group)
            elif known is not None:
                await regain(tx, known, now=now)
            await tx.inbox.handled(update.update_id, user=None, at=now)

    async def moved(self, update: Update, *, old: int, new: int) -> None:
        """Keep what belongs to a group that has a new number."""
        now = self.clock.now()
        async with self.store.begin() as tx:
            fresh = await tx.inbox.handled(update.update_id, user=None, at=now)
            if fresh and await tx.people.find(old) and not await tx.people.find(new):
                await tx.people.move(old, new)
                await regain(tx, await tx.people.get(new), now=now)

    async def _is_admin(self, message: Message, user: User | None) -> bool:
        """Return whether a message is of an admin, perhaps of one who writes in the name of the group."""
        if message.sender_chat is not None:
            return message.sender_chat.id == message.chat.id
        return user is not None and await self._rank(message.chat, user.id)

    async def _rank(self, chat: Chat, user: int) -> bool:
        try:
            member = await self.bot.get_chat_member(chat.id, user)
        except TelegramError as error:
            log.info("whether a member is an admin is not known: %s", error)
            return False
        return member.status in ADMINS

    async def _point(self, tx: Transaction, update: Update, user: User | None) -> None:
        """Say that the bot leads people in private, and groups by /together."""
        if await tx.inbox.handled(update.update_id, user=None, at=self.clock.now()):
            code = user.language_code if user else None
            words = self.localizer.words(self.localizer.language(code))
            answer = Send(text=words("hint-private"))
            await tx.outbox.add([self._entry(update, answer, group=None)])

    async def _do(
        self, tx: Transaction, update: Update, user: User, *, said: str, is_admin: bool
    ) -> None:
        now = self.clock.now()
        if not await tx.inbox.handled(update.update_id, user=None, at=now):
            return
        chat = update.effective_chat
        assert chat is not None
        language = self.localizer.language(user.language_code)
        group = await enrol.meet(tx, user=chat.id, language=language, now=now)
        request = GroupRequest(
            tx=tx,
            group=group,
            user=user.id,
            is_admin=is_admin,
            argument=said[:LONGEST_TEXT],
            now=now,
            words=self.localizer.words(group.language),
            library=self.localizer.library,
            admission=self.admission,
        )
        await self._answer(tx, update, group, await self._answers(update, request))

    async def _answers(self, update: Update, request: GroupRequest) -> list[Answer]:
        tapped = update.callback_query is not None
        name = _name(update)
        handle = together.tapped if tapped else together.COMMANDS[name]
        try:
            given: GroupAnswers = await handle(request)
        except UserError as wrong:
            given = request.tell(wrong, tapped=tapped)
        return given if isinstance(given, list) else [given]

    async def _answer(
        self, tx: Transaction, update: Update, group: Person, answers: list[Answer]
    ) -> None:
        entries = [self._entry(update, answer, group=group.id) for answer in answers]
        for entry in entries:
            if entry.message is not None:
                await tx.outbox.drop_changes(entry.chat, entry.message)
        await tx.outbox.add(entries)

    def _entry(self, update: Update, answer: Answer, *, group: int | None) -> OutboxEntry:
        query, now, chat = update.callback_query, self.clock.now(), update.effective_chat
        assert chat is not None
        tapped = query.message if query and isinstance(answer, Change) else None
        is_toast = isinstance(answer, Toast)
        return OutboxEntry(
            chat=chat.id,
            user=group,
            answer=dump(answer),
            ordered=not is_toast,
            query=query.id if is_toast and query else None,
            message=tapped.message_id if tapped and tapped.is_accessible else None,
            pictured=is_pictured(tapped),
            created_at=now,
            expires_at=now + (TOAST_LIFE if is_toast else ANSWER_LIFE),
        )


def _name(update: Update) -> str:
    """Return the name of the command in a message."""
    message = update.effective_message
    text = (message.text if message else None) or "/"
    return text.split()[0][1:].partition("@")[0].casefold()
