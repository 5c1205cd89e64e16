"""The buttons under each message."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, Style, pack, rows
from bot.chat.localization import Localization
from bot.domain.person import Person
from bot.domain.schedule import EVERY_DAY
from bot.parsing import zones as places
from bot.texts.phrasebook import Value

TIMES = (time(7, 30), time(9), time(12, 30), time(15), time(18), time(21))
WORKDAYS = frozenset(range(5))
DAYS = (EVERY_DAY, WORKDAYS, frozenset({0, 2, 4}), frozenset({1, 3, 5}))
RESTS = (1, 3, 7, 14)
SET_UP, SUNDAYS = "set-up", "sundays"
END = "over"
"""On a button instead of a number of days."""
SNOOZES = (10, 30, 60)
OTHERS = 8
"""Places offered after a no."""
WORLD = (
    "Europe/London", "Europe/Berlin", "Europe/Moscow", "Asia/Kolkata", "Asia/Shanghai", "Australia/Sydney",
    "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Sao_Paulo", "America/Mexico_City",
)  # fmt: skip


def button(
    words: Localization,
    key: str,
    family: CallbackPrefix,
    *parts: object,
    style: Style | None = None,
    **values: Value,
) -> Button:
    """Return a button with these words that carries these parts."""
    label = words.label(key, **values)
    return Button(label=label, carries=pack(family, *parts), style=style)


def menu(words: Localization) -> ButtonRows:
    """Offer what people mostly want."""
    return (
        (button(words, "button-stretch-now", CallbackPrefix.START, style=Style.SUCCESS),),
        (
            button(words, "button-routines", CallbackPrefix.MENU, "routines"),
            button(words, "button-streak", CallbackPrefix.MENU, "streak"),
        ),
        (
            button(words, "button-reminders", CallbackPrefix.MENU, "reminders"),
            button(words, "button-settings", CallbackPrefix.MENU, "settings"),
        ),
    )


def set_up(words: Localization) -> ButtonRows:
    """Offer to set reminders up to somebody who came by a link, and has stretched."""
    return ((button(words, "button-set-up", CallbackPrefix.WELCOME, SET_UP),),)


def zones(words: Localization, person: Person, *, now: datetime, onboarding: bool) -> ButtonRows:
    """Offer the zone on record, likely others by the time it is there, and to look for another."""
    step = "welcome" if onboarding else "zone"
    here = _zone_button(words, "button-zone-right", places.of_zone(person.zone), step, now=now)
    others = (
        _zone_button(words, "button-zone", place, step, now=now)
        for place in places.likely(person.language)
        if _differs(place.zone, person.zone, now=now)
    )
    other = button(words, "button-zone-other", CallbackPrefix.ZONE, "other", step)
    return ((here,), *rows(others, width=1 if onboarding else 2), (other,))


def _differs(zone: str, other: str, *, now: datetime) -> bool:
    """Return whether clocks in two zones differ now: a zone of the same time need not be offered."""
    return places.wall_clock(zone, now=now) != places.wall_clock(other, now=now)


def found_zones(
    words: Localization, found: Sequence[places.Place], *, step: str, now: datetime
) -> ButtonRows:
    """Offer the places that were found for what the person typed."""
    named = ((one, words.located(one)) for one in found)
    return tuple(
        (_zone_button(words, "button-zone-right", one, step, now=now, name=name),)
        for one, name in named
    )


def not_there(words: Localization, *, step: str) -> ButtonRows:
    """Offer to look for another place."""
    return ((button(words, "button-zone-other", CallbackPrefix.ZONE, "other", step),),)


def other_zones(words: Localization, person: Person, *, now: datetime, step: str) -> ButtonRows:
    """Offer places all round the world by the time it is there, but for that on record."""
    offered = (places.of_zone(zone) for zone in WORLD)
    others = (
        _zone_button(words, "button-zone", place, step, now=now)
        for place in (*places.likely(person.language), *offered)
        if _differs(place.zone, person.zone, now=now)
    )
    each_once = list({one.carries: one for one in others}.values())
    return (*rows(each_once[:OTHERS], width=2), *not_there(words, step=step))


def _zone_button(
    words: Localization, key: str, place: places.Place, step: str, *, now: datetime, name: str = ""
) -> Button:
    shown = words.time(places.wall_clock(place.zone, now=now))
    label = words.label(key, place=name or words.place(place), time=shown)
    return Button(label=label, carries=pack(CallbackPrefix.ZONE, "is", step, place.zone))


def times(words: Localization) -> ButtonRows:
    """Offer some times of day."""
    return rows(
        Button(label=words.time(at), carries=pack(CallbackPrefix.WELCOME, "time", at))
        for at in TIMES
    )


def days(words: Localization, at: time) -> ButtonRows:
    """Offer some choices of weekdays for a reminder at this time."""
    return rows(
        (
            Button(
                label=words.heading(words.days(weekdays)),
                carries=pack(CallbackPrefix.WELCOME, "days", at, weekdays),
            )
            for weekdays in DAYS
        ),
        width=2,
    )


def call(words: Localization, *, slot: int, day: date, snoozable: bool) -> ButtonRows:
    """Offer the answers to a reminder."""
    begin = button(
        words, "button-start", CallbackPrefix.REMINDER, slot, day, "go", style=Style.SUCCESS
    )
    snooze = _snooze(words, slot=slot, day=day, minutes=SNOOZES[0])
    skip = button(words, "button-not-today", CallbackPrefix.REMINDER, slot, day, "skip")
    done = button(words, "button-did", CallbackPrefix.REMINDER, slot, day, "did")
    return ((begin,), (snooze, skip) if snoozable else (skip,), (done,))


def snoozed(words: Localization, *, slot: int, day: date) -> ButtonRows:
    """Offer to begin after all, or to sleep longer."""
    begin, *_ = call(words, slot=slot, day=day, snoozable=False)
    longer = (_snooze(words, slot=slot, day=day, minutes=minutes) for minutes in SNOOZES[1:])
    return (begin, tuple(longer))


def _snooze(words: Localization, *, slot: int, day: date, minutes: int) -> Button:
    parts = (slot, day, f"z{minutes}")
    return button(words, "button-snooze", CallbackPrefix.REMINDER, *parts, minutes=minutes)


def streak(words: Localization, did: Sequence[date] = ()) -> ButtonRows:
    """Offer to stretch, to count days that were done without the bot, and to hear how a streak is counted."""
    days = (
        button(words, "button-did-day", CallbackPrefix.DID, day, day=words.day(day)) for day in did
    )
    return (
        (button(words, "button-stretch-now", CallbackPrefix.START),),
        *((one,) for one in days),
        (button(words, "button-counted", CallbackPrefix.MENU, "counted"),),
    )


def settings(words: Localization, person: Person, languages: Mapping[str, str]) -> ButtonRows:
    """Offer to change each choice; `languages` are those that we speak, with what each calls itself."""
    hour = words.hour(person.day_start)
    return (
        (
            button(words, "button-set-pace", CallbackPrefix.SETTING, "pace", pace=person.pace),
            button(
                words, "button-set-side", CallbackPrefix.SETTING, "side", side=person.first_side
            ),
        ),
        *_tempo(words, person),
        (
            button(words, "button-set-day", CallbackPrefix.SETTING, "day", start=hour),
            moved(words),
        ),
        (
            button(
                words,
                "button-set-pictures",
                CallbackPrefix.SETTING,
                "pictures",
                pictures="yes" if person.pictures else "no",
            ),
            button(words, "button-reminders", CallbackPrefix.MENU, "reminders"),
        ),
        (
            button(
                words, "button-set-ring", CallbackPrefix.SETTING, "ring", ring=person.hold_sound
            ),
            button(words, "button-sound", CallbackPrefix.WELCOME, "sound", "check"),
        ),
        *_progress(words, person),
        (_weekly(words, person),),
        _nudge_and_clock(words, person),
        *rows((_language(words, code, name) for code, name in languages.items()), width=3),
        (button(words, "button-wishes", CallbackPrefix.WISH),),
    )


def _progress(words: Localization, person: Person) -> ButtonRows:
    """Offer to change how progress is shown, the goal of a week, and whether comfort is asked for."""
    family, asks = CallbackPrefix.SETTING, "yes" if person.comfort else "no"
    return (
        (
            button(words, "button-set-streak", family, "streak", view=person.streak_view),
            button(words, "button-set-goal", family, "goal", goal=person.goal),
        ),
        (button(words, "button-set-comfort", family, "comfort", asks=asks),),
    )


def _weekly(words: Localization, person: Person) -> Button:
    """Offer to change on which day of the week a card about it comes, if any."""
    day = words.weekday(person.weekly - 1) if person.weekly else ""
    wanted = "yes" if person.weekly else "no"
    return button(words, "button-set-week", CallbackPrefix.SETTING, "week", on=wanted, day=day)


def weekly(words: Localization) -> ButtonRows:
    """Offer a weekly card to a person who has none; asked once."""
    return ((button(words, "button-week-yes", CallbackPrefix.SETTING, SUNDAYS),),)


def _nudge_and_clock(words: Localization, person: Person) -> tuple[Button, ...]:
    """Offer to change the time of the nudge, and to say that the person's clock differs."""
    at = words.time(person.nudge) if person.nudge else "no"
    return (
        button(words, "button-set-nudge", CallbackPrefix.SETTING, "nudge", nudge=at),
        other_clock(words),
    )


