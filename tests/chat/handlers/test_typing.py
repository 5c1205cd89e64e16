"""People get by in their own language, whatever they type."""

import pytest

from tests.support.chat_harness import opened
from tests.support.content import everything

PEOPLE = {"en": 1001, "de": 1002, "es": 1003, "ru": 1004, "fr": 1005}


@pytest.fixture
async def guest(store):
    async with opened(store, everything()) as harness:
        yield lambda code: harness.guest(PEOPLE[code], first_name="Ana", language_code=code)


async def zone(guest):
    return (await guest.person()).zone


@pytest.mark.parametrize(
    ("code", "typed", "shown"),
    [
        ("en", "at 7:30 in the evening on weekdays", "⏰ 19:30 · Monday to Friday"),
        ("de", "um 7 Uhr 30 abends werktags", "⏰ 19:30 · Montag bis Freitag"),
        ("es", "a las 7:30 de la tarde entre semana", "⏰ 19:30 · de lunes a viernes"),
        ("ru", "в 7:30 вечера по будням", "⏰ 19:30 · понедельник \u2014 пятница"),
        ("fr", "19h30 lun-ven", "⏰ 19:30 · Monday to Friday"),
    ],
)
async def test_a_reminder_is_set_and_what_is_shown_sets_it_again(guest, code, typed, shown):
    ana = guest(code)
    said = await ana.says(f"/remind {typed}")
    assert shown in said.text
    again = await ana.says(f"/remind {shown}")
    assert again.text.count("⏰") == 1
    assert shown in again.text


@pytest.mark.parametrize(
    ("code", "off"), [("en", "off"), ("de", "aus"), ("es", "apagar"), ("ru", "выкл"), ("fr", "off")]
)
async def test_reminders_are_ended(guest, code, off):
    ana = guest(code)
    await ana.says("/remind 7:30")
    await ana.says(f"/remind {off}")
    assert await ana.owed() is None


@pytest.mark.parametrize(
    ("code", "typed"),
    [("en", "for 3 days"), ("de", "für 3 Tage"), ("es", "por 3 días"), ("ru", "на 3 дня")],
)
async def test_days_off_are_taken(guest, code, typed):
    ana = guest(code)
    until = {(await ana.says(f"/pause {each}")).text for each in ("3", typed)}
    assert len(until) == 1


@pytest.mark.parametrize(
    ("code", "typed"),
    [("en", "at 8 pm"), ("de", "20 Uhr"), ("es", "a las 8 de la noche"), ("ru", "8 вечера")],
)
async def test_a_time_is_typed_when_it_is_asked_for(guest, code, typed):
    ana = guest(code)
    await ana.says("/remind")
    assert "20:00" in (await ana.says(typed)).text


@pytest.mark.parametrize(
    ("code", "typed", "shown", "found"),
    [
        ("en", "Vienna", "Vienna", "Europe/Vienna"),
        ("de", "Wien", "Wien", "Europe/Vienna"),
        ("de", "vienna", "Wien", "Europe/Vienna"),
        ("es", "Moscú", "Moscú", "Europe/Moscow"),
        ("es", "Nueva York", "Nueva York", "America/New_York"),
        ("ru", "Москва", "Москва", "Europe/Moscow"),
        ("ru", "лос-анджелес", "Лос-Анджелес", "America/Los_Angeles"),
        ("fr", "Londres", "London", "Europe/London"),
    ],
)
async def test_a_city_is_found_and_named_in_the_language_that_is_spoken(
    guest, code, typed, shown, found
):
    ana = guest(code)
    said = await ana.says(f"/timezone {typed}")
    assert shown in said.text
    assert f"({found})" in said.text
    assert await zone(ana) == found
    await ana.says("/remind 7:30")
    assert f"({shown}, " in (await ana.says("/remind")).text


async def test_zones_are_offered_in_the_language_that_is_spoken(guest):
    said = await guest("de").says("/timezone")
    assert "Berlin" in said.text
    offered = (await guest("ru").says("/timezone")).buttons
    assert any("Москва" in one for one in offered)
    assert any("Екатеринбург" in one for one in offered)


async def test_a_shared_place_is_named_in_the_language_that_is_spoken(guest):
    ana = guest("de")
    await ana.says("/timezone")
    await ana.taps("🌍")
    said = await ana.shares(38.7223, -9.1393)
    assert "📍 Lissabon." in said.text
