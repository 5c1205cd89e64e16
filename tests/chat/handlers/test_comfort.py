"""Comfort from 0 to 10, before and after a session, for people who want to be asked."""

import json
from dataclasses import replace

from bot.chat.session_keyboards import finished
from bot.domain.cues import CueKind
from bot.practice import enrol
from tests.chat.test_cue_texts import text
from tests.support.chat_harness import localizer
from tests.support.session_script import make_person, make_summary, moment_of


async def felt(harness, ana):
    async with harness.store.begin() as tx:
        return [(one.before, one.after) for one in await tx.comforts.of(ana.id)]


async def test_nobody_is_asked_who_does_not_want_it(ana):
    assert "comfortable" not in (await ana.says("/stretch cat cow")).text


async def test_before_and_after_are_noted_for_the_session(harness, ana):
    await ana.says("/settings")
    await ana.taps("Doesn’t ask for comfort")
    said = await ana.says("/stretch cat cow")
    assert "How comfortable is your body right now?" in said.text
    assert "Before: 4 of 10" in (await ana.taps("4")).text
    assert "Noted" in (await ana.forges("cf:1:after:7")).toast
    assert await felt(harness, ana) == [(4, 7)]
    async with harness.store.begin() as tx:
        person = await tx.people.get(ana.id)
        kept = json.loads(await enrol.export(tx, person, now=harness.clock.now()))
    assert kept["comfort"][0]["after"] == 7


async def test_the_session_of_another_person_and_other_numbers_are_old_buttons(harness, ana):
    await ana.says("/stretch cat cow")
    ben = harness.guest(2002)
    await ben.says("/help")
    for forged in ("cf:1:after:7", "cf:9:after:7", "cf:1:later:7", "cf:1:after:11"):
        assert "no longer works" in (await ben.forges(forged)).toast, forged


def test_the_end_of_a_session_asks_with_the_numbers_below():
    person = make_person(comfort=True)
    cue_message = moment_of(CueKind.FINISH, summary=make_summary(), person=person)
    assert "And now, 0 to 10?" in text(cue_message)
    session = replace(cue_message.session, completed=(0,))
    labels = [
        one.label for row in finished(localizer().words("en"), session, comfort=True) for one in row
    ]
    assert [label for label in labels if label.isdecimal()] == [str(one) for one in range(11)]
