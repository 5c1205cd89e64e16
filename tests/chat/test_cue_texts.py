"""Each message of a session says what it must, first things first."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from bot.chat.cue_texts import WRITERS, CueTexts
from bot.chat.localization import Localization
from bot.chat.summaries import PRAISES
from bot.domain.cues import CueKind
from bot.domain.preferences import Preferences
from bot.domain.programme.season import QUARTER
from bot.domain.stretch import Mode, Side
from emulator.entities import parse_html, utf16_length
from emulator.rules import MAX_CAPTION, MAX_TEXT
from tests.support.chat_harness import MONDAY, localizer
from tests.support.content import everything
from tests.support.make import make_routine, make_stretch
from tests.support.session_script import SessionScript, make_person, make_summary, moment_of

ROUTINES = tuple(localizer().library.routines)
HIP, PSOAS, BRIDGE, LUNGE = (
    "kneeling-hip-flexor-stretch", "supine-psoas-stretch", "bridge-pose", "standing-lunge-stretch",
)  # fmt: skip
ROUTINE = (HIP, PSOAS, BRIDGE, LUNGE)
SAID = localizer().words("en").stretch(HIP)
"""What content says of the first stretch."""
RIGHT = SAID.sides[Side.RIGHT]
GLANCE = 40
"""So many characters of a message does a watch or a lock screen show."""


def text(cue_message, *, library=None):
    words = localizer().words(cue_message.person.language)
    html = CueTexts(words=words, library=library or localizer().library).text(cue_message)
    return parse_html(html)[0]


def markup(cue_message):
    words = localizer().words(cue_message.person.language)
    return CueTexts(words=words, library=localizer().library).text(cue_message)


def past(cue_message):
    words = localizer().words(cue_message.person.language)
    return CueTexts(words=words, library=localizer().library).past(cue_message)


def first_line(cue_message):
    return text(cue_message).partition("\n")[0]


def of(*stretches):
    """Return a lesson of stretches with times of the test's own, and a library that knows them."""
    routine = make_routine(*stretches, name="psoas-reset")
    return SessionScript(routine), replace(localizer().library, routines={routine.id: routine})


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
    cue_message = moment_of(kind)
    assert cue_message.cue.kind is kind
    assert text(cue_message)


@pytest.mark.parametrize("first", Side)
def test_every_message_of_every_routine_is_markup_that_telegram_reads_and_fits(first):
    for routine in ROUTINES:
        for cue_message in SessionScript(routine, first=first).all():
            assert 0 < utf16_length(text(cue_message)) <= MAX_TEXT, routine


