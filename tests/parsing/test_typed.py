"""People can type in their own language, and what the bot itself prints."""
# ruff: noqa: RUF001 - Russian is written in letters that look like others

import re
from datetime import time

import pytest
from babel import localedata
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import UserError
from bot.domain.schedule import EVERY_DAY
from bot.parsing.spoken import RemindRequest, parse_days, parse_minutes, parse_plan, parse_time
from tests.support.content import everything
from tests.support.lexicons import lexicon_of

LANGUAGES = everything().languages
LOCALES = [
    code.replace("_", "-")
    for code in localedata.locale_identifiers()
    if code.partition("_")[0] in LANGUAGES
]
WORKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})
PIECES = [
    *sorted({word for code in LANGUAGES for word in lexicon_of(code).exact}),
    *(" ", ",", "7", "7:30", "30", "12", "-", "⏰", "·"),
]


@pytest.mark.parametrize(
    ("code", "typed", "at", "days"),
    [
        ("en", "at 8 in the evening every day", time(20), EVERY_DAY),
        ("en", "7 o'clock on weekdays", time(7), WORKDAYS),
        ("en", "from monday to friday at 7:30 am", time(7, 30), WORKDAYS),
        ("en", "monday through friday 7:30", time(7, 30), WORKDAYS),
        ("en", "mondays and thursdays, 6 pm", time(18), {0, 3}),
        ("en", "at the weekend at 9 in the morning", time(9), WEEKEND),
        ("en", "at night at 9", time(21), None),
        ("de", "um 7 Uhr", time(7), None),
        ("de", "7 Uhr 30 abends", time(19, 30), None),
        ("de", "7 Uhr abends am Wochenende", time(19), WEEKEND),
        ("de", "abends um 8", time(20), None),
        ("de", "montags bis freitags um 18:30 Uhr", time(18, 30), WORKDAYS),
        ("de", "von Montag bis Freitag um 7", time(7), WORKDAYS),
        ("de", "jeden Mittwoch 7 Uhr 15", time(7, 15), {2}),
        ("de", "werktags 7.30 Uhr", time(7, 30), WORKDAYS),
        ("de", "unter der Woche 7:30", time(7, 30), WORKDAYS),
        ("de", "taglich 12 Uhr mittags", time(12), EVERY_DAY),
        ("de", "am Samstag und Sonntag um 10 Uhr", time(10), WEEKEND),
        ("de", "19 Uhr abends", time(19), None),
        ("es", "a las 8 de la noche", time(20), None),
        ("es", "a la 1 de la tarde", time(13), None),
        ("es", "12 de la noche", time(0), None),
        ("es", "7 de la manana", time(7), None),
        ("es", "por la mañana a las 7", time(7), None),
        ("es", "a las 7:30 de lunes a viernes", time(7, 30), WORKDAYS),
        ("es", "lunes hasta viernes 7:30", time(7, 30), WORKDAYS),
        ("es", "los lunes y miércoles a las 8 h", time(8), {0, 2}),
        ("es", "fines de semana, 10 horas", time(10), WEEKEND),
        ("es", "entre semana 7:30 p. m.", time(19, 30), WORKDAYS),
        ("es", "cada dia a las 6:15", time(6, 15), EVERY_DAY),
        ("es-mx", "7:30 a.m. sábados y domingos", time(7, 30), WEEKEND),
        ("ru", "8 вечера", time(20), None),
        ("ru", "вечером в 8", time(20), None),
        ("ru", "12 ночи", time(0), None),
        ("ru", "2 часа дня", time(14), None),
        ("ru", "каждый день в 8 ч 30", time(8, 30), EVERY_DAY),
        ("ru", "в 7:30 по будням", time(7, 30), WORKDAYS),
        ("ru", "с понедельника по пятницу в 7:30", time(7, 30), WORKDAYS),
        ("ru", "с пн до пт 7:30", time(7, 30), WORKDAYS),
        ("ru", "по выходным в 10 утра", time(10), WEEKEND),
        ("ru", "по вторникам и четвергам в 19 часов", time(19), {1, 3}),
        ("ru", "в среду 8ч", time(8), {2}),
    ],
)  # fmt: skip
def test_a_reminder_is_understood_as_one_says_it(code, typed, at, days):
    assert parse_plan(typed, lexicon_of(code)) == RemindRequest(times=(at,), weekdays=days)


