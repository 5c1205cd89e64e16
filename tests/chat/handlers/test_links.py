"""A link shows a routine at once, and setting up comes after it."""

from bot.domain.start_link import LinkKind, StartLink
from bot.storage.timers import TimerKind


def friend(harness):
    return harness.guest(1002, first_name="Bea", language_code="en")


async def test_somebody_new_reads_the_safety_text_first_and_then_sees_the_routine(harness):
    said = await friend(harness).says("/start r_psoas-reset")
    hello, routine = said.messages
    assert "Hi Bea!" in hello.text
    assert "not medical advice" in hello.text
    assert "Front of hips, after sitting" in routine.text
    assert said.buttons[0] == "▶️ Front of hips, after sitting · 5 min"


async def test_a_friend_stretches_within_two_taps_and_is_asked_nothing_before(harness):
    bea = friend(harness)
    await bea.says("/start r_psoas-reset")
    go = await bea.taps("▶️ Front of hips, after sitting")
    assert (go.toast, go.messages) == ("Here we go", []), "the safety text was read already"
    assert await bea.owed(TimerKind.SESSION) == harness.clock.now()


async def test_opening_a_link_again_shows_the_routine_alone(harness):
    bea = friend(harness)
    await bea.says("/start r_psoas-reset")
    (routine,) = (await bea.says("/start r_psoas-reset")).messages
    assert "Front of hips, after sitting" in routine.text


async def test_each_kind_of_link_opens_what_it_names(harness):
    opened = {
        StartLink(kind=LinkKind.STRETCH, about="cat-cow"): "Cat",
        StartLink(kind=LinkKind.MINUTES, about="8"): "8-minute routine",
        StartLink(kind=LinkKind.AREA, about="5_neck"): "Neck routine",
    }
    for link, name in opened.items():
        said = await friend(harness).says(f"/start {link.payload}")
        assert name in said.text


async def test_a_damaged_or_forged_link_gets_a_kind_answer_and_the_usual_start(harness):
    for number, payload in enumerate(
        ("r_gone", "s_gone", "m_999", "a_5_tail", "a_x", "q_neck", "../x")
    ):
        bea = harness.guest(2000 + number, first_name="Bea", language_code="en")
        unknown, hello = (await bea.says(f"/start {payload}")).messages
        assert "doesn’t lead anywhere" in unknown.text, payload
        assert hello.text.startswith("Hi Bea!"), payload


async def test_a_link_to_what_a_persons_wishes_leave_nothing_of_is_no_error(harness):
    bea = friend(harness)
    await bea.says("/start")
    async with harness.store.begin() as tx:
        every = frozenset(await _every_stretch(harness))
        await tx.people.change(bea.id, never=every)
    unknown, _ = (await bea.says("/start m_5")).messages
    assert "doesn’t lead anywhere" in unknown.text


async def _every_stretch(harness):
    return harness.messenger.library.stretches


async def test_after_the_first_stretch_setting_up_is_offered(harness):
    bea = friend(harness)
    await bea.says("/start r_psoas-reset")
    said = await bea.forges("hi:set-up")
    assert "Does your clock show 07:00?" in said.text
