"""The weekly card: quiet, with days, minutes, parts of the body and the next focus; and it can be shared."""

from datetime import timedelta

from bot.domain.diary import DayKind
from bot.domain.week import Week
from tests.chat.handlers.test_sharing import finished
from tests.support.chat_harness import MONDAY

DAYS = tuple(
    (MONDAY.date() - timedelta(days=6 - number), DayKind.DONE if number % 2 else DayKind.REST)
    for number in range(7)
)
WEEK = Week(days=DAYS, minutes=23, stretches=("cat-cow", "cat-cow", "gone"))


async def sent(harness, ana, **later):
    await ana.says("/settings")
    person = await ana.person()
    harness.goes_on(**later)
    days = tuple((day + timedelta(**later), kind) for day, kind in WEEK.days)
    week = Week(days=days, minutes=WEEK.minutes, stretches=WEEK.stretches)
    expires = harness.clock.now() + timedelta(hours=1)
    await harness.messenger.week(person, week, expires=expires)
    return ana.somebody.inbox[-1]


async def test_the_card_is_silent_and_says_the_week_and_the_next_focus(harness, ana):
    card = await sent(harness, ana)
    assert card.silent
    assert card.text.splitlines()[:3] == [
        "📅 Your week of stretching",
        "⚪️🟢⚪️🟢⚪️🟢⚪️",
        "3 days · 23 minutes".replace("minutes", "min"),
    ]
    assert "Next week’s focus: hips and glutes" in card.text
    assert card.buttons == ["📤 Share"]


async def test_before_the_easy_week_the_card_says_so(harness, ana):
    card = await sent(harness, ana, days=77)
    assert "easy week" in card.text


async def test_a_person_without_pictures_gets_words_alone(harness, ana):
    harness.hang("cat-cow")
    assert "photo" in (await sent(harness, ana)).body
    await ana.taps("With pictures")
    assert "photo" not in (await sent(harness, ana)).body


async def test_a_week_is_shared_if_there_is_anything_in_it(harness, ana):
    await ana.says("/settings")
    assert "Nothing to share" in (await ana.forges("shr:w:7")).toast
    number = await finished(harness, ana)
    async with harness.store.begin() as tx:
        person = await tx.people.get(ana.id)
        day = person.day(MONDAY)
        await tx.days.add(user=ana.id, day=day, at=MONDAY, zone=person.zone, session=number)
    (card,) = (await ana.forges("shr:w:7")).messages
    assert "My week of stretching" in card.text
    assert "https://t.me/limber_demo_bot?start=m_5" in card.text


async def test_the_setting_goes_through_days_and_off_again(ana):
    await ana.says("/settings")
    shown = []
    for _ in range(4):
        said = await ana.taps("📅 Weekly card")
        shown.append(next(each for each in said.buttons if "Weekly card" in each).split(": ")[1])
    assert shown == ["Sun", "Mon", "Fri", "off"]


async def test_a_tap_on_the_offer_switches_the_card_on_and_leaves_the_message(ana):
    await ana.says("/settings")
    said = await ana.forges("set:sundays")
    assert "Sunday evenings" in said.toast
    assert said.messages == []
    assert (await ana.person()).weekly == 7


async def test_the_reminders_have_a_button_for_a_person_who_has_moved(ana):
    said = await ana.says("/remind 07:30")
    await ana.taps("✅")
    assert "🌍 I moved" in (await ana.says("/remind")).buttons or "🌍 I moved" in said.buttons
