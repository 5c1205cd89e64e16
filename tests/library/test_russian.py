"""Tests of the Russian words: their numbers, their address, their right and left, and nothing left in English."""
# ruff: noqa: RUF001 - Cyrillic letters are meant to be Cyrillic

import re
import tomllib
from datetime import time

import pytest
from fluent.syntax import FluentParser, ast

from bot import library
from bot.domain.stretch import Side
from bot.library.prose import any_of
from bot.parsing.spoken import RemindRequest, parse_plan
from tests.support.content import everything
from tests.support.lexicons import lexicon_of
from tests.support.paths import CONTENT

RUSSIAN = CONTENT / "locales/ru"
FIRST_SEEN = 40
"""So much of a message is seen on a watch or a lock screen."""
OTHER_SIDE = {"прав": "лев", "лев": "прав", "Прав": "Лев", "Лев": "Прав"}
SAID_AS_THEY_ARE = re.compile(r"<[^>]*>|/\w+|\boff\b|\btcx\b|\bpsoas-reset\b|\bTelegram\b")
"""Markup, commands, and what is typed after them."""


@pytest.fixture(scope="module")
def texts():
    return everything().texts


@pytest.fixture(scope="module")
def words():
    return everything().library.words("ru-RU")


@pytest.fixture(scope="module")
def prose():
    """Everything that is told of stretches, routines and tips, and every sentence, line by line."""
    return [*_told(), *_said()]


def _told():
    for path in sorted(RUSSIAN.rglob("*.toml")):
        if path.name not in {"banned.toml", "spoken.toml"}:
            yield from _strings(tomllib.loads(path.read_text("utf-8")))


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _said():
    for path in sorted(RUSSIAN.glob("*.ftl")):
        for entry in FluentParser(with_spans=False).parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                yield from _texts(entry.value)


def _texts(pattern):
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            yield element.value
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                yield from _texts(variant.value)


def test_everything_is_told_and_the_check_has_no_complaint():
    about = re.compile(r"\bru\b")
    assert [gap for gap in library.report(CONTENT).gaps if about.search(gap)] == []


@pytest.mark.parametrize(
    ("days", "streak"),
    [(1, "1 день"), (2, "2 дня"), (5, "5 дней"), (11, "11 дней"), (21, "21 день"), (22, "22 дня")],
)
def test_days_are_counted_as_one_counts_them(texts, days, streak):
    assert texts.plain("ru", "streak-current", days=days) == f"🔥 Серия: {streak}"
    assert f"всего: {streak}" in texts.plain("ru", "streak-longest", days=1, total=days)


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 медленное повторение"), (2, "2 медленных повторения"), (5, "5 медленных повторений"),
     (21, "21 медленное повторение")],
)  # fmt: skip
def test_repetitions_are_counted_as_one_counts_them(texts, count, said):
    dose = texts.plain("ru", "dose-reps", count=count, sides="each", length="40 с")
    assert dose == f"{said} на каждую сторону (примерно 40 с)"


def test_what_is_true_of_one_day_is_not_said_of_twenty_one(texts):
    assert texts.plain("ru", "button-rest", days=1) == "🌙 Сегодня"
    assert texts.plain("ru", "button-rest", days=21) == "🌙 21 день"
    rest = texts.plain("ru", "rest-begun", days=21, until="вт, 15 дек.")
    assert rest.startswith("🌙 Перерыв на 21 день (последний день: вт, 15 дек.).")
    assert "21 пропущенный день" in texts.plain("ru", "streak-covered", days=21)


def test_a_countdown_is_said_in_seconds_of_every_number(texts):
    said = [texts.plain("ru", "in-seconds", seconds=count) for count in (1, 3, 10, 21)]
    assert said == ["через 1 секунду", "через 3 секунды", "через 10 секунд", "через 21 секунду"]


@pytest.mark.parametrize("key", ["card-switch", "card-rest", "card-hold", "card-back"])
def test_the_first_line_says_the_act_where_a_watch_shows_it(texts, key):
    acts = {
        "card-switch": "Смени сторону",
        "card-rest": "Отпусти и отдохни",
        "card-hold": "Держи позу",
    }
    values = dict.fromkeys(("ends", "until", "left", "dose", "hint", "ready"), "…")
    said = texts.plain("ru", key, name="Щенок", side="…", sides="each", act="hold", **values)
    first, *_ = said.splitlines()
    assert acts.get(key, "Вернись в позу") in first[:FIRST_SEEN]


