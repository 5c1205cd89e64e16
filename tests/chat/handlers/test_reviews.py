"""A month and a year in review: offered with the first session of a month, and from /streak; a card or words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.chat.card_pictures import CardPictures
from bot.chat.telegram_messenger import TelegramMessenger
from bot.domain.cues import CueKind, cue_table
from bot.domain.person import StreakView
from bot.domain.session import Phase
from bot.domain.streak import Streak
from bot.domain.stretch import Side
from tests.chat.test_cue_texts import text
from tests.domain.test_diary import make_diary
from tests.support.chat_harness import localizer
from tests.support.make import make_routine
from tests.support.session_script import make_person, make_summary, moment_of

TODAY = date(2026, 3, 2)
FEBRUARY = [date(2026, 2, day) for day in (3, 4, 5, 20)]


@pytest.fixture
async def february(harness, ana):
    """Ana, who practised on four days of February, on three of them with the bot."""
    await ana.says("/help")
    async with harness.store.begin() as tx:
        for number, day in enumerate(FEBRUARY):
            at = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
            await tx.days.add(user=ana.id, day=day, at=at, zone="Europe/Berlin", session=None)
            if number:
                await held(tx, ana.id, day=day, at=at)
    return ana


async def held(tx, user, *, day, at):
    """Let a session of seven minutes be over in which the first stretch was completed."""
    cues = cue_table(make_routine(), first=Side.RIGHT)
    session = await tx.sessions.start(user=user, routine="x", day=day, at=at, cues=cues)
    over = at + timedelta(minutes=7)
    await tx.sessions.keep(
        replace(session, phase=Phase.FINISHED, paused_at=over, completed=(0,), step=len(cues))
    )


async def test_streak_offers_the_month_of_the_last_practised_day(february):
    said = await february.says("/streak")
    assert said.buttons[-1] == "🗓 February 2026"


async def test_a_month_in_review_says_what_the_practice_days_and_sessions_say(february):
    await february.says("/streak")
    said = await february.taps("🗓 February 2026")
    assert "4 days with a stretch, 21 minutes in all." in said.text
    assert "🔥 Longest streak: 3" in said.text
    assert "🧘 Most stretched: " in said.text
    assert "🕓 Favourite time: evening" in said.text


async def test_a_review_is_a_card_where_pictures_can_be_made(harness, february):
    harness.hang()
    await february.says("/streak")
    said = await february.taps("🗓 February 2026")
    assert said.messages[-1].body["photo"]
    assert "4 days with a stretch" in said.text
    assert "February 2026" in harness.rasterizer.cards[-1]


async def test_a_month_leads_to_its_year(february):
    await february.says("/streak")
    await february.taps("🗓 February 2026")
    said = await february.taps("🗓 2026")
    assert "🗓 2026" in said.text
    assert "4 days with a stretch" in said.text


async def test_a_person_who_hides_their_streak_sees_none_in_review(harness, february):
    async with harness.store.begin() as tx:
        await tx.people.change(february.id, streak_view=StreakView.HIDDEN)
    harness.hang()
    await february.says("/streak")
    said = await february.taps("🗓 February 2026")
    assert "treak" not in said.text
    assert "streak" not in harness.rasterizer.cards[-1]


async def test_there_is_no_review_of_a_month_without_a_stretch(february):
    await february.says("/streak")
    assert "nothing to look back on" in (await february.forges("rev:month:20260301")).toast


async def test_a_first_day_that_was_done_without_the_bot_offers_the_month_before(february):
    said = await february.says("/did")
    assert said.buttons == ["🗓 February 2026"]


def first_of_march(kind=CueKind.FINISH, *, done=(*FEBRUARY, TODAY), **person):
    """Return the end of the session by which the second of March counts."""
    diary = make_diary(done=set(done), today=TODAY)
    before = make_diary(done=set(done) - {TODAY}, today=TODAY).streak
    summary = replace(make_summary(), before=before, after=diary.streak, diary=diary)
    return moment_of(kind, summary=summary, person=make_person(**person))


def test_the_first_session_of_a_month_offers_to_look_back_once():
    assert "🗓 Looking back: February 2026" in text(first_of_march())
    again = first_of_march(done=(*FEBRUARY, date(2026, 3, 1), TODAY))
    assert "Looking back" not in text(again)


async def test_the_offer_has_a_button(harness, ana):
    ana.somebody.says("hello")
    messenger: TelegramMessenger = harness.messenger
    await messenger.cue(first_of_march())
    assert ana.somebody.inbox[-1].buttons[-1] == "🗓 February 2026"


def test_a_second_session_of_the_day_offers_nothing():
    moment = first_of_march()
    summary = replace(moment.summary, before=moment.summary.after)
    assert "Looking back" not in text(replace(moment, summary=summary))


def reaching(days, *, total=None, **person):
    """Return the card of the session that makes a streak this long."""
    before = Streak(current=days - 1, total=(total or days) - 1)
    after = Streak(current=days, total=total or days)
    summary = replace(make_summary(), before=before, after=after)
    moment = moment_of(CueKind.FINISH, summary=summary, person=make_person(**person))
    return CardPictures(words=localizer().words("en")).last(moment)


def test_the_session_that_reaches_a_milestone_shows_its_medal():
    assert "days in a row" in reaching(14)
    assert "days in all" in reaching(3, total=25)
    assert "minutes" in reaching(15)


def test_a_hidden_streak_brings_no_medal_of_a_streak():
    hidden = reaching(14, streak_view=StreakView.HIDDEN)
    assert "days in a row" not in hidden
    assert "minutes" in hidden


async def test_a_month_without_sessions_has_days_alone(harness, ana):
    await ana.says("/did")
    harness.hang()
    await ana.says("/streak")
    said = await ana.taps("🗓 March 2026")
    assert "1 day with a stretch, 0 minutes in all." in said.text
    assert "Most stretched" not in said.text
    assert "Favourite time" not in said.text
