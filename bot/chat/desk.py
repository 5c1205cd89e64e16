"""How is an update handled exactly once? Its effect and its receipt are one transaction; answers follow.

The receipt keeps the answers until they are sent. An update that comes again after a crash finds its receipt:
its effect is not repeated, and answers that are still owed are sent.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram import Update, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.chat.answers import Answer, Send, Toast, dump, load
from bot.chat.ask import Answers, Ask
from bot.chat.courier import Courier
from bot.chat.intake import NotDone
from bot.chat.limiter import Urgency
from bot.chat.routes import Handle
from bot.chat.words import Vocabulary
from bot.clock import Clock
from bot.domain.errors import UserError
from bot.practice import enrol
from bot.practice.remind import lose, regain
from bot.storage.store import Store, Transaction, is_failure

log = logging.getLogger(__name__)

LONGEST_TEXT = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that handling an update needs."""

    store: Store
    clock: Clock
    vocabulary: Vocabulary
    courier: Courier
    hosts: frozenset[int] = frozenset()
    """Who runs the bot."""
    failures: dict[int, Exception] = field(default_factory=dict)
    """What went wrong with updates that are in hand."""

    async def handle(
        self, update: Update, application: Application[Any, Any, Any, Any, Any, Any]
    ) -> None:
        """Let an update find its handler; raises whatever goes wrong, `NotDone` if its effect is not committed."""
        await application.process_update(update)
        failure = self.failures.pop(update.update_id, None)
        if failure is not None:
            raise failure

    async def receive(self, update: Update, handle: Handle, *, said: str) -> None:
        """Handle an update exactly once, and answer it. Raises `NotDone` if its effect is not committed."""
        user = update.effective_user
        assert user is not None
        with _effect():
            answers = await self._answers(update, user, handle, said=said)
        if answers:
            await self.courier.deliver(update, answers)
            await self._answered(update)

    async def _answers(
        self, update: Update, user: User, handle: Handle, *, said: str
    ) -> list[Answer]:
        try:
            return await self._once(update, user, handle, said=said)
        except UserError as wrong:
            return await self._once(update, user, _telling(wrong), said=said)
        except Exception as error:
            if is_failure(error):
                raise
            log.exception("update %s could not be handled", update.update_id)
            async with self.store.begin() as tx:
                now = self.clock.now()
                await tx.inbox.bury(update.update_id, at=now, error=type(error).__name__)
            return await self._once(update, user, _apologise, said=said)

    async def _once(self, update: Update, user: User, handle: Handle, *, said: str) -> list[Answer]:
        """Do what the update asks for, unless that was done before; return the answers that are owed."""
        async with self.store.begin() as tx:
            receipt = await tx.inbox.receipt(update.update_id)
            if receipt is not None:
                return load(receipt.answers) if receipt.answers else []
            if _is_command(update) or await tx.people.find(user.id) is not None:
                ask = await self._ask(tx, update, user, said=said)
                answers = _complete(update, await handle(ask))
            else:
                answers = _complete(update, self._to_stranger(update, user))
            known = await tx.people.find(user.id)
            await tx.inbox.handled(
                update.update_id,
                user=known.id if known else None,
                at=self.clock.now(),
                answers=dump(answers),
            )
        return answers

    async def _ask(self, tx: Transaction, update: Update, user: User, *, said: str) -> Ask:
        now = self.clock.now()
        language = self.vocabulary.language(user.language_code)
        person = await enrol.meet(tx, user=user.id, language=language, now=now)
        return Ask(
            tx=tx,
            person=person,
            name=user.first_name,
            said=said[:LONGEST_TEXT],
            at=_made_at(update, now=now),
            now=now,
            tapped=update.callback_query is not None,
            words=self.vocabulary.words(person.language),
            library=self.vocabulary.library,
            gallery=self.courier.gallery,
            hosted=person.id in self.hosts,
            **_message(update),
        )

    def _to_stranger(self, update: Update, user: User) -> Answer:
        """Say how to begin to someone of whom nothing is kept, and keep nothing of them."""
        words = self.vocabulary.words(self.vocabulary.language(user.language_code))
        if update.callback_query is not None:
            return Toast(text=words.label("understanding-stranger"), alert=True)
        return Send(text=words("understanding-stranger"))

    async def reached(self, update: Update, *, left: bool) -> None:
        """Note that a person blocked the bot, or let it in again."""
        user, now = update.effective_user, self.clock.now()
        assert user is not None
        with _effect():
            async with self.store.begin() as tx:
                person = await tx.people.find(user.id)
                if person is not None and left:
                    await lose(tx, person.id)
                elif person is not None:
                    await regain(tx, person, now=now)

    async def point_to_private_chat(self, update: Update) -> None:
        """Say in a group that the bot leads one person at a time."""
        user = update.effective_user
        code = user.language_code if user else None
        words = self.vocabulary.words(self.vocabulary.language(code))
        await self.courier.deliver(update, [Send(text=words("hint-private"))])

    async def _answered(self, update: Update) -> None:
        async with self.store.begin() as tx:
            await tx.inbox.answered(update.update_id)


class Context(CallbackContext[ExtBot[Urgency], dict[Any, Any], dict[Any, Any], Desk]):
    """What python-telegram-bot hands to each callback: `bot_data` is the desk."""


@contextmanager
def _effect() -> Iterator[None]:
    """Raise `NotDone` if the database fails: then nothing was committed, and the update comes again."""
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
    """Return when the person made the wish: messages carry their date, taps do not live long enough to matter."""
    return now if update.message is None else min(update.message.date, now)


def _message(update: Update) -> dict[str, Any]:
    """Return the number of the message that a person typed, whether it is corrected, and its album."""
    message = update.effective_message
    if message is None or update.callback_query is not None:
        return {}
    edited, album = update.edited_message is not None, message.media_group_id or ""
    return {"message": message.message_id, "edited": edited, "album": album}


def _complete(update: Update, given: Answers) -> list[Answer]:
    """Return the answers as a list in which every tap is answered, before anything else."""
    answers = given if isinstance(given, list) else [given]
    if update.callback_query is None:
        return answers
    toasts = [one for one in answers if isinstance(one, Toast)]
    others = [one for one in answers if not isinstance(one, Toast)]
    return [*(toasts[:1] or [Toast(text="")]), *others]


def _telling(wrong: UserError) -> Handle:
    async def tell(ask: Ask) -> Answers:
        await ask.misread()
        return ask.tell(wrong.key, **wrong.values)

    return tell


async def _apologise(ask: Ask) -> Answers:
    return ask.tell("sorry-failed")