def test_two_cues_differ_in_right_and_left_alone(words):
    sided = {name: each.sides for name, each in words.stretches.items() if each.sides}
    for name, cues in sided.items():
        swapped = re.sub("прав|лев|Прав|Лев", lambda found: OTHER_SIDE[found[0]], cues[Side.RIGHT])
        assert (name, cues[Side.LEFT]) == (name, swapped)
        assert cues[Side.LEFT] != cues[Side.RIGHT]
    assert len(sided) > 30


def test_no_english_is_left(prose):
    latin = re.compile(r"[A-Za-z]{2,}")
    assert len(prose) > 1000
    assert [line for line in prose if latin.search(SAID_AS_THEY_ARE.sub("", line))] == []


def test_everyone_is_a_friend_and_nobody_is_taken_for_a_man_or_a_woman(prose):
    formal = re.compile(r"\b(вы|вас|вам|вами|ваш\w*)\b|\w\((а|ла|ась)\)|\w/(а|ла)\b", re.IGNORECASE)
    assert [line for line in prose if formal.search(line)] == []


def test_the_days_of_an_example_are_understood(texts):
    assert "07:30 пн-пт" in texts.plain("ru", "remind-none")
    workdays = RemindRequest(times=(time(7, 30),), weekdays=frozenset(range(5)))
    assert parse_plan("07:30 пн-пт", lexicon_of("ru")) == workdays


def test_a_streak_that_is_gone_is_not_counted(texts):
    assert texts.plain("ru", "streak-current", days=0).startswith("🌱 Серии сейчас нет.")


def test_no_sentence_ends_with_a_date_that_has_a_full_stop_of_its_own(texts):
    rest = texts.plain("ru", "rest-begun", days=3, until="вт, 10 мар.")
    lost = texts.plain("ru", "reminder-protected", days="ср, 11 мар.")
    ready = texts.plain("ru", "welcome-ready", time="7:30", days="…", place="…", when="вт, 10 мар.")
    assert [said for said in (rest, lost, ready) if ".." in said] == []


def test_lying_on_the_back_is_for_the_first_four_months_of_pregnancy(words):
    facts = (
        tomllib.loads(path.read_text("utf-8")) for path in (CONTENT / "stretches").glob("*.toml")
    )
    lying = [each["id"] for each in facts if "pregnancy-lying-back" in each["contraindications"]]
    assert len(lying) > 10
    for id_ in lying:
        assert "после четвёртого месяца беременности" in words.stretches[id_].caution.casefold(), (
            id_
        )


def test_where_a_stretch_is_felt_goes_on_from_its_sentence(texts, words):
    begins = re.compile("(в|во|по|с|под|там|вдоль|между|сзади|внизу|спереди|снаружи|глубоко)\\b")
    assert texts.plain("ru", "card-feel", feel="в икре") == "🎯 Должно чувствоваться в икре."
    for name, stretch in words.stretches.items():
        assert begins.match(stretch.feel), name


def test_halves_and_quarters_of_hours_are_understood_as_people_type_them():
    for typed, meant in {
        "половина восьмого": time(7, 30),
        "пол восьмого": time(7, 30),
        "в половине девятого вечера": time(20, 30),
        "без четверти восемь": time(7, 45),
        "в два часа дня": time(14),
    }.items():
        assert parse_plan(typed, lexicon_of("ru")).times == (meant,), typed


def test_weekends_are_understood_as_people_type_them():
    weekend = frozenset({5, 6})
    assert parse_plan("на выходных в 10", lexicon_of("ru")).weekdays == weekend


@pytest.mark.parametrize(
    "promise",
    ["Выравнивает осанку", "Это снимает боль", "Упражнение от боли в спине", "Вылечит артроз",
     "Ускоряет восстановление", "Гарантированный результат", "Клинически доказано", "Похудеть легко"],
)  # fmt: skip
def test_a_promise_of_health_may_not_be_made(promise):
    phrases = tomllib.loads((RUSSIAN / "banned.toml").read_text("utf-8"))["phrases"]
    assert any_of(phrases).search(promise.casefold())
