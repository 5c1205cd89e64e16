"""Self-tests: instructions with their limits, typed numbers, a private chart, and the export."""

import csv
import io
import json

from bot.chat import data_files
from bot.domain.measurement import SelfTest
from bot.practice import enrol
from tests.support.chat_harness import localizer


async def measured(harness, ana):
    async with harness.store.begin() as tx:
        return await tx.measurements.of(ana.id)


async def measure(ana, button, typed):
    await ana.says("/measure")
    await ana.taps(button)
    return await ana.says(typed)


async def test_each_test_says_how_when_to_stop_and_where_it_comes_from(ana):
    said = await ana.says("/measure")
    assert "How far do you reach?" in said.text
    for button, source in (
        ("Fingertips to the floor", "Perret"),
        ("Hands behind the back", "Rikli"),
        ("Knee to the wall", "Bennell"),
    ):
        said = await ana.taps(f"📏 {button}")
        assert "Stop at pain, tingling or dizziness." in said.text
        assert source in said.text


async def test_a_number_is_noted_and_a_month_later_the_gain_is_told(harness, ana):
    said = await measure(ana, "📏 Fingertips", "12 cm")
    assert "Fingertips to the floor · 12 cm" in said.text
    assert "farther" not in said.text
    harness.goes_on(days=31)
    assert "time to measure again" in (await ana.says("/measure")).text
    said = await measure(ana, "📏 Fingertips", "3.5 in")
    assert "🌱 3.1 cm farther than on Mon" in said.text
    assert [one.millimetres for one in await measured(harness, ana)] == [120, 89]


async def test_less_and_the_same_are_told_without_reproach(harness, ana):
    await measure(ana, "📏 Knee", "right 9 left 10")
    harness.goes_on(days=31)
    said = await measure(ana, "📏 Knee", "right 8 left 10")
    assert "Right: 1 cm less than on" in said.text
    assert "Some days are stiffer." in said.text
    assert "Left: the same as on" in said.text


async def test_the_last_word_of_a_day_counts(harness, ana):
    await measure(ana, "📏 Hands", "right 8 left 12")
    await measure(ana, "📏 Hands", "right -2 left touch")
    assert [one.millimetres for one in await measured(harness, ana)] == [0, -20]


async def test_what_is_no_length_is_asked_again_and_what_cannot_be_is_refused(harness, ana):
    await ana.says("/measure")
    await ana.taps("📏 Fingertips")
    assert "I couldn’t read “far” as a length" in (await ana.says("far")).text
    assert "from -40 to 100 cm" in (await ana.says("3 m 400")).text.replace(
        "I couldn’t read “3 m 400” as a length. Try 12 cm, 5 in or touch.", "from -40 to 100 cm"
    )
    assert "from -40 to 100 cm" in (await ana.says("400 cm")).text
    await ana.says("12")
    await ana.taps("📏 Hands")
    assert "two lengths" in (await ana.says("12")).text
    assert "another time" in (await ana.says("not now")).text
    assert len(await measured(harness, ana)) == 1


async def test_the_chart_is_a_picture_with_the_numbers_in_words(harness, ana):
    harness.hang()
    await measure(ana, "📏 Knee", "right 9 left 10")
    harness.goes_on(days=30)
    await measure(ana, "📏 Knee", "right 9.5 left 11")
    said = await ana.taps("📈 Ankle")
    assert said.messages[-1].body["photo"]
    assert "left 11 cm" in said.text
    assert "no longer works" in (await ana.forges("ms:chart:floor")).toast
    assert "no longer works" in (await ana.forges("ms:of:fly")).toast


async def test_measurements_are_exported_as_json_and_as_a_table_and_deleted(harness, ana):
    await measure(ana, "📏 Knee", "right 9 left 10")
    await measure(ana, "📏 Fingertips", "12")
    said = await ana.says("/export")
    assert "What you measured, as a table." in said.text
    rows = await measured(harness, ana)
    async with harness.store.begin() as tx:
        person = await tx.people.get(ana.id)
        kept = json.loads(await enrol.export(tx, person, now=harness.clock.now()))
    assert {one["millimetres"] for one in kept["measurements"]} == {90, 100, 120}
    table = data_files.measured(localizer().words("en"), rows)
    lines = list(csv.reader(io.StringIO(table)))
    assert lines[0] == ["Day", "Test", "Side", "Centimetres"]
    assert ["2026-03-02", "Fingertips to the floor", "", "12.0"] in lines
    await ana.says("/delete")
    await ana.taps("✅ Delete everything")
    assert await measured(harness, ana) == []


async def test_plain_words_open_the_self_tests(ana):
    assert "How far do you reach?" in (await ana.says("self-test")).text


def test_every_test_has_sources():
    library = localizer().library
    assert set(library.measures) == set(SelfTest)
    assert all(library.measures.values())
