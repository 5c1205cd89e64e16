"""Does each message of a session say what it must, first things first?"""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.cards import PRAISES, WRITERS, Cards
from bot.chat.words import Words
from bot.domain.cues import CueKind
from bot.domain.programme.season import QUARTER
from bot.domain.stretch import Mode, Side
from bot.emulator.entities import parse_html, utf16_length
from bot.emulator.rules import MAX_TEXT
from tests.support.lesson import Lesson, make_person, make_summary, moment_of
from tests.support.make import make_routine, make_stretch
from tests.support.room import MONDAY, vocabulary

ROUTINES = tuple(vocabulary().library.routines)
HIP, PSOAS, BRIDGE, LUNGE = (
    "kneeling-hip-flexor-stretch", "supine-psoas-stretch", "bridge-pose", "standing-lunge-stretch",
)  # fmt: skip
SAID = vocabulary().words("en").stretch(HIP)
"""What content says of the first stretch."""
RIGHT = SAID.sides[Side.RIGHT]
GLANCE = 40
"""So many characters of a message does a watch or a lock screen show."""


def text(moment, *, library=None):
    words = vocabulary().words(moment.person.language)
    html = Cards(words=words, library=library or vocabulary().library).text(moment)
    return parse_html(html)[0]


def first_line(moment):
    return text(moment).partition("\n")[0]


def of(*stretches):
    """Return a lesson of stretches with times of the test's own, and a library that knows them."""
    routine = make_routine(*stretches, name="psoas-reset")
    return Lesson(routine), replace(vocabulary().library, routines={routine.id: routine})


def dose(stretch):
    lesson, library = of(stretch)
    shown = text(lesson.say(), library=library)
    return next(line for line in shown.splitlines() if line.startswith("⏱"))


def summed_up(kind=CueKind.FINISH, **values):
    return text(moment_of(kind, summary=make_summary(**values)))


def test_every_kind_of_cue_has_its_words():
    assert set(WRITERS) == set(CueKind)


@pytest.mark.parametrize("kind", sorted(set(CueKind) - {CueKind.REST}))
def test_every_kind_of_cue_comes_about_and_is_told(kind):
    moment = moment_of(kind)
    assert moment.cue.kind is kind
    assert text(moment)


@pytest.mark.parametrize("routine", ROUTINES)
@pytest.mark.parametrize("first", Side)
def test_every_message_of_every_routine_is_markup_that_telegram_reads_and_fits(routine, first):
    for moment in Lesson(routine, first=first).all():
        assert 0 < utf16_length(text(moment)) <= MAX_TEXT


def test_the_psoas_routine_leads_through_its_four_stretches_and_switches_sides_in_three():
    said = [
        (moment.cue.kind, moment.cue.stretch)
        for moment in Lesson().all()
        if moment.cue.kind in (CueKind.CARD, CueKind.SWITCH)
    ]
    assert said == [
        (CueKind.CARD, HIP),
        (CueKind.SWITCH, HIP),
        (CueKind.CARD, PSOAS),
        (CueKind.SWITCH, PSOAS),
        (CueKind.CARD, BRIDGE),
        (CueKind.CARD, LUNGE),
        (CueKind.SWITCH, LUNGE),
    ]


def test_the_first_card_says_to_get_ready_and_for_what():
    lesson = Lesson()
    shown = text(lesson.say())
    assert shown.startswith(f"▶️ Get ready: {SAID.name}")
    assert "Psoas reset · stretch 1 of 4" in shown
    assert RIGHT in shown
    assert "⏱ 30 s on each side" in shown
    assert all(f"{at}. {step}\n" in shown for at, step in enumerate(SAID.steps, start=1))
    assert f"🌬 {SAID.breathing}\n🪶 Easier: {SAID.easier}\n⚠️ {SAID.caution}\n" in shown
    assert "Hold begins in 10 seconds." in shown


def test_a_later_card_says_what_is_next():
    lesson = Lesson()
    lesson.until(CueKind.SWITCH)
    moment = lesson.until(CueKind.CARD)
    assert first_line(moment) == f"▶️ Next: {vocabulary().words('en').stretch(PSOAS).name}"
    assert "stretch 2 of 4" in text(moment)


def test_a_stretch_of_both_sides_says_so():
    bridge = next(moment for moment in Lesson().all() if moment.cue.stretch == BRIDGE)
    assert "Both sides together." in text(bridge)


