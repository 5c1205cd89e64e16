"""People: each has a plan of what to do on which day, and answers what the bot shows them by buttons of its own."""

import random
from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from tests.simulation import groups
from tests.simulation.characters import DAY, FIRST, ZONES, Character
from tests.simulation.chats import Posted
from tests.simulation.habits import Habit, choice_of, words_of
from tests.simulation.world import World

FORGED = (
    "s", "r", "go", "own", "slot", "hi", "tz", "\u202e", "99999999999999999999", "delete", "20260101",
)  # fmt: skip
"""Parts of which forged buttons are made."""


class Person:
    """A person in a world."""

    def __init__(
        self, world: World, character: Character, *, left_out: Collection[str] = ()
    ) -> None:
        self.world, self.character = world, character
        self.id = character.number
        self.chat = world.telegram.chat(self.id)
        self.chat.started = world.journal.rows["people"].get((self.id,)) is not None
        self.quiet = False
        self._dice = random.Random(f"{world.seed} acts {self.id}")
        for number, deed in enumerate(character.deeds):
            if f"{character.number - FIRST}.{number}" not in left_out:
                world.loop.at(deed.at, partial(self._acts, number, deed.habit))

    def _acts(self, number: int, habit: Habit) -> None:
        self._dice = random.Random(f"{self.world.seed} {self.id} {number}")
        self.does(habit)

    def does(self, habit: Habit) -> None:
        """Do something by oneself."""
        if self.chat.deactivated or self.quiet:
            return
        match habit:
            case Habit.BLOCK:
                self._turns(blocked=not self.chat.blocked)
            case Habit.TIDY:
                self._tidies()
            case Habit.TAP_OLD | Habit.TAP_TWICE | Habit.FORGE:
                self._taps_oddly(habit)
            case Habit.LOCATION:
                self.says(
                    location={
                        "latitude": self._dice.uniform(-60, 70),
                        "longitude": self._dice.uniform(-180, 180),
                    }
                )
            case Habit.BURST:
                for _ in range(self._dice.randint(5, 40)):
                    self.types(
                        words_of(
                            self._dice.choice((Habit.STREAK, Habit.NONSENSE)), self._dice, ZONES
                        )
                    )
            case Habit.GROUP:
                groups.act(self.world, user=self._me(), dice=self._dice)
            case Habit.AWAY:
                self.world.loop.after(
                    self._dice.uniform(3, 30) * 3600, lambda: self.does(Habit.STREAK)
                )
            case _:
                self.types(words_of(habit, self._dice, ZONES))

    def types(self, text: str) -> None:
        """Send a text."""
        word = text.partition(" ")[0]
        marks = (
            [{"type": "bot_command", "offset": 0, "length": len(word)}] if text[:1] == "/" else []
        )
        self.says(text=text, entities=marks)

    def says(self, **content: Any) -> None:
        """Send a message of any kind."""
        if self.chat.blocked or self.chat.deactivated:
            return
        self.chat.started = True
        telegram = self.world.telegram
        head = {
            "message_id": telegram.number(),
            "date": telegram.stamp(),
            "chat": self._chat(),
            "from": self._me(),
        }
        telegram.updates.put("message", {**head, **content}, chat=self.id)

    def hears(self, posted: Posted) -> None:
        """See a message of the bot; perhaps answer it after some thought."""
        if self.quiet or not posted.buttons:
            return
        if posted.buttons[0].startswith("r:") and self._dice.random() < self.character.talkative:
            words = words_of(
                self._dice.choice((Habit.PAUSE, Habit.ZONE, Habit.REMIND)), self._dice, ZONES
            )
            self.world.loop.after(
                self._dice.uniform(0.2, 20), lambda: self.quiet or self.types(words)
            )
            return
        session = any(one.startswith("s:") for one in posted.buttons)
        if self._dice.random() > (self.character.restless if session else self.character.eager):
            return
        data = choice_of(posted.buttons, self._dice)
        if data is not None:
            think = self._dice.choice((0.3, 2, 6, 25, 400))
            self.world.loop.after(think, lambda: self.taps(posted.id, data))

    def taps(self, message: int, data: str) -> None:
        """Tap a button."""
        if self.quiet or self.chat.blocked or self.chat.deactivated:
            return
        telegram = self.world.telegram
        posted = self.chat.messages.get(message)
        if posted is not None and data not in posted.buttons and self._dice.random() < 0.8:
            return
        query = f"{self.id}0{telegram.number()}"
        telegram.taps[query] = (self.id, self.world.now)
        body = {
            "id": query,
            "from": self._me(),
            "message": self._shown(message, posted),
            "chat_instance": "1",
            "data": data,
        }
        telegram.updates.put("callback_query", body, chat=self.id)

    def _shown(self, number: int, posted: Posted | None) -> dict[str, Any]:
        head = {"message_id": number, "chat": self._chat()}
        if posted is None:
            return {**head, "date": 0}
        words = {"caption": posted.text} if posted.picture else {"text": posted.text}
        return {**head, "date": self.world.telegram.stamp(), **posted.content, **words}

    def _taps_oddly(self, habit: Habit) -> None:
        shown = [one for one in self.chat.messages.values() if one.buttons]
        if not shown:
            return
        if habit is Habit.FORGE:
            self.taps(
                shown[-1].id, ":".join(self._dice.choices(FORGED, k=self._dice.randint(1, 5)))[:60]
            )
            return
        posted = shown[-1] if habit is Habit.TAP_TWICE else self._dice.choice(shown)
        data = choice_of(posted.buttons, self._dice)
        if data is not None:
            for _ in range(2 if habit is Habit.TAP_TWICE else 1):
                self.taps(posted.id, data)

    def _tidies(self) -> None:
        for number in self._dice.sample(sorted(self.chat.messages), len(self.chat.messages) // 2):
            self.world.telegram.remove(self.id, number)

    def _turns(self, *, blocked: bool) -> None:
        self.chat.blocked = blocked
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        me = {"id": 123456, "is_bot": True, "first_name": "Limber"}
        body = {
            "chat": self._chat(),
            "from": self._me(),
            "date": self.world.telegram.stamp(),
            "old_chat_member": {"status": old, "user": me, "until_date": 0},
            "new_chat_member": {"status": new, "user": me, "until_date": 0},
        }
        self.world.telegram.updates.put("my_chat_member", body, chat=self.id)
        if blocked:
            self.world.loop.after(
                self._dice.uniform(0.2, 3) * DAY, lambda: self._turns(blocked=False)
            )

    def _chat(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": f"P{self.id}"}

    def _me(self) -> dict[str, Any]:
        code = {"language_code": self.character.language} if self.character.language else {}
        return {"id": self.id, "is_bot": False, "first_name": f"P{self.id}", **code}


def settled(
    world: World, characters: Sequence[Character], *, left_out: Collection[str] = ()
) -> list[Person]:
    """Put these people into a world, and let them hear what is said to them."""
    people = {one.number: Person(world, one, left_out=left_out) for one in characters}

    def hear(posted: Posted) -> None:
        if posted.chat in people:
            people[posted.chat].hears(posted)

    world.telegram.heard = hear
    return list(people.values())
