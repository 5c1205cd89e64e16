"""Inline mode, as Telegram has it: asked by people, answered once and in time, and sent by their hand."""

import pytest

from emulator.person import NotPossible

CARD = {
    "type": "article",
    "id": "one",
    "title": "One",
    "input_message_content": {"message_text": "<b>One</b>", "parse_mode": "HTML"},
    "reply_markup": {"inline_keyboard": [[{"text": "Go", "url": "https://t.me/x?start=y"}]]},
}


@pytest.fixture
def query(emulator, ana):
    """The number of a query that the bot has not answered."""
    emulator.state.profile.settings["supports_inline_queries"] = True
    return ana.types_inline("neck")


async def answered(post, query, *results):
    return await post("answerInlineQuery", inline_query_id=query, results=list(results))


def test_nobody_can_ask_while_inline_mode_is_off(ana):
    with pytest.raises(NotPossible, match="inline mode is off"):
        ana.types_inline("neck")


async def test_the_bot_switches_inline_mode_on_and_sees_that_it_is(post):
    said = await post("getMe")
    assert not said["result"]["supports_inline_queries"]
    await post("setMySettings", supports_inline_queries=True, inline_query_placeholder="neck")
    said = await post("getMe")
    assert said["result"]["supports_inline_queries"]
    assert said["result"]["inline_query_placeholder"] == "neck"


@pytest.mark.usefixtures("query")
async def test_the_bot_hears_who_asks_for_what(post):
    ((update,),) = ((await post("getUpdates"))["result"],)
    asked = update["inline_query"]
    assert (asked["query"], asked["from"]["id"], asked["chat_type"]) == ("neck", 1001, "sender")


async def test_a_result_becomes_the_persons_own_message(post, query, ana):
    assert (await answered(post, query, CARD))["ok"]
    message = ana.chooses(query, "one")
    assert (message.outgoing, message.text, message.buttons) == (True, "One", ["Go"])
    assert message.body["via_bot"]["is_bot"]


async def test_a_query_is_answered_once_and_in_time(post, query, ana, clock):
    await answered(post, query, CARD)
    assert "query is too old" in (await answered(post, query, CARD))["description"]
    late = ana.types_inline("hips")
    clock.jump(clock.now().replace(hour=8))
    assert "query is too old" in (await answered(post, late, CARD))["description"]


async def test_results_that_make_no_sense_are_refused(post, query):
    wrong = {
        "RESULT_ID_DUPLICATE": [CARD, CARD],
        "RESULT_ID_INVALID": [{**CARD, "id": ""}],
        "RESULTS_TOO_MUCH": [CARD] * 51,
        "Object expected": [7],
        "is not known here": [{**CARD, "type": "game"}],
        'find field "title"': [{**CARD, "title": ""}],
        "message text is empty": [{**CARD, "input_message_content": None}],
        "wrong file identifier": [{"type": "photo", "id": "p", "photo_file_id": "gone"}],
    }
    for words, results in wrong.items():
        said = await answered(post, query, *results)
        assert words in said["description"], words


async def test_only_what_was_offered_to_a_person_can_be_sent(post, query, ana, emulator):
    await answered(post, query, CARD)
    for person, result in ((ana, "two"), (emulator.person(1002), "one")):
        with pytest.raises(NotPossible, match="no result"):
            person.chooses(query, result)
