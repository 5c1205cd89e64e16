"""What people type is never silently misread."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import UserError
from bot.library import ReplyMeaning
from bot.parsing.spoken import parse_plan, parse_reply, parse_time
from tests.support.content import everything
from tests.support.lexicons import lexicon_of
from tests.understanding import judge
from tests.understanding.report import PAGE, judged, section

SMALL_TALK = tomllib.loads((judge.FOLDER / "smalltalk.toml").read_text("utf-8"))
LANGUAGES = st.sampled_from(sorted(SMALL_TALK))
WEEK = st.frozensets(st.integers(0, 6), min_size=1)


@pytest.mark.parametrize(("name", "least"), [("places.toml", 600), ("phrases.toml", 400)])
def test_nothing_is_silently_misread_and_the_page_says_how_the_rest_ends(name, least):
    results = judged(name)
    assert len(results) >= least
    assert [one for one in results if one.verdict == judge.WRONG] == []
    assert section(name, results) in PAGE.read_text("utf-8"), "run make understanding"


def test_what_names_a_time_is_understood_and_not_merely_refused():
    refused = [one.case for one in judged("phrases.toml") if one.verdict == judge.REFUSED]
    assert [case for case in refused if case.meant != judge.NOTHING] == []


def test_no_small_talk_moves_a_zone_or_sets_a_time():
    assert sum(map(len, SMALL_TALK.values())) >= 300
    for language, texts in SMALL_TALK.items():
        moved = [typed for typed in texts if judge.zone_of(typed, language).sure]
        timed = [typed for typed in texts if parse_time(typed, lexicon_of(language)) is not None]
        assert moved + timed == [], language


@pytest.mark.parametrize(
    ("code", "typed", "reply"),
    [
        ("en", "Yesss!", "YES"), ("en", "ok, thanks", "YES"), ("en", "No, thank you", "NO"),
        ("en", "hello, not now", "LATER"), ("de", "Ja, genau", "YES"), ("de", "nö", "NO"),
        ("es", "¡Sí!", "YES"), ("es", "no se", "UNSURE"), ("ru", "дааа", "YES"), ("ru", "не знаю", "UNSURE"),
        ("ru", "yes", "YES"), ("en", "👍", "YES"), ("en", "😀", "CHAT"), ("en", "right now", "CHAT"),
        ("en", "yes or no", "NO"), ("en", "thanks", "THANKS"), ("en", "Berlin", None),
        ("en", "yes Berlin", None), ("en", "", None),
    ],
)  # fmt: skip
def test_an_answer_is_heard_as_it_is_meant(code, typed, reply):
    assert parse_reply(typed, lexicon_of(code)) is (reply and ReplyMeaning[reply])


@settings(deadline=None, max_examples=60)
@given(code=LANGUAGES, at=st.times(), days=WEEK)
def test_what_the_bot_prints_for_a_reminder_means_the_same_when_it_is_typed_back(code, at, days):
    at = at.replace(second=0, microsecond=0)
    texts = everything().texts
    printed = f"⏰ {texts.clock_time(code, at)} · {texts.weekdays(code, days)}"
    plan = parse_plan(printed, lexicon_of(code))
    assert (plan.times, plan.weekdays, plan.others) == ((at,), days, ())


WORDS = st.sampled_from(
    [word for texts in SMALL_TALK.values() for text in texts for word in text.split()]
)


@settings(deadline=None, max_examples=150)
@given(code=LANGUAGES, words=st.lists(WORDS, min_size=1, max_size=6))
def test_random_words_set_nothing(code, words):
    typed = " ".join(words)
    assert not judge.zone_of(typed, code).sure
    assert parse_time(typed, lexicon_of(code)) is None
    with pytest.raises(UserError):
        raise_unless_off(typed, code)


def raise_unless_off(typed, code):
    """Stop, no and cancel end reminders behind /remind, as they should; nothing else may be understood."""
    plan = parse_plan(typed, lexicon_of(code))
    if plan.off and not plan.times:
        raise UserError("off")
