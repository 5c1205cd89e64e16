"""The content that we ship: its numbers are those of the article and of the sources."""

from datetime import timedelta

import pytest

from bot import library
from bot.domain.cues import CueKind, cue_table
from bot.domain.routine import Place
from bot.domain.stretch import Area, Equipment, Kind, Load, Mode, Position, Seat, Side
from bot.library.content_files import ContentFiles
from tests.support.content import everything
from tests.support.paths import CONTENT

SEED = (
    "kneeling-hip-flexor-stretch",
    "supine-psoas-stretch",
    "bridge-pose",
    "standing-lunge-stretch",
)

STRETCHES = 72
TIPS = 49
LENGTHS = [
    ("psoas-reset", 270, 5),
    ("after-cycling", 442, 8),
    ("after-running", 498, 9),
    ("chair-legs-and-belly", 284, 5),
    ("chair-older-adults", 495, 9),
    ("desk-break-chair", 174, 3),
    ("desk-hips-chair", 283, 5),
    ("evening-wind-down", 518, 9),
    ("full-body-15", 888, 15),
    ("gentle-mobility", 487, 9),
    ("hamstrings-and-calves", 451, 8),
    ("hips-and-glutes", 468, 8),
    ("inner-thighs-and-belly", 304, 6),
    ("long-flight", 298, 5),
    ("lower-back-care", 416, 7),
    ("morning-wake-up", 328, 6),
    ("neck-and-shoulders", 363, 7),
    ("standing-anywhere", 326, 6),
    ("upper-back-and-chest", 341, 6),
    ("wrists-and-hands", 249, 5),
]
"""Each routine in seconds and in minutes, as it was planned on paper: a slip in any stretch shows here."""
ON_THE_CARD = {
    "osteoporosis-spine": "osteoporosis",
    "hip-replacement": "hip",
    "pregnancy-lying-back": "pregnancy",
    "pregnancy-lying-front": "pregnancy",
    "pregnancy-late": "pregnancy",
    "head-down": "glaucoma",
    "neck-dizziness": "dizzy",
    "leg-clot-signs": "swollen",
}
"""The sharpest reasons not to do a stretch, and the word by which its card must name them."""


@pytest.fixture(scope="module")
def shipped():
    return everything().library


@pytest.fixture(scope="module")
def facts():
    return ContentFiles.read(CONTENT).stretches


def seconds(length: timedelta | None) -> float | None:
    return None if length is None else length.total_seconds()


def test_the_articles_stretches_and_routine_come_first(shipped):
    assert tuple(shipped.stretches)[:4] == SEED
    assert next(iter(shipped.routines)) == "psoas-reset"
    assert tuple(each.id for each in shipped.routines["psoas-reset"].stretches) == SEED


def test_the_articles_sentences_are_all_there_and_in_order(facts):
    told = [number for name in SEED for number in facts[name].seed.sentences]
    assert told == list(range(20, 33))


def test_the_articles_holds_are_kept_and_ours_are_marked(facts):
    assert {name: facts[name].seed.hold for name in SEED} == {
        "kneeling-hip-flexor-stretch": "30 s",
        "supine-psoas-stretch": "30 to 60 s",
        "bridge-pose": "a few breaths",
        "standing-lunge-stretch": "none",
    }
    supine = facts["supine-psoas-stretch"].timing
    assert (supine.hold_s, supine.hold_min_s, supine.hold_max_s) == (30, 30, 60)
    assert any("30 s" in ours for ours in facts["standing-lunge-stretch"].seed.ours)


@pytest.mark.parametrize(
    ("name", "mode", "hold", "count", "rounds", "rest", "ready", "switch"),
    [
        ("kneeling-hip-flexor-stretch", Mode.HOLD, 30, 0, 1, 0, 10, 8),
        ("supine-psoas-stretch", Mode.HOLD, 30, 0, 1, 0, 12, 6),
        ("bridge-pose", Mode.BREATHS, 30, 5, 1, 0, 10, None),
        ("standing-lunge-stretch", Mode.HOLD, 30, 0, 1, 0, 8, 6),
        ("shoulder-rolls", Mode.REPS, 30, 10, 1, 0, 5, None),
        ("neck-side-tilt", Mode.HOLD, 20, 0, 1, 0, 5, 5),
        ("seated-chest-opener", Mode.HOLD, 10, 0, 3, 3, 5, None),
        ("seated-trunk-twist", Mode.HOLD, 15, 0, 1, 0, 5, 5),
        ("finger-spread-and-fist", Mode.REPS, 32, 4, 1, 0, 5, None),
    ],
)
def test_every_stretch_has_its_times(  # noqa: PLR0917 - one for each column
    shipped, name, mode, hold, count, rounds, rest, ready, switch
):
    timing = shipped.stretches[name].timing
    assert (timing.mode, seconds(timing.hold), timing.count) == (mode, hold, count)
    assert (timing.rounds, seconds(timing.rest)) == (rounds, rest)
    assert (seconds(timing.get_ready), seconds(timing.switch)) == (ready, switch)