def test_the_psoas_routine_leads_through_its_four_stretches_and_switches_sides_in_three():
    said = [
        (cue_message.cue.kind, cue_message.cue.stretch)
        for cue_message in SessionScript().all()
        if cue_message.cue.kind in (CueKind.CARD, CueKind.SWITCH)
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


def test_the_first_card_says_which_stretch_which_limb_how_long_and_what_to_do_in_short():
    in_sight, _, _ = text(SessionScript().say()).partition("⚠️")
    assert in_sight.splitlines() == [
        f"▶️ Get ready: {SAID.name}",
        RIGHT,
        "⏱ 30 sec on each side · 1/4",
        "",
        *(f"• {step}" for step in SAID.brief),
        "",
        "Hold starts in 10 seconds",
    ]


def test_everything_else_unfolds_and_the_caution_stands_first_in_it():
    html = markup(SessionScript().say())
    assert html.count("<blockquote expandable>") == 1
    folded = parse_html(html.partition("<blockquote expandable>")[2].removesuffix("</blockquote>"))
    assert folded[0].splitlines() == [
        f"⚠️ {SAID.caution}",
        *(f"{at}. {step}" for at, step in enumerate(SAID.steps, start=1)),
        f"🌬 {SAID.breathing}",
        f"🪶 Easier: {SAID.easier}",
    ]


def test_how_shows_everything_unfolded_and_lets_the_countdown_run():
    cue_message = moment_of(CueKind.HOLD)
    html = CueTexts(words=localizer().words("en"), library=localizer().library).how(cue_message)
    shown = parse_html(html)[0]
    assert "blockquote" not in html
    assert "⏳ 0:30" in shown
    for line in (*SAID.steps, SAID.breathing, SAID.feel, SAID.easier, SAID.mistake, SAID.caution):
        assert line in shown


def test_a_card_that_is_over_says_so_and_counts_nothing_down():
    lesson = SessionScript()
    assert past(lesson.until(CueKind.SWITCH)) == f"✓ Done: {SAID.name}"
    assert past(lesson.until(CueKind.CARD)) == f"✓ Done: {SAID.name}"


def test_a_card_that_was_skipped_does_not_say_that_it_is_done():
    lesson = SessionScript()
    lesson.until(CueKind.HOLD)
    assert past(lesson.does("skip", after=5).say()) == f"⏭ {SAID.name}"


def test_a_card_at_which_the_bot_lost_its_place_keeps_its_name_alone():
    assert past(moment_of(CueKind.CUT_OFF)) == SAID.name


def test_a_place_lost_after_a_skip_of_what_was_never_shown_is_that_of_the_next_stretch():
    lesson = SessionScript()
    lesson.say(late=100)
    lost = lesson.does("skip", after=5).say(late=60)
    assert lost.cue.kind is CueKind.CUT_OFF
    assert localizer().words("en").stretch(PSOAS).name in text(lost)


def test_a_later_card_says_what_is_next():
    lesson = SessionScript()
    lesson.until(CueKind.SWITCH)
    cue_message = lesson.until(CueKind.CARD)
    assert first_line(cue_message) == f"▶️ Next: {localizer().words('en').stretch(PSOAS).name}"
    assert "· 2/4" in text(cue_message)


def test_a_stretch_without_sides_says_nothing_of_sides():
    bridge = next(
        cue_message for cue_message in SessionScript().all() if cue_message.cue.stretch == BRIDGE
    )
    assert "side" not in text(bridge).partition("⚠️")[0]


def test_where_nothing_is_to_be_careful_about_nothing_is_said_of_it():
    cue_message = moment_of(CueKind.CARD)
    known = localizer().library
    english = known.locales["en"]
    careless = {HIP: replace(english.stretches[HIP], caution="")}
    words = replace(english, stretches={**english.stretches, **careless})
    library = replace(known, locales={"en": words})
    said = Localization(code="en", texts=localizer().texts, library=library)
    assert "⚠️" in text(cue_message)
    assert "⚠️" not in CueTexts(words=said, library=library).text(cue_message)


@pytest.mark.parametrize("first", Side)
def test_the_call_to_switch_says_so_and_which_side_in_its_first_line(first):
    line = first_line(SessionScript(first=first).until(CueKind.SWITCH))
    assert "switch sides" in line[:GLANCE].lower()
    assert SAID.sides[first.other] in line


def test_the_call_to_switch_says_nothing_but_the_side_and_when():
    shown = text(moment_of(CueKind.SWITCH)).partition("⚠️")[0]
    side = SAID.sides[Side.LEFT]
    assert shown.splitlines() == [f"🔁 Now switch sides: {side}", "", "Hold starts in 8 seconds"]


def test_the_middle_of_the_last_hold_names_what_comes_next():
    middles = [
        cue_message
        for cue_message in SessionScript().all()
        if cue_message.cue.kind is CueKind.MIDDLE
    ]
    then = [[one for one in text(each).splitlines() if "Then" in one] for each in middles]
    psoas, bridge, lunge = (localizer().words("en").stretch(one).name for one in ROUTINE[1:])
    assert then == [
        [], [f"➡️ Then: {psoas}"], [], [f"➡️ Then: {bridge}"], [f"➡️ Then: {lunge}"], [], [],
    ]  # fmt: skip


def test_after_a_quarter_the_harder_way_is_offered():
    cue_message = moment_of(CueKind.CARD)
    later = replace(cue_message.session, day=cue_message.session.day + QUARTER * timedelta(weeks=1))
    shown = text(replace(cue_message, session=later))
    assert f"💪 Harder: {SAID.harder}" in shown
    assert "Easier" not in shown


def test_a_rest_between_two_holds_of_a_side_says_to_release():
    lesson, library = of(make_stretch(HIP, rounds=2, rest=10))
    shown = text(lesson.until(CueKind.REST), library=library)
    assert shown.startswith(f"😮\u200d💨 Release and rest: {SAID.name}")
    assert "Once more on the same side in 10 seconds" in shown


def test_a_hold_shows_what_is_left_as_its_only_number_and_where_it_is_felt():
    shown = text(moment_of(CueKind.HOLD)).partition("⚠️")[0]
    assert shown.splitlines() == [
        f"🟢 Hold: {SAID.name}",
        RIGHT,
        "⏳ 0:30",
        "",
        f"🎯 You should feel it in {SAID.feel}.",
        f"🌬 {SAID.breathing}",
    ]


def test_where_breaths_or_moves_are_counted_the_hold_says_how_many():
    bridge = next(
        cue_message
        for cue_message in SessionScript().all()
        if cue_message.cue.stretch == BRIDGE and cue_message.cue.kind is CueKind.HOLD
    )
    assert "⏱ 5 slow breaths (about 30 sec) · 3/4" in text(bridge)


def test_the_middle_of_a_hold_says_what_to_watch_out_for():
    shown = text(moment_of(CueKind.MIDDLE))
    assert shown.startswith(f"🟢 Halfway: {SAID.name}")
    assert "⏳ 0:15" in shown
    assert f"👀 Common mistake: {SAID.mistake}" in shown


@pytest.mark.parametrize("kind", [CueKind.HOLD, CueKind.MIDDLE, CueKind.CARD, CueKind.SWITCH])
def test_what_counts_down_does_so_by_itself(kind):
    cue_message = moment_of(kind)
    words = localizer().words("en")
    html = CueTexts(words=words, library=localizer().library).text(cue_message)
    assert f'<tg-time unix="{cue_message.until.timestamp():.0f}" format="r">' in html


@pytest.mark.parametrize(
    ("stretch", "said"),
    [
        (make_stretch(HIP, hold=30), "⏱ 30 sec on each side"),
        (make_stretch(HIP, hold=90), "⏱ 1 min 30 sec on each side"),
        (make_stretch(HIP, hold=20, rounds=3, rest=5), "⏱ 3 \u00d7 20 sec on each side"),
        (make_stretch(BRIDGE, hold=60, one_sided=False), "⏱ 1 min"),
        (make_stretch(BRIDGE, hold=20, one_sided=False, rounds=2, rest=5), "⏱ 2 \u00d7 20 sec"),
        (
            make_stretch(BRIDGE, one_sided=False, mode=Mode.BREATHS, count=5),
            "⏱ 5 slow breaths (about 30 sec)",
        ),
        (
            make_stretch(HIP, mode=Mode.BREATHS, count=5),
            "⏱ 5 slow breaths on each side (about 30 sec)",
        ),
        (
            make_stretch(BRIDGE, one_sided=False, mode=Mode.REPS, count=8),
            "⏱ 8 slow repetitions (about 30 sec)",
        ),
        (
            make_stretch(HIP, mode=Mode.REPS, count=8),
            "⏱ 8 slow repetitions on each side (about 30 sec)",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_card_says_how_much(stretch, said):
    assert dose(stretch) == f"{said} · 1/1"


def test_a_routines_own_times_count():
    """The desk break holds the tilt of the neck shorter than the stretch does by itself."""
    cue_message = next(
        m for m in SessionScript("desk-break-chair").all() if m.cue.stretch == "neck-side-tilt"
    )
    assert "⏱ 15 sec on each side" in text(cue_message)


@pytest.mark.parametrize("change", ["shorter", "gone"])
def test_a_session_goes_on_though_its_routine_has_changed_since(change):
    shorter = {"psoas-reset": make_routine(make_stretch(LUNGE), name="psoas-reset")}
    routines = shorter if change == "shorter" else {}
    library = replace(localizer().library, routines=routines)
    shown = text(moment_of(CueKind.CARD), library=library)
    assert "⏱ 30 sec on each side" in shown


def test_a_session_ends_well_though_its_routine_has_lost_its_words():
    cue_message = moment_of(CueKind.FINISH)
    cue_message = replace(cue_message, session=replace(cue_message.session, routine="of-long-ago"))
    assert "of-long-ago" in text(cue_message)


def test_a_pause_shows_the_whole_card_and_what_is_left_of_the_hold():
    shown = text(moment_of(CueKind.PAUSED))
    assert shown.startswith(f"⏸ Paused: {SAID.name}")
    assert "you won’t lose any time" in shown
    assert "⏳ 25 sec left" in shown
    for line in (RIGHT, *SAID.steps, SAID.breathing, SAID.feel, SAID.mistake, SAID.caution):
        assert line in shown


def test_a_pause_before_a_hold_counts_nothing():
    lesson = SessionScript()
    lesson.say()
    shown = text(lesson.does("pause", after=2).say())
    assert SAID.steps[0] in shown
    assert "⏳" not in shown


def test_a_pause_before_the_first_card_shows_the_stretch_to_come():
    assert SAID.steps[0] in text(SessionScript().does("pause").say())


def test_the_whole_card_of_every_stretch_fits_under_its_picture_in_every_language():
    said, longest = everything(), {}
    for stretch, code in product(said.library.stretches.values(), said.languages):
        lesson = SessionScript(make_routine(stretch), person=make_person(language=code))
        lesson.until(CueKind.HOLD)
        html = CueTexts(words=said.words(code), library=said.library)
        shown = html.text(lesson.does("pause", after=2).say())
        longest[stretch.id, code] = utf16_length(parse_html(shown)[0])
    assert {key: size for key, size in longest.items() if size > MAX_CAPTION} == {}


def test_a_card_that_waits_says_so_instead_of_a_countdown():
    shown = text(SessionScript(person=make_person(tap_to_start=True)).say())
    assert "👉 Tap ▶️ when you’re in position." in shown
    assert "Hold starts" not in shown


def test_a_card_says_how_long_the_holds_of_this_session_are():
    lesson = SessionScript()
    longer = [replace(cue, length=cue.length * 1.5) for cue in lesson.session.cues]
    lesson.session = replace(lesson.session, cues=tuple(longer))
    assert "⏱ 45 sec on each side" in text(lesson.say())


def test_the_way_back_says_where_to_and_when_it_goes_on():
    shown = text(moment_of(CueKind.BACK))
    assert shown.splitlines() == [
        f"▶️ Get back into position: {SAID.name}",
        RIGHT,
        "",
        "Starting again in 3 seconds",
    ]


def test_a_lost_place_is_the_bots_own_fault():
    assert text(moment_of(CueKind.CUT_OFF)).startswith(f"⚠️ Sorry, I lost my place: {SAID.name}")


def test_a_stretch_that_hurt_shows_its_easier_way_in_sight():
    cue_message = moment_of(CueKind.CARD)
    easier = f"🪶 Easier: {SAID.easier}"
    assert easier not in in_sight(cue_message)
    preferences = Preferences(easier=frozenset({cue_message.cue.stretch}))
    eased = replace(cue_message.person, preferences=preferences)
    assert easier in in_sight(replace(cue_message, person=eased))


def in_sight(cue_message):
    return markup(cue_message).partition("<blockquote")[0]


def test_the_finish_says_complete_and_the_streak():
    shown = summed_up(before=0, after=1)
    assert shown.startswith("✅ Session complete: Psoas reset")
    assert "4 of 4 stretches · 6 min" in shown
    assert "🔥 1-day streak (was 0)" in shown
    assert "not medical advice" in shown


def test_praise_is_plain_and_changes_from_session_to_session():
    cue_message = moment_of(CueKind.FINISH)
    told = {
        text(replace(cue_message, session=replace(cue_message.session, id=number))).splitlines()[1]
        for number in range(PRAISES)
    }
    assert len(told) == PRAISES
    assert all(len(line) < GLANCE and line.endswith(".") for line in told)


def test_the_tip_of_the_day_comes_with_the_session_by_which_the_day_counts():
    tips = localizer().library.words("en").tips.values()
    assert any(f"💡 {tip}" in summed_up(before=0, after=1) for tip in tips)
    assert "💡" not in summed_up(before=5, after=5)
    assert "💡" not in summed_up(CueKind.ENDED, before=0, after=0, completed=0)


def test_without_tips_nothing_is_missing():
    library = replace(localizer().library, tips={})
    cue_message = moment_of(CueKind.FINISH)
    assert "💡" not in text(cue_message, library=library)


def test_a_second_session_of_a_day_tells_the_streak_as_it_stands():
    shown = summed_up(before=5, after=5)
    assert "🔥 5-day streak" in shown
    assert "was" not in shown


def test_a_session_without_a_whole_stretch_blames_nobody():
    shown = summed_up(CueKind.ENDED, before=0, after=0, completed=0)
    assert shown.startswith("⏹ Session ended: Psoas reset")
    assert "Fresh start" in shown
    assert "streak" not in shown


def test_a_session_without_a_whole_stretch_leaves_a_streak_as_it_is():
    assert "🔥 3-day streak" in summed_up(CueKind.ENDED, before=3, after=3, completed=0)


def test_a_session_that_waited_too_long_says_why_it_ended():
    assert "ended after a long pause" in summed_up(CueKind.EXPIRED, completed=1)


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
    cue_message = moment_of(CueKind.FINISH)
    stopped = replace(cue_message, person=replace(cue_message.person, stopped=True))
    assert "Your reminders are off since /stop" in text(stopped)
