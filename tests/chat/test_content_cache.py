"""What can be said is read once, and then found in a cache that is right or left out."""

import re
import shutil

import pytest

from bot.chat.content_cache import read
from bot.domain.errors import ContentError
from bot.library.json_values import frozen
from tests.support.paths import english


@pytest.fixture(scope="module")
def shipped():
    return english()


@pytest.fixture
def content(tmp_path, shipped):
    """A content folder of the test's own, in English."""
    folder = tmp_path / "content"
    shutil.copytree(shipped, folder, ignore=shutil.ignore_patterns("media", "poses", "schema"))
    return folder


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def as_plain(localizer):
    return localizer.texts.sources, frozen(localizer.library)


def test_what_was_cached_is_what_was_read(content, cache):
    whole = read(content)
    first, second = (read(content, cache=cache) for _ in range(2))
    assert as_plain(first) == as_plain(second) == as_plain(whole)
    assert second.words("en").label("own-kept") == whole.words("en").label("own-kept")
    assert [path.suffix for path in cache.iterdir()] == [".json"]


def test_content_that_was_changed_is_read_again(content, cache):
    read(content, cache=cache)
    page = content / "locales" / "en" / "own.ftl"
    page.write_text(
        re.sub("own-kept = .*", "own-kept = All is kept.", page.read_text("utf-8")), "utf-8"
    )
    assert read(content, cache=cache).words("en").label("own-kept") == "All is kept."
    assert len([*cache.iterdir()]) == 1


def test_content_that_was_spoilt_is_refused_although_there_is_a_cache(content, cache):
    read(content, cache=cache)
    (content / "locales" / "en" / "own.ftl").write_text("no = Fluent {", "utf-8")
    with pytest.raises(ContentError):
        read(content, cache=cache)


def test_a_cache_that_is_damaged_is_left_out(content, cache):
    whole = as_plain(read(content, cache=cache))
    [file] = cache.iterdir()
    library = '"library":["tuple"]'
    for damage in (b"", file.read_bytes()[:-9], b"[]", f'{{"texts":{{}},{library}}}'.encode()):
        file.write_bytes(damage)
        assert as_plain(read(content, cache=cache)) == whole


def test_where_no_cache_can_be_kept_content_is_read_each_time(content, cache):
    cache.write_text("in the way")
    assert as_plain(read(content, cache=cache)) == as_plain(read(content))
