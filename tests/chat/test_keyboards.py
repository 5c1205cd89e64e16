"""Every button is legal, signed, and understood by a handler."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.chat import keyboards, pickers, reminder_keyboards, session_keyboards
from bot.chat.buttons import LARGEST, LIMIT, CallbackData, CallbackPrefix, rows
from bot.chat.keyboards import DAYS, RESTS, SNOOZES, TIMES
from bot.chat.routes import BUTTONS, MENU, behind_button
from bot.domain import routine
from bot.domain.cues import CueKind
from bot.domain.person import FirstSide, Pause
from bot.domain.session import Phase
from bot.parsing import zones
from bot.parsing.zones import Place
from bot.storage.schedules import Reminder
from tests.support.chat_harness import MONDAY, localizer
from tests.support.session_script import SessionScript, make_person

DAY = date(2026, 3, 2)
LIBRARY = localizer().library
LANGUAGES = {"de": "Deutsch", "en": "English", "es": "Español", "pt": "Português", "ru": "Русский"}
WORDS = localizer().words("en")
SIGNS = {
    "▶️": ("go", "resume"),
    "⏸": ("pause",),
    "⏭": ("skip",),
    "⏹": ("end",),
    "💤": ("z10", "z30", "z60"),
    "✅": ("is", "yes"),
}
"""Which sign stands on a button that carries one of these words."""


def session(**values):
    return replace(SessionScript().session, id=LARGEST, **values)


def slots(count=10):
    return [
        Reminder(id=LARGEST - hour, user=1, at=time(hour), weekdays=frozenset({0}))
        for hour in range(count)
    ]


def every_keyboard():
    """Return every keyboard there is, with the longest that it may carry."""
    person = make_person()
    return {
        "menu": keyboards.menu(WORDS),
        "zones": keyboards.zones(WORDS, person, now=MONDAY, onboarding=True),
        "found": keyboards.found_zones(
            WORDS, [zones.of_zone(zone) for zone in zones.known()], step="welcome", now=MONDAY
        ),
        "times": keyboards.times(WORDS),
        "days": keyboards.days(WORDS, time(7, 30)),
        "first": pickers.first_stretch(WORDS, pickers.first_routines(LIBRARY)),
        "routines": pickers.routines(WORDS, LIBRARY),
        "areas": pickers.areas(WORDS, LIBRARY),
        "lengths": pickers.lengths(WORDS),
        "places": pickers.places(WORDS),
        "wishes": pickers.preferences(WORDS),
        **{
            what: pickers.options(WORDS, person, what)
            for what in (*pickers.CHOICES, *pickers.LEFT_OUT)
        },
        "card": session_keyboards.card(WORDS, session()),
        "paused": session_keyboards.paused(WORDS, session()),
        "live": session_keyboards.live(WORDS, session()),
        "again": session_keyboards.again(WORDS, session(routine="x" * 40, completed=(0,))),
        "call": keyboards.call(WORDS, slot=LARGEST, day=DAY, snoozable=True),
        "snoozed": keyboards.snoozed(WORDS, slot=LARGEST, day=DAY),
        "reminders": reminder_keyboards.reminders(WORDS, slots()),
        "slot": reminder_keyboards.slot(WORDS, slots(1)[0]),
        "slot routines": reminder_keyboards.routines(WORDS, slots(1)[0], list(LIBRARY.routines)),
        "planned rests": reminder_keyboards.planned_rests(WORDS, [Pause(since=DAY, until=DAY)]),
        "on again": reminder_keyboards.on_again(WORDS),
        "begin again": reminder_keyboards.begin_again(WORDS, LIBRARY.routines["psoas-reset"]),
        "streak": keyboards.streak(WORDS, did=[DAY]),
        "settings": keyboards.settings(WORDS, person, LANGUAGES),
        "rests": keyboards.rests(WORDS),
        "confirm": keyboards.confirm(WORDS, what="delete"),
    }


EVERY = every_keyboard()


def flat(rows):
    return [button for row in rows for button in row]


def labels(rows):
    return [button.label for button in flat(rows)]


def callback(rows):
    return [button.carries for button in flat(rows)]


def test_no_button_carries_more_than_telegram_takes():
    for name, keyboard in EVERY.items():
        assert all(1 <= len(packed.encode()) <= LIMIT for packed in callback(keyboard)), name


def test_every_button_speaks_to_a_handler():
    for name, keyboard in EVERY.items():
        assert all(packed.split(":")[0] in BUTTONS for packed in callback(keyboard)), name


def test_every_button_has_words_that_fit_and_no_markup():
    for name, keyboard in EVERY.items():
        for label in labels(keyboard):
            assert 0 < len(label.strip()) <= 64, name
            assert "<" not in label, name


def test_no_row_is_crowded():
    for name, keyboard in EVERY.items():
        assert all(1 <= len(row) <= 4 for row in keyboard), name


@pytest.mark.parametrize("sign", SIGNS)
def test_a_button_has_the_sign_of_what_it_does(sign):
    for name, button in (
        (name, each) for name, keyboard in EVERY.items() for each in flat(keyboard)
    ):
        acts = set(CallbackData.by(button.carries).parts) & set(SIGNS[sign])
        is_start = sign == "▶️" and button.carries.split(":")[0] == CallbackPrefix.START
        likely_zone = name == "zones" and not button.label.startswith("✅")
        if (acts or is_start) and not likely_zone:
            assert button.label.startswith(sign), name


def test_the_words_of_a_button_that_means_no_are_plain():
    yes, no = flat(EVERY["confirm"])
    assert (yes.label, no.label) == ("✅ Delete everything", "No, keep everything")
    assert (yes.style, no.style) == ("danger", None)


def test_every_entry_of_the_menu_has_its_handler():
    named = [packed.split(":")[1] for rows in EVERY.values() for packed in callback(rows)
             if packed.startswith("menu:")]  # fmt: skip
    assert set(named) == set(MENU)


def test_a_button_of_no_family_is_an_old_one():
    assert behind_button("") is behind_button("nothing:1") is behind_button("menus")


def test_buttons_are_laid_out_so_many_to_a_row():
    buttons = flat(EVERY["times"])
    assert [len(row) for row in rows(buttons)] == [3, 3]
    assert [len(row) for row in rows(buttons, width=4)] == [4, 2]
    assert rows([]) == ()


def test_a_running_card_offers_to_pause_skip_and_end():
    assert labels(session_keyboards.card(WORDS, session(card=4))) == [
        "⏸ Pause",
        "⏭ Skip",
        "⏹ End",
        "❔ How?",
    ]
    assert callback(session_keyboards.card(WORDS, session(card=4)))[0] == f"s:{LARGEST}:4:pause"


def test_a_paused_card_offers_to_go_on_or_to_go_back():
    offered = ["▶️ Resume", "⏭ Skip", "⏹ End", "🔁 Repeat"]
    assert labels(session_keyboards.paused(WORDS, session())) == offered
    later = SessionScript()
    later.until(CueKind.SWITCH)
    later.until(CueKind.CARD)
    assert labels(session_keyboards.paused(WORDS, later.session)) == [*offered, "⏮ Back"]


def test_a_hold_offers_more_time():
    holding = SessionScript()
    holding.until(CueKind.HOLD)
    assert "⏱ +15 sec" in labels(session_keyboards.card(WORDS, holding.session))
    assert "⏱ +15 sec" not in labels(session_keyboards.card(WORDS, session()))


def test_a_card_that_waits_for_a_tap_offers_to_begin():
    waiting = SessionScript(person=make_person(tap_to_start=True))
    waiting.say()
    offered = ["▶️ Ready", "⏭ Skip", "⏹ End", "❔ How?"]
    assert labels(session_keyboards.card(WORDS, waiting.session)) == offered


@pytest.mark.parametrize(("phase", "act"), [(Phase.RUNNING, "go-on"), (Phase.PAUSED, "resume")])
def test_a_live_session_offers_to_go_on_or_to_end_it(phase, act):
    rows = session_keyboards.live(WORDS, session(phase=phase))
    assert labels(rows) == ["▶️ Go on", "⏹ End"]
    assert callback(rows)[0].endswith(f":{act}")


def test_a_reminder_offers_to_start_put_off_and_leave_it():
    assert labels(EVERY["call"]) == ["▶️ Start", "💤 10 min", "⏭ Not today", "✅ Did it"]


def test_a_reminder_that_was_put_off_often_enough_is_not_put_off_again():
    rows = keyboards.call(WORDS, slot=1, day=DAY, snoozable=False)
    assert labels(rows) == ["▶️ Start", "⏭ Not today", "✅ Did it"]


def test_a_reminder_that_sleeps_offers_to_start_after_all_and_to_sleep_longer():
    assert labels(EVERY["snoozed"]) == ["▶️ Start", "💤 30 min", "💤 1 hour"]


def test_what_a_reminders_button_carries_is_read_back():
    for packed, act in zip(callback(EVERY["call"]), ("go", "z10", "skip", "did"), strict=True):
        read = CallbackData.by(packed)
        assert (read.number(0), read.day(1), read.word(2)) == (LARGEST, DAY, act)


def test_the_times_and_days_that_are_offered_are_read_back():
    times = [CallbackData.by(packed).time(1) for packed in callback(EVERY["times"])]
    days = [CallbackData.by(packed).weekdays(2) for packed in callback(EVERY["days"])]
    assert (times, days) == (list(TIMES), list(DAYS))


def test_days_are_offered_in_words():
    assert labels(EVERY["days"]) == [
        "Every day",
        "Monday to Friday",
        "Mon, Wed, Fri",
        "Tue, Thu, Sat",
    ]


def test_times_off_are_offered_in_days():
    assert labels(EVERY["rests"]) == ["🌙 Today", "🌙 3 days", "🌙 7 days", "🌙 14 days"]
    assert [CallbackData.by(packed).number(0) for packed in callback(EVERY["rests"])] == list(RESTS)


def test_each_reminder_can_be_taken_away_and_another_added():
    rows = reminder_keyboards.reminders(WORDS, slots(2))
    assert labels(rows)[:4] == ["✖️ 00:00", "✖️ 01:00", "✏️ 00:00", "✏️ 01:00"]
    assert labels(rows)[4:] == [
        "\u2795 Add a time",
        "📅 For my calendar",
        "🌍 I moved",
        "🕓 My clock differs",
    ]


def test_the_first_zone_is_the_one_on_record_and_the_last_button_another():
    shown = labels(keyboards.zones(WORDS, make_person(), now=MONDAY, onboarding=False))
    assert shown[0] == "✅ 08:00 · Berlin"
    assert shown[-1] == "🌍 Another place"


def test_zones_of_the_same_time_are_not_offered_beside_it():
    shown = labels(keyboards.zones(WORDS, make_person(zone="UTC"), now=MONDAY, onboarding=True))
    times = [label.split(" · ")[0].removeprefix("✅ ") for label in shown[:-1]]
    assert len(times) == len(set(times)) > 1


@pytest.mark.parametrize("onboarding", [True, False])
def test_a_zone_knows_what_it_is_chosen_for(onboarding):
    rows = keyboards.zones(WORDS, make_person(), now=MONDAY, onboarding=onboarding)
    assert {packed.split(":")[2] for packed in callback(rows)} == {
        "welcome" if onboarding else "zone"
    }


def test_a_place_is_offered_by_the_name_it_was_found_under():
    found = [Place(name="München", zone="Europe/Berlin", country="DE")]
    rows = keyboards.found_zones(WORDS, found, step="zone", now=MONDAY)
    assert labels(rows) == ["✅ 08:00 · München, Germany"]


@pytest.mark.parametrize("side", FirstSide)
def test_settings_show_each_choice(side):
    shown = labels(
        keyboards.settings(WORDS, make_person(first_side=side, pace=150, day_start=6), LANGUAGES)
    )
    sides = {
        "right": "Right side first",
        "left": "Left side first",
        "alternate": "Alternate sides",
    }
    assert shown[:2] == ["🐢 Get ready: longer", f"↔️ {sides[side]}"]
    assert shown[2:7] == [
        "⏯ Starts by itself",
        "🔂 Rounds: as written",
        "⏳ Holds: as written",
        "🔁 Sides: as written",
        "🌅 Day starts 06:00",
    ]


def test_the_lengths_of_a_snooze_are_all_offered():
    offered = labels(EVERY["call"]) + labels(EVERY["snoozed"])
    assert sum(label.startswith("💤") for label in offered) == len(SNOOZES)


def test_every_routine_is_offered_to_be_looked_at_in_the_order_of_its_place():
    ordered = sorted(
        LIBRARY.routines.values(), key=lambda one: list(routine.Place).index(one.place)
    )
    assert labels(EVERY["routines"])[5:] == [WORDS.routine(one.id).name for one in ordered]


def test_a_finished_session_offers_another_and_the_streak():
    assert labels(EVERY["again"]) == ["▶️ Once more", "🔥 Streak", "📤 Share"]


def test_a_streak_offers_a_stretch_and_how_it_is_counted():
    assert labels(keyboards.streak(WORDS)) == ["▶️ Stretch now", "❔ How it’s counted"]


def test_someone_new_may_begin_at_once_or_wait():
    assert labels(EVERY["first"])[-1] == "🌿 Later"
    assert all(label.startswith("▶️") for label in labels(EVERY["first"])[:-1])


def test_only_places_that_there_are_routines_for_are_offered_for_a_first_stretch():
    routines = {name: one for name, one in LIBRARY.routines.items() if one.place != "chair"}
    few = pickers.first_routines(replace(LIBRARY, routines=routines))
    offered = pickers.first_stretch(WORDS, few)
    assert len(offered) == len(pickers.first_stretch(WORDS, pickers.first_routines(LIBRARY))) - 1
