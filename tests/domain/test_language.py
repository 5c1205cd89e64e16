"""Everybody gets the nearest of our languages."""

import pytest

from bot.domain.language import nearest


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("DE_at", "de"),
        ("pt-br", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("zh-Hant-TW", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("den", "en"),
        ("xx", "en"),
        ("", "en"),
    ],
)
def test_the_nearest_language_is_spoken(wanted, got):
    assert nearest(wanted, among=["en", "de", "pt-BR", "zh-Hant", "zh-Hans"]) == got


def test_english_is_spoken_where_there_is_nothing_nearer():
    assert nearest("de", among=[]) == "en"
