"""A routine or a session is shared as a card with a link, without a name unless the person wants it there."""

from datetime import timedelta

from bot.domain import session as machine
from bot.practice.stretch import table_of
from tests.support.content import shipped

LINK = "https://t.me/limber_demo_bot?start=r_psoas-reset"


async def finished(harness, guest):
    """Let a person have finished the psoas reset; return its number."""
    person, routine = await guest.person(), shipped().routines["psoas-reset"]
    now = harness.clock.now()
    cues = table_of(person, routine, day=person.day(now))
    async with harness.store.begin() as tx:
        session = await tx.sessions.start(
            user=guest.id, routine=routine.id, day=person.day(now), at=now, cues=cues
        )
        for cue in cues:
            step = machine.advance(session, now=now + cue.offset)
            session = step.session
        await tx.sessions.keep(session)
    harness.clock.jump(now + timedelta(minutes=6))
    return session.id


async def test_a_routine_is_shared_as_a_card_with_minutes_stretches_and_a_link(harness, ana):
    harness.hang("kneeling-hip-flexor-stretch")
    await ana.says("/settings")
    await ana.forges("rt:psoas-reset")
    said = await ana.taps("📤 Share")
    assert said.toast.startswith("Forward the next message")
    (card,) = said.messages
    assert "photo" in card.body
    assert "5 min · 4 stretches" in card.text
    assert LINK in card.text
    assert "Ana" not in card.text
    follow = card.keyboard[0][0]
    assert (follow["text"], follow["url"]) == ("🧘 Stretch along", LINK)


async def test_the_name_stands_on_the_card_only_after_a_tap_and_goes_with_another(ana):
    await ana.says("/settings")
    await ana.forges("shr:r:psoas-reset")
    (card,) = (await ana.taps("Add my name")).messages
    assert "Ana invites you" in card.text
    (card,) = (await ana.taps("Without my name")).messages
    assert "Ana" not in card.text


async def test_what_was_done_is_shared_with_its_numbers(harness, ana):
    await ana.says("/settings")
    number = await finished(harness, ana)
    (card,) = (await ana.forges(f"shr:s:{number}")).messages
    assert "4 min · 4 stretches done" in card.text
    assert LINK in card.text


async def test_a_session_of_another_person_is_not_shared(harness, ana):
    await ana.says("/settings")
    number = await finished(harness, ana)
    bea = harness.guest(1002, first_name="Bea", language_code="en")
    await bea.says("/help")
    assert (await bea.forges(f"shr:s:{number}")).messages == []


async def test_what_is_gone_is_an_old_button(harness, ana):
    await ana.says("/stretch psoas-reset")
    async with harness.store.begin() as tx:
        live = await tx.sessions.live(ana.id)
    for data in ("shr:r:gone", "shr:x:1", "shr", f"shr:s:{live.id}"):
        said = await ana.forges(data)
        assert "no longer works" in said.toast, data
