"""Decoding of updates: what is not as the Bot API documents it is unreadable, and what is documented passes."""

from copy import deepcopy

from bot.chat.decoding import LARGEST, decoded

PERSON = {"id": 7, "is_bot": False, "first_name": "Ana", "language_code": "en"}
CHAT = {"id": 7, "type": "private", "first_name": "Ana"}
MESSAGE = {"message_id": 1, "from": PERSON, "chat": CHAT, "date": 1_772_434_800, "text": "/start now",
           "entities": [{"type": "bot_command", "offset": 0, "length": 6}]}  # fmt: skip
PLACE = {"message_id": 1, "from": PERSON, "chat": CHAT, "date": 1_772_434_800,
         "location": {"latitude": -47.4, "longitude": 180}}  # fmt: skip
TAP = {"id": "77", "from": PERSON, "chat_instance": "1", "data": "s:1", "message": MESSAGE}
GONE = {**TAP, "message": {"chat": CHAT, "message_id": 1, "date": 0}}
LEAVES = {
    "chat": CHAT, "from": PERSON, "date": 1_772_434_800,
    "old_chat_member": {"status": "member", "user": PERSON},
    "new_chat_member": {"status": "kicked", "user": PERSON, "until_date": 0},
}  # fmt: skip


def read(kind, body):
    """Return whether an update is readable."""
    return decoded({"update_id": 1, kind: deepcopy(body)}, None) is not None


def changed(body, path, value):
    """Return a copy in which this value stands at the end of the path."""
    body = deepcopy(body)
    part = body
    *steps, last = path
    for step in steps:
        part = part[step]
    part[last] = value
    return body


def test_what_is_documented_passes():
    for kind, body in (
        ("message", MESSAGE), ("edited_message", MESSAGE), ("message", PLACE),
        ("message", changed(MESSAGE, ["chat"], {"id": -1007, "type": "supergroup", "title": "G"})),
        ("message", changed(MESSAGE, ["from", "id"], LARGEST - 1)),
        ("callback_query", TAP), ("callback_query", GONE), ("my_chat_member", LEAVES),
        ("callback_query", {"id": "1", "from": PERSON, "chat_instance": "1", "data": "x", "inline_message_id": "x"}),
        ("poll", {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
                  "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
                  "allows_revoting": False, "members_only": False}),
    ):  # fmt: skip
        assert read(kind, body), (kind, body)


def test_a_number_that_is_none_or_larger_than_any_of_telegrams_is_unreadable():
    for path in (["from", "id"], ["chat", "id"], ["message_id"], ["entities", 0, "length"]):
        for wrong in (LARGEST, -(2**70), "7", None, 1.5):
            assert not read("message", changed(MESSAGE, path, wrong))
    for path in (["from", "id"], ["message", "message_id"]):
        assert not read("callback_query", changed(TAP, path, 2**63))


def test_a_text_that_is_none_or_cannot_be_written_is_unreadable():
    for kind, body, path in (
        ("message", MESSAGE, ["text"]), ("message", MESSAGE, ["from", "first_name"]),
        ("message", MESSAGE, ["from", "language_code"]), ("callback_query", TAP, ["data"]),
        ("callback_query", TAP, ["id"]),
    ):  # fmt: skip
        for wrong in (5, "half a pair: \ud800"):
            assert not read(kind, changed(body, path, wrong))
    assert not read("callback_query", changed(TAP, ["id"], None))


def test_a_place_that_is_no_pair_of_numbers_is_unreadable():
    for path in (["location", "latitude"], ["location", "longitude"]):
        for wrong in ("7", None, [1]):
            assert not read("message", changed(PLACE, path, wrong))
