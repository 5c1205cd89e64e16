"""Hostile updates: every kind of update there is, and what people, modified clients and gateways could make of them."""

import json
import random
from copy import deepcopy
from pathlib import Path

KINDS = [
    json.loads(line)
    for line in Path(__file__).with_name("updates.jsonl").read_text("utf-8").splitlines()
]
"""An update for each kind of update and of message (Bot API 10.3), with the fields that are required."""
COMMANDS = (
    "start", "stretch", "routines", "remind", "timezone", "streak", "pause", "resume", "stop",
    "settings", "export", "delete", "help", "admin", "failed", "nothing",
)  # fmt: skip
NASTY = (
    "\u202e9:00", "\u2066\u2067\u2069", "a\u0000b", "\ud800", "\udfff\ud800", "\ufeff", "\u200b" * 50, "\x1b[2J",
    "e" + "\u0301" * 500, "٧:٣٠", "７：３０", "½", "९:००", "25:61", "-1", "9" * 400, "1e309", "nan",
    "../../etc/passwd", "right/UTC", "Europe", "'; DROP TABLE people; --", "<b>", "</a><script>", "&#x0;", "%s%n",
    "{}{0}", "$(reboot)", "/" * 300, " ".join(["/remind"] * 80), "mon-sun " * 60, "💪" * 2000, "",
)  # fmt: skip
HUGE = ("x" * 4096, "7:30 " * 20_000, "ß" * 100_000)
IDS = (0, -1, 2**31, 2**52, 2**63 - 1, 2**63, 2**70, -(2**70), "7", None, [], {"id": 1}, 1.5)
LANGUAGES = ("en", "de", "zz", "", "\u202e", "e" * 500, None, 5, "en-\ud800")
BROKEN = (None, 7, "text", [], {}, [[]], True)


class Hostility:
    """A source of hostile updates from so many people; `captured` are buttons of somebody else."""

    def __init__(self, *, seed, people, captured):
        self._dice = random.Random(seed)
        self._people = people
        self._captured = captured
        self._kinds = (
            (4, self._any_kind), (4, self._text), (4, self._command), (6, self._tap), (1, self._huge),
            (2, self._place), (2, self._broken), (1, self._odd_person), (1, self._nested),
        )  # fmt: skip

    def next(self):
        """Return the kind and the body of a hostile update."""
        weights, makers = zip(*self._kinds, strict=True)
        update = self._dice.choices(makers, weights)[0]()
        return next(iter(update.items()))

    def _message(self, **content):
        person = self._person()
        chat = {"id": person["id"], "type": "private", "first_name": person["first_name"]}
        return {"message_id": self._dice.randrange(1, 10**6), "from": person, "chat": chat,
                "date": self._date(), **content}  # fmt: skip

    def _person(self):
        number = self._dice.choice(self._people)
        return {"id": number, "is_bot": False, "first_name": self._dice.choice(NASTY) or "N",
                "language_code": self._dice.choice(("en", "de", "es", "pt", "ru"))}  # fmt: skip

    def _date(self):
        return self._dice.choice((0, 1, 1_772_434_800, 2**31 - 1, 2**33))

    def _any_kind(self):
        """Return an update of any kind, from one of the people."""
        update = deepcopy(self._dice.choice(KINDS))
        _replace(update, self._dice.choice(self._people))
        return update

    def _text(self):
        return {self._dice.choice(("message", "edited_message")): self._message(text=self._words())}

    def _words(self):
        return " ".join(self._dice.choices(NASTY, k=self._dice.randrange(1, 4)))

    def _command(self):
        command = f"/{self._dice.choice(COMMANDS)}"
        mark = {"type": "bot_command", "offset": 0, "length": len(command)}
        if self._dice.random() < 0.1:
            mark |= self._dice.choice(
                ({"length": 10**6}, {"length": -5}, {"offset": -1}, {"type": "new"})
            )
        return {"message": self._message(text=f"{command} {self._words()}", entities=[mark])}

    def _tap(self):
        """Return a tap with data that this person was never offered, on a message that may be out of reach."""
        message = self._message(text="x")
        if self._dice.random() < 0.5:
            message = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
        query = {"id": str(self._dice.randrange(10**18)), "from": self._person(), "chat_instance": "1",
                 "message": message, "data": self._data()}  # fmt: skip
        query["from"] = {**query["from"], "id": message["chat"]["id"]}
        return {"callback_query": query}

    def _data(self):
        data = self._dice.choice(self._captured)
        match self._dice.randrange(4):
            case 0:
                return data
            case 1:
                return data.replace(self._dice.choice(data), self._dice.choice(NASTY), 1)
            case 2:
                parts = data.split(":")
                parts[self._dice.randrange(len(parts))] = str(self._dice.choice(IDS))
                return ":".join(parts)
            case _:
                return "".join(
                    chr(self._dice.randrange(1, 0x2FF)) for _ in range(self._dice.randrange(64))
                )

    def _huge(self):
        return {"message": self._message(text=self._dice.choice(HUGE))}

    def _place(self):
        latitude, longitude = self._dice.choices(
            (0, 90, -91, 1e308, float("nan"), "7", None, 47.4), k=2
        )
        place = {"latitude": latitude, "longitude": longitude}
        return {"message": self._message(location=place)}

    def _broken(self):
        """Return an update of which a part is of another type than it should be."""
        update = deepcopy(self._dice.choice(KINDS))
        kind, body = next(iter(update.items()))
        if self._dice.random() < 0.2:
            return {self._dice.choice((kind, "surprise")): self._dice.choice(BROKEN)}
        body[self._dice.choice(sorted(body))] = self._dice.choice(BROKEN)
        return {kind: body}

    def _odd_person(self):
        message = self._message(
            text="/start", entities=[{"type": "bot_command", "offset": 0, "length": 6}]
        )
        message[self._dice.choice(("from", "chat"))]["id"] = self._dice.choice(IDS)
        message["from"]["language_code"] = self._dice.choice(LANGUAGES)
        return {"message": message}

    def _nested(self):
        message = self._message(text="x")
        for _ in range(60):
            message = self._message(text="x", reply_to_message=message)
        return {"message": message}


def _replace(part, number):
    """Put this number in place of the person's in every part of an update."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "id" and value == 7:
                part[key] = number
            else:
                _replace(value, number)
    elif isinstance(part, list):
        for each in part:
            _replace(each, number)