@pytest.mark.parametrize(("name", "length", "minutes"), LENGTHS)
def test_a_routine_is_as_long_as_its_plan_says(shipped, name, length, minutes):
    routine = shipped.routines[name]
    assert (seconds(routine.length), routine.minutes) == (length, minutes)


def test_every_routine_has_a_plan(shipped):
    assert [name for name, _, _ in LENGTHS] == list(shipped.routines)


def test_a_routine_has_its_own_times_where_it_sets_them(shipped):
    rolls, tilt, opener, *_ = shipped.routines["desk-break-chair"].stretches
    assert (rolls.timing.count, seconds(rolls.timing.hold)) == (8, 24)
    assert seconds(tilt.timing.hold) == 15
    assert opener.timing.rounds == 2
    assert shipped.stretches["shoulder-rolls"].timing.count == 10


def test_routines_know_what_they_are_for(shipped):
    psoas, desk = (shipped.routines[name] for name in ("psoas-reset", "desk-break-chair"))
    assert (psoas.place, psoas.level, psoas.areas) == (Place.FLOOR, 1, ("hip-flexors",))
    assert psoas.when == ("any", "after-sitting")
    assert desk.place is Place.CHAIR
    assert desk.equipment == {Equipment.CHAIR}
    assert desk.loads == {Load.SPINE_TWIST, Load.NECK_RANGE}
    assert desk.areas == ("shoulders", "neck", "chest", "upper-back", "wrists-hands")


def test_the_facts_reach_the_domain(shipped):
    kneeling = shipped.stretches["kneeling-hip-flexor-stretch"]
    assert (kneeling.position, kneeling.one_sided, kneeling.level) == (Position.KNEELING, True, 1)
    assert kneeling.equipment == ("mat",)
    assert kneeling.areas == ("hip-flexors", "quads")
    assert kneeling.loads == ("floor", "kneeling")
    assert "gonzalez-2024" in kneeling.sources
    assert (kneeling.kind, kneeling.on_floor) == (Kind.STATIC, True)
    assert (seconds(kneeling.timing.shortest), seconds(kneeling.timing.longest)) == (15, 60)
    rolls = shipped.stretches["shoulder-rolls"]
    assert (rolls.kind, rolls.seated_on) == (Kind.DYNAMIC, Seat.CHAIR)
    assert rolls.also_position == (Position.STANDING,)
    assert (rolls.timing.shortest, rolls.timing.longest) == (None, None)
    bridge = shipped.stretches["bridge-pose"].timing
    assert (seconds(bridge.shortest), seconds(bridge.longest)) == (18, 30)


def test_the_psoas_reset_runs_by_the_clock(shipped):
    cues = cue_table(shipped.routines["psoas-reset"], first=Side.RIGHT)
    holds = [seconds(cue.offset) for cue in cues if cue.kind is CueKind.HOLD]
    assert holds == [10, 48, 90, 126, 166, 204, 240]


def test_the_lunge_tells_the_articles_tilt_as_hips_eased_forward_with_a_long_lower_back(shipped):
    steps = shipped.words("en").stretches["standing-lunge-stretch"].steps
    assert (
        "Ease your hips slightly forward, keeping the lower back long rather than arched." in steps
    )


def test_the_side_is_the_one_that_is_stretched(shipped):
    sides = shipped.words("en").stretches["kneeling-hip-flexor-stretch"].sides
    assert sides == {
        Side.RIGHT: "Right knee down, left foot in front.",
        Side.LEFT: "Left knee down, right foot in front.",
    }


def test_every_stretch_and_routine_has_words(shipped):
    words = shipped.words("en")
    assert words.language == "en"
    assert set(words.stretches) == set(shipped.stretches)
    assert set(words.routines) == set(shipped.routines)
    assert words.routines["psoas-reset"].for_whom == "anyone who sits a lot, runs or cycles"
    for name, stretch in shipped.stretches.items():
        assert bool(words.stretches[name].sides) == stretch.one_sided


