"""The reading page shows everything that is said in a language, in all its forms."""

import re
from html import unescape

import pytest
from fluent.syntax import FluentParser, ast

from bot.ops.reading import reading_page
from bot.ops.reading.samples import UNKNOWN, Samples
from tests.support.content import everything, shipped
from tests.support.paths import CONTENT

KEYS = [
    entry.id.name
    for path in sorted((CONTENT / "locales/en").glob("*.ftl"))
    for entry in FluentParser().parse(path.read_text("utf-8")).body
    if isinstance(entry, ast.Message)
]


@pytest.fixture(scope="module")
def page():
    return reading_page(CONTENT, "en")


def shown(page, key):
    """Return the messages that follow a key, without markup."""
    behind = page.partition(f'<code class="key">{key}</code>')[2].partition("<code")[0]
    return [
        unescape(re.sub(r"<[^>]+>", "", each))
        for each in re.findall(r'<div class="message">(.*?)</div>', behind, re.DOTALL)
    ]


def test_every_sentence_and_every_stretch_is_on_the_page(page):
    for key in (*KEYS, *shipped().stretches):
        assert f'<code class="key">{key}</code>' in page, key


def test_each_choice_and_each_plural_is_read_out(page):
    assert shown(page, "button-set-side") == [
        "↔️ Right side first", "↔️ Left side first", "↔️ Alternate sides",
    ]  # fmt: skip
    assert {"🌙 Today", "🌙 2 days"} <= set(shown(page, "button-rest"))


def test_the_shortest_and_the_longest_values_are_put_in(page):
    next_up = shown(page, "card-next")
    assert next_up == ["▶️ Next: Sphinx", "▶️ Next: Lying hamstring stretch with strap"]


def test_what_a_person_has_in_sight_is_counted(page):
    assert re.search(r"card: \d+ words in sight, 15 s", page)


def test_a_region_has_its_own_times_and_dates():
    american = reading_page(CONTENT, "en-US")
    assert "tomorrow at 7:30\u202fAM" in american
    assert "on Tue, Sep 8 at" in american


def test_a_value_that_nobody_has_foreseen_shows_as_dots():
    words = everything().words("en")
    samples = Samples(words=words, library=words.library)
    assert samples.of("some-text", "something") == UNKNOWN
