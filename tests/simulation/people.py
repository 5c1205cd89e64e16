"""People: each has a plan of what to do on which day, and answers what the bot shows them by buttons of its own."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from tests.simulation.habits import LIKING, Habit, choice_of, words_of
from tests.simulation.telegram import Posted
from tests.simulation.world import World

DAY = 86400.0
FIRST = 1001
"""The number of the first person."""
TALKATIVE = 0.2
"""So many reminders are answered by a command and not by a button."""
LANGUAGES = ("en", "de", "es", "pt-br", "ru", "ja", "")
ZONES = (
    "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo",
    "Pacific/Auckland", "Europe/Moscow", "America/Sao_Paulo", "Europe/Lisbon", "Asia/Tokyo", "Pacific/Apia",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something that a person does by themselves: what, and when in seconds."""

    at: float
    habit: Habit


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """A person of a story: number, language, how eager they are, and what they do by themselves."""

    number: int
    language: str
    eager: float
    deeds: tuple[Deed, ...]


def drawn(seed: str, number: int, *, days: float, busy: float) -> Character:
    """Draw a person: `busy` deeds a day, after a beginning."""
    dice = random.Random(f"{seed} person {number}")
    begin = dice.uniform(5, 900)
    count = round(busy * days)
    later = sorted(dice.uniform(begin + 200, days * DAY) for _ in range(count))
    habits = dice.choices(list(Habit), weights=[LIKING[one] for one in Habit], k=count)
    deeds = [Deed(at=at, habit=habit) for at, habit in zip(later, habits, strict=True)]
    first = Deed(at=begin, habit=Habit.START), Deed(at=begin + 60, habit=Habit.ZONE)
    plan = Deed(at=begin + 120, habit=Habit.REMIND)
    return Character(
        number=number,
        language=dice.choice(LANGUAGES),
        eager=dice.choice((0.2, 0.6, 0.9)),
        deeds=(*first, plan, *deeds),
    )


class Person:
    """A person in a world."""

    def __init__(self, world: World, character: Character, *, left_out: Collection[str] = ()) -> None:
        self.world, self.character = world, character
        self.id = character.number
        self.chat = world.telegram.chat(self.id)
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
                self.says(location={"latitude": self._dice.uniform(-60, 70), "longitude": self._dice.uniform(-180, 180)})
            case Habit.BURST:
                for _ in range(self._dice.randint(5, 40)):
                    self.types(words_of(self._dice.choice((Habit.STREAK, Habit.NONSENSE)), self._dice, ZONES))
            case Habit.AWAY:
                self.world.loop.after(self._dice.uniform(3, 30) * 3600, lambda: self.does(Habit.STREAK))
            case _:
                self.types(words_of(habit, self._dice, ZONES))

    def types(self, text: str) -> None:
        """Send a text."""
        word = text.partition(" ")[0]
        marks = [{"type": "bot_command", "offset": 0, "length": len(word)}] if text[:1] == "/" else []
        self.says(text=text, entities=marks)

    def says(self, **content: Any) -> None:
        """Send a message of any kind."""
        if self.chat.blocked or self.chat.deactivated:
            return
        self.chat.started = True
        telegram = self.world.telegram
        head = {"message_id": telegram.number(), "date": telegram.stamp(), "chat": self._chat(), "from": self._me()}
        telegram.updates.put("message", {**head, **content}, chat=self.id)

    def hears(self, posted: Posted) -> None:
        """See a message of the bot; perhaps answer it after some thought."""
        if self.quiet or not posted.buttons:
            return
        if posted.buttons[0].startswith("r:") and self._dice.random() < TALKATIVE:
            words = words_of(self._dice.choice((Habit.PAUSE, Habit.ZONE, Habit.REMIND)), self._dice, ZONES)
            self.world.loop.after(self._dice.uniform(0.2, 20), lambda: self.quiet or self.types(words))
            return
        session = any(one.startswith("s:") for one in posted.buttons)
        if self._dice.random() > (0.04 if session else self.character.eager):
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
            parts = ("s", "r", "go", "own", "slot", "hi", "tz", "\u202e", "99999999999999999999", "delete", "go", "20260101")
            self.taps(shown[-1].id, ":".join(self._dice.choices(parts, k=self._dice.randint(1, 5)))[:60])
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
            self.world.loop.after(self._dice.uniform(0.2, 3) * DAY, lambda: self._turns(blocked=False))

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