def moved(words: Localization) -> Button:
    """Offer to say that the person is somewhere else now."""
    return button(words, "button-moved", CallbackPrefix.ZONE, "other", "zone")


def other_clock(words: Localization) -> Button:
    """Offer to say that the person's clock shows another time than ours."""
    return button(words, "button-other-clock", CallbackPrefix.ZONE, "clock", "zone")


def _tempo(words: Localization, person: Person) -> ButtonRows:
    """Offer to change when a hold begins, how long and how often it is held, and how long a change of sides takes."""
    begins, family = "tap" if person.tap_to_start else "auto", CallbackPrefix.SETTING
    hold, changeover = person.preferences.hold, person.changeover
    return (
        (
            button(words, "button-set-start", family, "start", begins=begins),
            button(words, "button-set-rounds", family, "rounds", rounds=person.preferences.rounds),
        ),
        (
            button(words, "button-set-hold", family, "hold", hold=hold),
            button(words, "button-set-changeover", family, "change", changeover=changeover),
        ),
    )


def _language(words: Localization, code: str, name: str) -> Button:
    label = words.label("button-chosen", name=name) if code == words.language else name
    return Button(label=label, carries=pack(CallbackPrefix.LANGUAGE, code))


def rests(words: Localization) -> ButtonRows:
    """Offer some lengths of a time off."""
    return rows(
        (button(words, "button-rest", CallbackPrefix.REST, count, days=count) for count in RESTS),
        width=2,
    )


def resting(words: Localization) -> ButtonRows:
    """Offer to end the time off."""
    return ((button(words, "understanding-button-resume", CallbackPrefix.REST, END),),)


def confirm(words: Localization, *, what: str) -> ButtonRows:
    """Ask to confirm something that cannot be undone."""
    return (
        (
            button(
                words, f"button-{what}-yes", CallbackPrefix.OWN, what, "yes", style=Style.DANGER
            ),
            button(words, "button-no", CallbackPrefix.OWN, what, "no"),
        ),
    )