@pytest.mark.parametrize(
    ("code", "typed", "times"),
    [
        ("en", "half past seven", {time(7, 30)}),
        ("en", "quarter to 8 pm", {time(19, 45)}),
        ("en", "in the evening at quarter past six", {time(18, 15)}),
        ("en", "seven and half past 8", {time(7), time(8, 30)}),
        ("en", "quarter to 0", {time(23, 45)}),
        ("de", "halb acht", {time(7, 30)}),
        ("de", "um halb 8 abends", {time(19, 30)}),
        ("de", "abends halb acht", {time(19, 30)}),
        ("de", "halb eins mittags", {time(12, 30)}),
        ("de", "viertel nach 7 und dreiviertel neun", {time(7, 15), time(8, 45)}),
        ("de", "um sieben und halb neun", {time(7), time(8, 30)}),
        ("es", "a las siete y media", {time(7, 30)}),
        ("es", "a las 8 y media de la tarde", {time(20, 30)}),
        ("es", "las ocho menos cuarto", {time(7, 45)}),
        ("es", "siete y ocho y cuarto", {time(7), time(8, 15)}),
        ("ru", "в семь утра", {time(7)}),
        ("ru", "в восемь вечера", {time(20)}),
    ],
)
def test_hours_written_out_and_their_halves_and_quarters_are_understood(code, typed, times):
    assert set(parse_plan(typed, lexicon_of(code)).times) == times


def test_an_hour_in_front_of_another_has_no_minutes():
    asked = parse_plan("8 Uhr 20 Uhr", lexicon_of("de"))
    assert asked.times == (time(8), time(20))


@pytest.mark.parametrize(
    ("code", "typed"),
    [("en", "none"), ("de", "aus"), ("de", "Off"), ("es", "apagar"), ("es", "desactivar"), ("es", "no"),
     ("ru", "выкл"), ("ru", "ВЫКЛЮЧИТЬ"), ("ru", "нет"), ("ru", "off"), ("fr", "off")],
)  # fmt: skip
def test_reminders_are_ended_in_the_language_of_the_person(code, typed):
    assert parse_plan(typed, lexicon_of(code)) == RemindRequest(times=(), off=True)


@pytest.mark.parametrize("typed", ["aus um 7:30 Uhr", "7 Uhr 30 aus", "7:30 aus"])
def test_one_reminder_is_ended_in_the_language_of_the_person(typed):
    request = RemindRequest(times=(time(7, 30),), off=True)
    assert parse_plan(typed, lexicon_of("de")) == request


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("en", "aus"),
        ("en", "7:30 in the"),
        ("en", "12 in the morning"),
        ("en", "evening"),
        ("en", "13 in the morning"),
        ("en", "13 pm"),
        ("de", "выкл"),
        ("de", "7 Uhr bis 9 Uhr"),
        ("de", "morgen um 7"),
        ("de", "7 Uhr abends morgens"),
        ("de", "halb"),
        ("de", "halb 7:30"),
        ("de", "abends halb"),
        ("de", "halb dreißig"),
        ("en", "8 half past"),
        ("es", "y media"),
        ("es", "7:30 y media"),
        ("es", "12 de la mañana"),
        ("es", "mañana a las 7"),
        ("es", "de 7 a 9"),
        ("es", "lunes a"),
        ("ru", "завтра в 7"),
        ("ru", "по"),
        ("ru", "25 часов"),
    ],
)
def test_what_is_not_clear_is_not_guessed_in_any_language(code, typed):
    with pytest.raises(UserError):
        parse_plan(typed, lexicon_of(code))


def test_a_word_means_what_the_persons_own_language_says():
    assert parse_plan("so um 7", lexicon_of("de")).weekdays == {6}
    assert parse_plan("am Dienstag um 8", lexicon_of("de")).times == (time(8),)
    assert parse_plan("8 am", lexicon_of("es")).times == (time(8),)


