"""Inline queries: `@bot neck` in any chat is answered with routines and stretches, and nothing else changes by it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from telegram import InlineQuery
from telegram.ext import ExtBot

from bot.chat.answers import InlineResults, dump
from bot.chat.inline_cards import InlineCard, PictureKind
from bot.chat.inline_offers import InlineOffers
from bot.chat.localization import Localizer
from bot.chat.picture_sender import PictureSender
from bot.chat.urgency import Urgency
from bot.clock import Clock
from bot.domain.start_link import StartLink
from bot.domain.week import Week
from bot.practice.weeks import week
from bot.storage.outbox import OutboxEntry
from bot.storage.store import Store, Transaction

LONGEST_QUERY = 64
LIFE = timedelta(seconds=10)
"""A person who types looks at the results for about this long."""
CACHED = 300
"""Seconds for which Telegram may show the same results to the same person; their own week is never kept."""

Picture = tuple[PictureKind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineHandler:
    """Answers inline queries; of a stranger nothing is kept. `pictures` are the hashes of what cards show."""

    store: Store
    clock: Clock
    localizer: Localizer
    bot: ExtBot[Urgency]
    picture_sender: PictureSender
    pictures: dict[tuple[str, str], Picture] = field(default_factory=dict)

    async def answer(self, number: int, query: InlineQuery) -> None:
        """Put the results for a query into the outbox, once for each update."""
        code, own = await self._asker(query)
        offers = self._offers(code)
        typed = query.query[:LONGEST_QUERY]
        if own is not None and offers.asks_for_week(typed):
            results = InlineResults(cards=(offers.week(own),), cache=0)
        else:
            results = InlineResults(cards=tuple(offers.cards(typed)), cache=CACHED)
        shown = [self._picture(offers, card) for card in results.cards]
        async with self.store.begin() as tx:
            if await tx.inbox.handled(number, user=None, at=self.clock.now()):
                cards = await self._pictured(tx, results.cards, shown)
                await tx.outbox.add([self._entry(query, replace(results, cards=cards))])

    async def _asker(self, query: InlineQuery) -> tuple[str, Week | None]:
        """Return the language of the person who asks, and their week if they are known."""
        user = query.from_user
        async with self.store.begin() as tx:
            person = await tx.people.find(user.id)
            if person is None:
                return self.localizer.language(user.language_code), None
            return person.language, await week(tx, person, now=self.clock.now())

    def _offers(self, code: str) -> InlineOffers:
        return InlineOffers(
            words=self.localizer.words(code),
            library=self.localizer.library,
            picture_sender=self.picture_sender,
            address=self._address,
        )

    def _address(self, link: StartLink) -> str:
        return link.address(self.bot.username)

    def _picture(self, offers: InlineOffers, card: InlineCard) -> Picture:
        key = (offers.words.language, card.id)
        if key not in self.pictures:
            self.pictures[key] = offers.picture(card)
        return self.pictures[key]

    async def _pictured(
        self, tx: Transaction, cards: Sequence[InlineCard], shown: Sequence[Picture]
    ) -> tuple[InlineCard, ...]:
        """Return the cards with the pictures that Telegram has already; the others are words alone."""
        known = await tx.uploads.find_all(self.bot.id, {sha256 for _, sha256 in shown if sha256})
        return tuple(
            replace(card, shows=kind, picture=known[sha256]) if sha256 in known else card
            for card, (kind, sha256) in zip(cards, shown, strict=True)
        )

    def _entry(self, query: InlineQuery, results: InlineResults) -> OutboxEntry:
        now = self.clock.now()
        return OutboxEntry(
            chat=query.from_user.id,
            user=None,
            answer=dump(results),
            ordered=False,
            query=query.id,
            created_at=now,
            expires_at=now + LIFE,
        )