def test_where_nothing_is_to_be_careful_about_nothing_is_said_of_it():
    moment = moment_of(CueKind.CARD)
    known = vocabulary().library
    english = known.locales["en"]
    careless = {HIP: replace(english.stretches[HIP], caution="")}
    words = replace(english, stretches={**english.stretches, **careless})
    library = replace(known, locales={"en": words})
    said = Words(code="en", texts=vocabulary().texts, library=library)
    assert "⚠️" in text(moment)
    assert "⚠️" not in Cards(words=said, library=library).text(moment)


@pytest.mark.parametrize("first", Side)
def test_the_call_to_switch_says_so_and_which_side_in_its_first_line(first):
    line = first_line(Lesson(first=first).until(CueKind.SWITCH))
    assert "switch sides" in line[:GLANCE].lower()
    assert SAID.sides[first.other] in line


def test_the_call_to_switch_names_what_comes_after_both_sides():
    lesson = Lesson()
    switches = [moment for moment in lesson.all() if moment.cue.kind is CueKind.SWITCH]
    last_lines = [text(moment).splitlines()[-1] for moment in switches]
    bridge = vocabulary().words("en").stretch(BRIDGE).name
    psoas = vocabulary().words("en").stretch(PSOAS).name
    assert last_lines[:2] == [f"➡️ Then: {psoas}", f"➡️ Then: {bridge}"]
    assert "Then" not in last_lines[2]


def test_after_a_quarter_the_harder_way_is_offered():
    moment = moment_of(CueKind.CARD)
    later = replace(moment.session, day=moment.session.day + QUARTER * timedelta(weeks=1))
    shown = text(replace(moment, session=later))
    assert f"💪 Harder: {SAID.harder}" in shown
    assert "Easier" not in shown


def test_the_other_side_is_held_as_long_as_the_first():
    assert "as long as before" in text(moment_of(CueKind.SWITCH))


def test_a_rest_between_two_holds_of_a_side_says_to_release():
    lesson, library = of(make_stretch(HIP, rounds=2, rest=10))
    shown = text(lesson.until(CueKind.REST), library=library)
    assert shown.startswith(f"😮\u200d💨 Release and rest: {SAID.name}")
    assert "Once more on the same side in 10 seconds." in shown


def test_a_hold_shows_what_is_left_and_when_it_ends_by_the_persons_own_clock():
    lesson = Lesson(person=make_person(zone="Asia/Kolkata"))
    moment = lesson.until(CueKind.HOLD)
    shown = text(moment)
    assert shown.startswith(f"🟢 Hold: {SAID.name}")
    assert "⏱ 0:30 · ends in 30 seconds, at 12:30:40" in shown
    assert RIGHT in shown
    assert f"🌬 {SAID.breathing}" in shown


def test_the_middle_of_a_hold_says_what_to_watch_out_for():
    shown = text(moment_of(CueKind.MIDDLE))
    assert shown.startswith(f"🟢 Halfway: {SAID.name}")
    assert "⏱ 0:15 left · ends in 15 seconds" in shown
    assert SAID.mistake in shown


@pytest.mark.parametrize("kind", [CueKind.HOLD, CueKind.MIDDLE, CueKind.CARD, CueKind.SWITCH])
def test_what_counts_down_does_so_by_itself(kind):
    moment = moment_of(kind)
    words = vocabulary().words("en")
    html = Cards(words=words, library=vocabulary().library).text(moment)
    assert f'<tg-time unix="{moment.until.timestamp():.0f}" format="r">' in html


