"""Is a picture uploaded once and then sent by its number, and does no trouble with it cost a message?"""

import asyncio
from dataclasses import replace

import pytest
from telegram.error import BadRequest

from bot.chat.gallery import is_pictured
from bot.chat.post import Post
from bot.domain.stretch import Side
from tests.support.line import refused

HIP, ROLLS = "kneeling-hip-flexor-stretch", "shoulder-rolls"
CARD = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def post(room, ana):
    """A message to Ana, who has let the bot write to her."""
    ana.somebody.says("hello")
    room.hang(HIP, ROLLS)
    return Post(bot=room.bot, chat=ana.id, text="<b>Look</b>")


def uploads(room, method):
    """Tell of each call whether it carried a file."""
    field = method.removeprefix("send").lower()
    calls = [call for call in room.emulator.ledger if call.method == method]
    return [call.params[field].endswith("bytes)") for call in calls]


async def shown(room, post, film):
    return await room.gallery.show_film(film, post.film(film))


def test_each_side_has_a_film_of_its_own(room):
    room.hang(HIP, ROLLS)
    right, left = (room.gallery.film(HIP, side) for side in Side)
    assert right.sha256 != left.sha256
    assert room.gallery.film(HIP, None) is None
    assert room.gallery.film(ROLLS, None) is not None


def test_what_is_not_drawn_has_no_film_and_no_picture(room):
    assert room.gallery.film(HIP, Side.RIGHT) is None
    assert room.gallery.still(HIP) is None
    assert room.gallery.lacks(HIP)


def test_what_is_drawn_but_lost_has_none_either(room):
    room.hang(HIP)
    assert not room.gallery.lacks(HIP)
    drawn = room.drawn[HIP]
    room.drawn[HIP] = replace(
        drawn,
        films={side: replace(one, name="lost.mp4") for side, one in drawn.films.items()},
        stills={side: replace(one, name="lost.jpg") for side, one in drawn.stills.items()},
    )
    assert room.gallery.film(HIP, Side.RIGHT) is None
    assert room.gallery.still(HIP) is None
    assert room.gallery.lacks(HIP)


async def test_a_film_is_uploaded_once_and_then_sent_by_its_number(room, post):
    film = room.gallery.film(HIP, Side.RIGHT)
    messages = [await shown(room, post, film) for _ in range(3)]
    assert uploads(room, "sendAnimation") == [True, False, False]
    assert all(is_pictured(message) and message.caption == "Look" for message in messages)


async def test_several_people_at_once_wait_for_one_upload(room, post):
    film = room.gallery.film(HIP, Side.RIGHT)
    await asyncio.gather(*(shown(room, post, film) for _ in range(5)))
    assert uploads(room, "sendAnimation").count(True) == 1


async def test_the_number_outlives_the_process(room, post):
    film = room.gallery.film(HIP, Side.RIGHT)
    await shown(room, post, film)
    room.gallery._numbers.clear()  # noqa: SLF001 - as after a restart
    await shown(room, post, film)
    assert uploads(room, "sendAnimation") == [True, False]


async def test_a_number_is_one_bot_s_alone(room, post):
    film = room.gallery.film(HIP, Side.RIGHT)
    await shown(room, post, film)
    async with room.store.begin() as tx:
        assert await tx.uploads.find(room.bot.id, sha256=film.sha256)
        assert await tx.uploads.find(room.bot.id + 1, sha256=film.sha256) is None


async def test_what_telegram_has_lost_is_uploaded_again(room, post, caplog):
    film = room.gallery.film(HIP, Side.RIGHT)
    await shown(room, post, film)
    room.line.meets(
        refused(400, "Bad Request: wrong file identifier/HTTP URL specified"), to="sendAnimation"
    )
    assert is_pictured(await shown(room, post, film))
    await shown(room, post, film)
    assert uploads(room, "sendAnimation") == [True, True, False]
    assert "lost kneeling-hip-flexor-stretch-right.mp4" in caplog.text


async def test_another_refusal_is_none_of_the_number_s_business(room, post):
    film = room.gallery.film(HIP, Side.RIGHT)
    await shown(room, post, film)
    room.line.meets(refused(400, "Bad Request: can't parse entities"), to="sendAnimation")
    with pytest.raises(BadRequest, match="entities"):
        await shown(room, post, film)
    assert uploads(room, "sendAnimation") == [True]


@pytest.mark.parametrize("known", [False, True])
async def test_a_file_that_cannot_be_read_is_no_picture_and_the_log_names_it(
    room, post, caplog, known
):
    film = room.gallery.film(HIP, Side.RIGHT)
    if known:
        await shown(room, post, film)
        room.line.meets(refused(400, "Bad Request: wrong file_id"), to="sendAnimation")
    room.gallery._folder /= "elsewhere"  # noqa: SLF001 - as if the disk were gone
    assert await shown(room, post, film) is None
    assert f"elsewhere/{film.name} cannot be read (No such file or directory)" in caplog.text


async def test_a_card_is_printed_anew_each_time(room, post):
    for _ in range(2):
        assert is_pictured(await room.gallery.show_card(CARD, post.card))
    assert room.press.cards == [CARD, CARD]


async def test_a_poster_is_printed_once(room, post):
    for _ in range(2):
        assert is_pictured(await room.gallery.show_poster(CARD, post.card))
    assert room.press.cards == [CARD]
    assert uploads(room, "sendPhoto") == [True, False]


async def test_a_poster_is_printed_anew_when_a_picture_on_it_was_drawn_anew(room, post):
    poster = f"<svg><image href='{room.gallery.still(HIP).name}'/></svg>"
    await room.gallery.show_poster(poster, post.card)
    stills = room.drawn[HIP].stills
    anew = {side: replace(one, sha256=f"{side}") for side, one in stills.items()}
    room.drawn[HIP] = replace(room.drawn[HIP], stills=anew)
    await room.gallery.show_poster(poster, post.card)
    assert room.press.cards == [poster, poster]


async def test_what_cannot_be_printed_is_no_picture(room, post):
    room.press.works = False
    assert await room.gallery.show_card(CARD, post.card) is None
    assert await room.gallery.show_poster(CARD, post.card) is None


async def test_a_film_that_telegram_takes_for_a_video_has_its_number_too(room, post, monkeypatch):
    film = room.gallery.film(HIP, Side.RIGHT)
    monkeypatch.setattr(
        Post, "film", lambda self, _: lambda file: self.bot.send_video(self.chat, file)
    )
    for _ in range(2):
        assert is_pictured(await shown(room, post, film))
    assert uploads(room, "sendVideo") == [True, False]


async def test_a_picture_without_a_number_is_uploaded_each_time(room, post):
    film = room.gallery.film(HIP, Side.RIGHT)

    async def show(_):
        return await post.words()

    for _ in range(2):
        assert not is_pictured(await room.gallery.show_film(film, show))
    async with room.store.begin() as tx:
        assert await tx.uploads.find(room.bot.id, sha256=film.sha256) is None


def test_the_operator_is_told_once_what_people_will_not_see(room, caplog):
    room.hang(HIP)
    room.gallery.tell_missing([HIP, ROLLS])
    assert "1 of 2 stretches have no picture, shoulder-rolls among them" in caplog.text
    assert "python -m bot render" in caplog.text


def test_of_what_is_all_there_nothing_is_told(room, caplog):
    room.hang(HIP)
    room.gallery.tell_missing([HIP])
    assert caplog.text == ""
