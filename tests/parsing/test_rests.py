"""Days off in words."""

from datetime import date

import pytest

from bot.parsing.spoken import parse_rest
from tests.support.lexicons import lexicon_of

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("code", "typed", "days"),
    [
        ("en", "a week", 7), ("en", "Until Friday", 5), ("en", "until monday", 8), ("en", "1 month", 30),
        ("en", "🌙 3 days", 3), ("en", "🌙 Today", 1),
        ("en", "three days", 3), ("en", "today", 1), ("de", "eine Woche", 7), ("de", "bis Freitag", 5),
        ("de", "für 3 Tage", 3), ("es", "una semana", 7), ("es", "hasta el viernes", 5),
        ("es", "dos semanas", 14), ("ru", "на неделю", 7), ("ru", "до пятницы", 5), ("ru", "на две недели", 14),
        ("en", "until summer", None), ("en", "until the weekend", None), ("en", "four months", None),
        ("en", "", None), ("en", "for ever", None),
    ],
)  # fmt: skip
def test_days_off_are_understood_in_words(code, typed, days):
    found = parse_rest(typed, lexicon_of(code), today=MONDAY, locale=code)
    assert found == days
