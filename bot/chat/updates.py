"""Update handler: the effect of an update and the answers to it are committed together; the dispatcher sends these."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from telegram import CallbackQuery, Chat, MaybeInaccessibleMessage, Update, User
from telegram.ext import ExtBot

from bot.chat.answers import Answer, Change, Clean, Commands, Send, Toast, dump
from bot.chat.decoding import decoded
from bot.chat.group_handler import GroupHandler
from bot.chat.inline_handler import InlineHandler
from bot.chat.intake import NotDone
from bot.chat.localization import Localizer
from bot.chat.picture_sender import PictureSender, is_pictured
from bot.chat.request import Answers, Request
from bot.chat.routes import Handle
from bot.chat.routing import (
    GroupMoved,
    Membership,
    Route,
    TapInGroup,
    ToGroup,
    ToInline,
    ToPerson,
    route_of,
)
from bot.chat.urgency import Urgency
from bot.clock import Clock
from bot.domain.errors import UserError
from bot.practice import enrol
from bot.practice.admission import Admission
from bot.practice.comeback import notice
from bot.practice.reminder_changes import lose, regain
from bot.storage.inbox import Content
from bot.storage.outbox import OutboxEntry
from bot.storage.store import Store, Transaction, is_failure

log = logging.getLogger(__name__)

LONGEST_TEXT = 5000
ANSWER_LIFE = timedelta(minutes=5)
"""An answer that could not be sent for this long is not worth sending."""
TOAST_LIFE = timedelta(seconds=10)
"""Telegram keeps a tap for about this long."""
MOST_WAITING = 3
"""This many messages may wait for a chat; what a flood asks for beyond them is done, and answered by a summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateHandler:
    """Handles each update once. `admins` are the people who run the bot."""

    store: Store
    clock: Clock
    localizer: Localizer
    bot: ExtBot[Urgency]
    picture_sender: PictureSender
    admission: Admission
    inline: InlineHandler
    groups: GroupHandler
    admins: frozenset[int] = frozenset()

    async def handle(self, content: Content) -> None:
        """Handle an update. Raises `NotDone` if the database fails: then nothing is committed."""
        number: int = content["update_id"]
        with _effect():
            update = decoded(content, self.bot)
            if update is None:
                await self.give_up(number, error="unreadable")
            else:
                await self._handle(update, route_of(update, username=self.bot.username))

    async def give_up(self, number: int, *, error: str) -> None:
        """Note that an update cannot be handled, and is not tried again."""
        now = self.clock.now()
        async with self.store.begin() as tx:
            await tx.inbox.bury(number, at=now, error=error)
            await tx.inbox.handled(number, user=None, at=now)

    async def _handle(self, update: Update, route: Route) -> None:
        user = update.effective_user
        match route:
            case ToPerson() if user is not None:
                await self._person(update, user, route)
            case ToInline():
                await self.inline.answer(update.update_id, route.query)
            case ToGroup():
                await self.groups.command(update, name=route.name, said=route.said)
            case TapInGroup():
                await self.groups.tap(update, route.query)
            case GroupMoved():
                await self.groups.moved(update, old=route.old, new=route.new)
            case Membership(group=int(group)):
                await self.groups.membership(update, group, left=route.left)
            case Membership() if user is not None:
                await self._membership(update, user, route)
            case _:
                async with self.store.begin() as tx:
                    await tx.inbox.handled(update.update_id, user=None, at=self.clock.now())

    async def _person(self, update: Update, user: User, route: ToPerson) -> None:
        """Do what a person asks for; say what was wrong with it, or that it could not be done."""
        try:
            await self._once(update, user, route)
        except UserError as wrong:
            await self._once(update, user, replace(route, handle=_telling(wrong)))
        except Exception as error:
            if is_failure(error):
                raise
            log.exception("update %s could not be handled", update.update_id)
            async with self.store.begin() as tx:
                now, name = self.clock.now(), type(error).__name__
                await tx.inbox.bury(update.update_id, at=now, error=name)
            await self._once(update, user, replace(route, handle=_apologise))

    async def _once(self, update: Update, user: User, route: ToPerson) -> None:
        """Do what the update asks for, unless that was done before."""
        now = self.clock.now()
        async with self.store.begin() as tx:
            if not _is_command(update) and await tx.people.find(user.id) is None:
                await self._stranger(tx, update, user, now=now)
                return
            language = self.localizer.language(user.language_code)
            met = await enrol.meet(tx, user=user.id, language=language, now=now)
            comeback = await notice(tx, met, now=now)
            person = comeback.person
            if not await tx.inbox.handled(update.update_id, user=person.id, at=now):
                return
            request = Request(
                tx=tx,
                person=person,
                name=user.first_name,
                argument=route.said[:LONGEST_TEXT],
                at=_made_at(update, now=now),
                now=now,
                tapped=update.callback_query is not None,
                words=self.localizer.words(
                    person.language, own=await tx.own_routines.names(person.id)
                ),
                library=self.localizer.library,
                picture_sender=self.picture_sender,
                is_admin=person.id in self.admins,
                username=self.bot.username,
                admission=self.admission,
                comeback=comeback,
                **_message(update),
            )
            await self._answer(tx, update, request, await route.handle(request))

    async def _stranger(
        self, tx: Transaction, update: Update, user: User, *, now: datetime
    ) -> None:
        """Say how to start to a person of whom nothing is kept, and keep nothing of them."""
        if not await tx.inbox.handled(update.update_id, user=None, at=now):
            return
        words = self.localizer.words(self.localizer.language(user.language_code))
        answer: Answer = Send(text=words("understanding-stranger"))
        if update.callback_query is not None:
            answer = Toast(text=words.label("understanding-stranger"), alert=True)
        post = _Post(update=update, user=None, now=now)
        if isinstance(answer, Toast) or not await tx.outbox.waiting(post.chat):
            await tx.outbox.add([post.entry(answer)])

    async def _answer(
        self, tx: Transaction, update: Update, request: Request, given: Answers
    ) -> None:
        """Put these answers into the outbox; of a flood, only as many as the chat may receive."""
        answers = _complete(update, given)
        known = await tx.people.find(request.person.id)
        post = _Post(update=update, user=known.id if known else None, now=request.now)
        letters = [post.entry(answer) for answer in answers]
        for entry in letters:
            if entry.message is not None:
                await tx.outbox.drop_changes(entry.chat, entry.message)
        waiting = await tx.outbox.waiting(post.chat)
        messages = sum(entry.ordered for entry in letters)
        if waiting and messages and waiting + messages > MOST_WAITING:
            letters = [entry for entry in letters if not entry.ordered]
            if waiting <= MOST_WAITING:
                letters.append(post.entry(request.send("hint-flood")))
        await tx.outbox.add(letters)

    async def _membership(self, update: Update, user: User, route: Membership) -> None:
        now = self.clock.now()
        async with self.store.begin() as tx:
            person = await tx.people.find(user.id)
            if person is not None and route.left:
                await lose(tx, person.id)
            elif person is not None:
                await regain(tx, person, now=now)
            await tx.inbox.handled(update.update_id, user=person.id if person else None, at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Post:
    """The chat that an update came from, for the answers to it."""

    update: Update
    user: int | None
    now: datetime

    @property
    def chat(self) -> int:
        """The chat; the person's own if the tapped message is out of reach."""
        chat, user = self.update.effective_chat, self.update.effective_user
        found: Chat | User | None = chat or user
        assert found is not None
        return found.id

    def entry(self, answer: Answer) -> OutboxEntry:
        """Return an answer as it is kept until it is sent."""
        query, toast = self.update.callback_query, isinstance(answer, Toast)
        tapped = _tapped(query) if isinstance(answer, Change) else None
        return OutboxEntry(
            chat=self.chat,
            user=self.user,
            answer=dump(answer),
            ordered=not isinstance(answer, Toast | Commands | Clean),
            query=query.id if toast and query else None,
            message=tapped.message_id if tapped else None,
            pictured=is_pictured(tapped),
            created_at=self.now,
            expires_at=self.now + (TOAST_LIFE if toast else ANSWER_LIFE),
        )


def _tapped(query: CallbackQuery | None) -> MaybeInaccessibleMessage | None:
    """Return the tapped message; None if it is out of reach, which the library reads as a message of 1970."""
    message = query.message if query else None
    return message if message and message.is_accessible else None


@contextmanager
def _effect() -> Iterator[None]:
    """Raise `NotDone` if the database fails."""
    try:
        yield
    except Exception as error:
        if not is_failure(error):
            raise
        raise NotDone(f"{getattr(error, 'orig', error)}") from error


def _is_command(update: Update) -> bool:
    message = update.effective_message
    typed = message.text if message and update.callback_query is None else ""
    return (typed or "").startswith("/")


def _made_at(update: Update, *, now: datetime) -> datetime:
    """Return when the person asked: messages carry their date, taps do not live long enough to matter."""
    return now if update.message is None else min(update.message.date, now)


def _message(update: Update) -> dict[str, Any]:
    """Return the number of the message that a person typed, whether it is corrected, and its album."""
    message = update.effective_message
    if message is None or update.callback_query is not None:
        return {}
    edited, album = update.edited_message is not None, message.media_group_id or ""
    return {"message": message.message_id, "edited": edited, "album": album}


def _complete(update: Update, given: Answers) -> Sequence[Answer]:
    """Return the answers as a list in which every tap is answered, before anything else."""
    answers = given if isinstance(given, list) else [given]
    if update.callback_query is None:
        return answers
    toasts = [answer for answer in answers if isinstance(answer, Toast)]
    others = [answer for answer in answers if not isinstance(answer, Toast)]
    return [*(toasts[:1] or [Toast(text="")]), *others]


def _telling(wrong: UserError) -> Handle:
    async def tell(request: Request) -> Answers:
        await request.misread()
        return request.tell(wrong.key, **wrong.values)

    return tell


async def _apologise(request: Request) -> Answers:
    return request.tell("sorry-failed")