@pytest.mark.parametrize(
    ("code", "typed", "at"),
    [("en", "at 7:30 in the evening", time(19, 30)), ("de", "um 17:42 Uhr", time(17, 42)),
     ("es", "a las 8 de la noche", time(20)), ("ru", "в 8 вечера", time(20)), ("ru", "17 часов", time(17))],
)  # fmt: skip
def test_a_time_alone_is_understood_in_the_language_of_the_person(code, typed, at):
    assert parse_time(typed, lexicon_of(code)) == at


@pytest.mark.parametrize(
    ("code", "typed", "days"),
    [("en", "for 3 days", 3), ("en", "2w", 14), ("de", "für 3 Tage", 3), ("de", "3 Tagen", 3),
     ("de", "2 Wochen", 14), ("es", "por 3 días", 3), ("es", "durante 1 semana", 7), ("ru", "на 3 дня", 3),
     ("ru", "на 1 неделю", 7), ("ru", "5 дней", 5), ("ru", "2 weeks", 14)],
)  # fmt: skip
def test_days_off_are_understood_as_one_says_them(code, typed, days):
    assert parse_days(typed, code, lexicon_of(code).lengths) == days


@pytest.mark.parametrize("typed", ["from 3 days", "for", "for for 3", "3 for", "a3", "für 3 Tage"])
def test_words_beside_a_number_are_not_passed_over(typed):
    assert parse_days(typed, "en", lexicon_of("en").lengths) is None


def test_minutes_are_understood_in_the_language_of_the_person():
    assert parse_minutes("на 1 минуту", "ru", lexicon_of("ru").lengths) == 1
    assert parse_minutes("1 Std.", "de", lexicon_of("de").lengths) == 60


def printed(language):
    """Return what reminders look like in all regions of a language, each line once, with what it means."""
    lines = {}
    for code in (each for each in LOCALES if each.partition("-")[0] == language):
        words = everything().words(code)
        for days in (EVERY_DAY, WORKDAYS, WEEKEND, {0, 2, 4}, {1}, {3, 4, 5}, {6, 0, 1}):
            for at in (time(0), time(7, 30), time(12, 5), time(19, 30)):
                shown = words.time(at)
                line = words.label("remind-line", time=shown, days=words.days(days))
                lines[line] = (code, shown, at, frozenset(days))
    return lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_can_be_typed_as_it_is_printed(language):
    for line, (code, shown, at, days) in printed(language).items():
        asked = RemindRequest(times=(at,), weekdays=days)
        assert parse_plan(line, lexicon_of(code)) == asked, line
        assert parse_time(shown, lexicon_of(code)) == at, line


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_examples_for_who_was_not_understood_are_understood(code):
    told = everything().words(code)("remind-not-understood", typed="?")
    every_day, some_days, off = (
        parse_plan(each, lexicon_of(code))
        for each in re.findall("<code>/remind (.*?)</code>", told)
    )
    assert every_day == RemindRequest(times=(time(7, 30),))
    assert some_days == RemindRequest(times=(time(7, 30),), weekdays=WORKDAYS)
    assert off == RemindRequest(times=(), off=True)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_of_a_language_is_lost_to_another_meaning(code):
    """A name of a day, or another word, would win over it."""
    exact = lexicon_of(code).exact
    spoken = everything().library.words(code).spoken.reminders
    kinds = {}
    for word, meaning in spoken.items():
        kinds.setdefault(meaning, set()).add(exact[word])
    assert {meaning for meaning, found in kinds.items() if len(found) > 1} == set()


@given(
    typed=st.text(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join),
    code=st.sampled_from(LANGUAGES),
)
def test_no_text_upsets_the_reading_in_any_language(typed, code):
    words = lexicon_of(code)
    parse_time(typed, words)
    days = parse_days(typed, code, words.lengths)
    assert days is None or days > 0
    try:
        plan = parse_plan(typed, words)
    except UserError:
        return
    assert plan.off or plan.times