@pytest.mark.parametrize(
    ("stretch", "said"),
    [
        (make_stretch(HIP, hold=30), "⏱ 30 s on each side"),
        (make_stretch(HIP, hold=90), "⏱ 1 min 30 s on each side"),
        (make_stretch(HIP, hold=20, rounds=3, rest=5), "⏱ 3 \u00d7 20 s on each side"),
        (make_stretch(BRIDGE, hold=60, one_sided=False), "⏱ 1 min"),
        (make_stretch(BRIDGE, hold=20, one_sided=False, rounds=2, rest=5), "⏱ 2 \u00d7 20 s"),
        (
            make_stretch(BRIDGE, one_sided=False, mode=Mode.BREATHS, count=5),
            "⏱ 5 slow breaths (about 30 s)",
        ),
        (
            make_stretch(HIP, mode=Mode.BREATHS, count=5),
            "⏱ 5 slow breaths on each side (about 30 s)",
        ),
        (
            make_stretch(BRIDGE, one_sided=False, mode=Mode.REPS, count=8),
            "⏱ 8 slow repetitions (about 30 s)",
        ),
        (
            make_stretch(HIP, mode=Mode.REPS, count=8),
            "⏱ 8 slow repetitions on each side (about 30 s)",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_card_says_how_much(stretch, said):
    assert dose(stretch) == said


def test_a_routines_own_times_count():
    """The desk break holds the tilt of the neck shorter than the stretch does by itself."""
    moment = next(m for m in Lesson("desk-break-chair").all() if m.cue.stretch == "neck-side-tilt")
    assert "⏱ 15 s on each side" in text(moment)


@pytest.mark.parametrize("change", ["shorter", "gone"])
def test_a_session_goes_on_though_its_routine_has_changed_since(change):
    shorter = {"psoas-reset": make_routine(make_stretch(LUNGE), name="psoas-reset")}
    routines = shorter if change == "shorter" else {}
    library = replace(vocabulary().library, routines=routines)
    shown = text(moment_of(CueKind.CARD), library=library)
    assert "⏱ 30 s on each side" in shown


@pytest.mark.parametrize("kind", [CueKind.CARD, CueKind.FINISH])
def test_a_session_goes_on_though_its_routine_has_lost_its_words(kind):
    moment = moment_of(kind)
    moment = replace(moment, session=replace(moment.session, routine="of-long-ago"))
    assert "of-long-ago" in text(moment)


def test_a_pause_says_that_nothing_is_lost():
    shown = text(moment_of(CueKind.PAUSED))
    assert shown.startswith(f"⏸ Paused: {SAID.name}")
    assert "nothing is lost" in shown


def test_the_way_back_says_where_to_and_when_it_goes_on():
    shown = text(moment_of(CueKind.BACK))
    assert shown.startswith(f"▶️ Back into place: {SAID.name}")
    assert RIGHT in shown
    assert "We go on in 3 seconds." in shown


def test_a_lost_place_is_the_bots_own_fault():
    shown = text(moment_of(CueKind.CUT_OFF))
    assert f"I lost my place at {SAID.name}" in shown
    assert "on my side" in shown


def test_the_finish_says_complete_and_the_streak():
    shown = summed_up(before=0, after=1)
    assert shown.startswith("✅ Psoas reset complete!")
    assert "4 of 4 stretches · 6 min 10 s" in shown
    assert "🔥 1-day streak (was 0)" in shown
    assert "not medical advice" in shown


def test_praise_is_plain_and_changes_from_session_to_session():
    moment = moment_of(CueKind.FINISH)
    told = {
        text(replace(moment, session=replace(moment.session, id=number))).splitlines()[1]
        for number in range(PRAISES)
    }
    assert len(told) == PRAISES
    assert all(len(line) < GLANCE and line.endswith(".") for line in told)


def test_the_tip_of_the_day_comes_with_the_session_by_which_the_day_counts():
    tips = vocabulary().library.words("en").tips.values()
    assert any(f"💡 {tip}" in summed_up(before=0, after=1) for tip in tips)
    assert "💡" not in summed_up(before=5, after=5)
    assert "💡" not in summed_up(CueKind.ENDED, before=0, after=0, completed=0)


def test_without_tips_nothing_is_missing():
    library = replace(vocabulary().library, tips={})
    moment = moment_of(CueKind.FINISH)
    assert "💡" not in text(moment, library=library)


def test_a_second_session_of_a_day_tells_the_streak_as_it_stands():
    shown = summed_up(before=5, after=5)
    assert "🔥 5-day streak" in shown
    assert "was" not in shown


def test_a_session_without_a_whole_stretch_blames_nobody():
    shown = summed_up(CueKind.ENDED, before=0, after=0, completed=0)
    assert shown.startswith("⏹ Psoas reset ended.")
    assert "fresh start" in shown
    assert "streak" not in shown


def test_a_session_without_a_whole_stretch_leaves_a_streak_as_it_is():
    assert "🔥 3-day streak" in summed_up(CueKind.ENDED, before=3, after=3, completed=0)


def test_a_session_that_waited_too_long_says_why_it_ended():
    assert "the pause grew long" in summed_up(CueKind.EXPIRED, completed=1)


def test_the_finish_says_when_the_next_reminder_comes():
    tomorrow = MONDAY + timedelta(days=1)
    assert "⏰ Next reminder tomorrow at 08:00" in summed_up(next_reminder=tomorrow)


def test_the_finish_offers_a_reminder_to_who_has_none():
    assert "/remind 07:30" in summed_up(next_reminder=None)


def test_a_session_of_which_all_was_skipped_is_not_complete():
    shown = summed_up(before=0, after=0, completed=0)
    assert "complete" not in shown
    assert "Every stretch was skipped" in shown


def test_the_finish_says_that_reminders_are_off_to_who_has_stopped_them():
    moment = moment_of(CueKind.FINISH)
    stopped = replace(moment, person=replace(moment.person, stopped=True))
    assert "Your reminders are off since /stop" in text(stopped)