def test_a_language_that_we_do_not_speak_gets_english(shipped):
    assert shipped.words("en-GB") is shipped.words("en")
    assert shipped.words("xx") is shipped.words("en")


def test_the_library_cannot_be_changed(shipped):
    with pytest.raises(TypeError):
        shipped.stretches["another"] = shipped.stretches["bridge-pose"]


def test_the_report_counts_what_there_is():
    told = library.report(CONTENT)
    assert (told.stretches, told.routines, told.tips) == (STRETCHES, len(LENGTHS), TIPS)
    assert told.languages[0] == "en"
    assert str(told).startswith(
        f"{STRETCHES} stretches, {len(LENGTHS)} routines, {TIPS} tips, 19 areas, "
    )


def test_english_lacks_nothing():
    assert [
        gap for gap in library.report(CONTENT).gaps if gap.startswith(("en", "locales/en"))
    ] == []


def test_people_can_ask_for_every_area_by_a_name(shipped):
    assert frozenset().union(*shipped.areas.values()) == set(Area)
    assert shipped.areas["hips"] == {Area.HIP_FLEXORS, Area.GLUTES, Area.INNER_THIGHS}
    words = shipped.words("en").areas
    assert words.keys() == shipped.areas.keys()
    assert "psoas" in words["hip-flexors"].also_called


def test_every_area_has_tips_of_its_own_and_some_are_about_all(shipped):
    about = [tip.areas for tip in shipped.tips.values()]
    for area in Area:
        assert sum(area in areas for areas in about) >= 2, area
    assert sum(not areas for areas in about) >= 5


def test_the_articles_tips_are_told(shipped):
    assert shipped.words("en").tips.keys() == shipped.tips.keys()
    assert shipped.tips["psoas-where"].sources == ("seed", "psoas-anatomy")
    assert shipped.words("en").tips["psoas-does"].startswith("Every time you lift a knee")


def test_the_card_names_the_sharpest_reasons_not_to_do_a_stretch(shipped, facts):
    words = shipped.words("en").stretches
    silent = [
        (name, reason)
        for name, each in facts.items()
        for reason in each.contraindications
        if ON_THE_CARD.get(reason, "") not in words[name].caution.casefold()
    ]
    assert silent == []


def test_whatever_is_done_flat_on_the_back_or_front_warns_of_pregnancy(facts):
    for each in facts.values():
        if each.lying_on in {"back", "front"}:
            assert f"pregnancy-lying-{each.lying_on}" in each.contraindications, each.id


def test_a_word_of_caution_about_the_neck_goes_with_a_load_on_the_neck(facts):
    for each in facts.values():
        if "neck-range" in each.loads:
            assert "neck-dizziness" in each.contraindications, each.id


def test_the_morning_routine_bends_nobody_forward(shipped):
    morning = shipped.routines["morning-wake-up"]
    assert Load.FORWARD_BEND not in morning.loads


def test_the_steady_routine_asks_for_no_floor_no_crossed_legs_and_no_fold(shipped):
    steady = shipped.routines["chair-older-adults"]
    assert steady.place is Place.CHAIR
    assert not steady.loads & {Load.FLOOR, Load.LEG_CROSS, Load.FORWARD_BEND, Load.HEAD_LOW}


def test_a_narrow_seat_leaves_no_room_to_cross_legs(shipped):
    assert Load.LEG_CROSS not in shipped.routines["long-flight"].loads


@pytest.mark.parametrize(
    ("area", "place", "least"),
    [
        (Area.INNER_THIGHS, Place.FLOOR, 7),
        (Area.INNER_THIGHS, Place.CHAIR, 2),
        (Area.INNER_THIGHS, Place.STANDING, 2),
        (Area.ABDOMEN, Place.FLOOR, 5),
        (Area.ABDOMEN, Place.CHAIR, 1),
    ],
)
def test_no_area_is_left_with_hardly_a_stretch(shipped, area, place, least):
    fitting = [each for each in shipped.stretches.values() if each.fits(place)]
    assert sum(each.areas[0] is area for each in fitting) >= least


def test_a_chair_alone_is_enough_for_every_area(shipped):
    seated = [each for each in shipped.stretches.values() if each.fits(Place.CHAIR)]
    assert {area for each in seated for area in each.areas} == set(Area)


@pytest.mark.parametrize("place", Place)
def test_there_is_something_to_move_with_first_wherever_one_is(shipped, place):
    moving = [each for each in shipped.stretches.values() if each.kind is Kind.DYNAMIC]
    assert sum(each.fits(place) for each in moving) >= 3
