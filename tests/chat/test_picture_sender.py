"""A picture is uploaded once and then sent by its file ID, and no trouble with it costs a message."""

import asyncio
from dataclasses import replace

import pytest
from telegram.error import BadRequest

from bot.chat.message_request import MessageRequest
from bot.chat.picture_sender import is_pictured
from bot.domain.stretch import Side
from tests.support.line import refused

HIP, ROLLS = "kneeling-hip-flexor-stretch", "shoulder-rolls"
CARD = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def post(harness, ana):
    """A message to Ana, who has let the bot write to her."""
    ana.somebody.says("hello")
    harness.hang(HIP, ROLLS)
    return MessageRequest(bot=harness.bot, chat=ana.id, text="<b>Look</b>")


def uploads(harness, method):
    """Tell of each call whether it carried a file."""
    field = method.removeprefix("send").lower()
    calls = [call for call in harness.emulator.ledger if call.method == method]
    return [call.params[field].endswith("bytes)") for call in calls]


async def shown(harness, post, film):
    return await harness.picture_sender.show_film(film, post.film(film))


def test_each_side_has_a_film_of_its_own(harness):
    harness.hang(HIP, ROLLS)
    right, left = (harness.picture_sender.film(HIP, side) for side in Side)
    assert right.sha256 != left.sha256
    assert harness.picture_sender.film(HIP, None) is None
    assert harness.picture_sender.film(ROLLS, None) is not None


def test_what_is_not_drawn_has_no_film_and_no_picture(harness):
    assert harness.picture_sender.film(HIP, Side.RIGHT) is None
    assert harness.picture_sender.still(HIP) is None
    assert harness.picture_sender.lacks(HIP)


def test_what_is_drawn_but_lost_has_none_either(harness):
    harness.hang(HIP)
    assert not harness.picture_sender.lacks(HIP)
    drawn = harness.drawn[HIP]
    harness.drawn[HIP] = replace(
        drawn,
        films={side: replace(one, name="lost.mp4") for side, one in drawn.films.items()},
        stills={side: replace(one, name="lost.jpg") for side, one in drawn.stills.items()},
    )
    assert harness.picture_sender.film(HIP, Side.RIGHT) is None
    assert harness.picture_sender.still(HIP) is None
    assert harness.picture_sender.lacks(HIP)


async def test_a_film_is_uploaded_once_and_then_sent_by_its_number(harness, post):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    messages = [await shown(harness, post, film) for _ in range(3)]
    assert uploads(harness, "sendAnimation") == [True, False, False]
    assert all(is_pictured(message) and message.caption == "Look" for message in messages)


async def test_several_people_at_once_wait_for_one_upload(harness, post):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    await asyncio.gather(*(shown(harness, post, film) for _ in range(5)))
    assert uploads(harness, "sendAnimation").count(True) == 1


async def test_the_number_outlives_the_process(harness, post):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    await shown(harness, post, film)
    harness.picture_sender._numbers.clear()  # noqa: SLF001 - as after a restart
    await shown(harness, post, film)
    assert uploads(harness, "sendAnimation") == [True, False]


async def test_a_number_is_one_bot_s_alone(harness, post):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    await shown(harness, post, film)
    async with harness.store.begin() as tx:
        assert await tx.uploads.find(harness.bot.id, sha256=film.sha256)
        assert await tx.uploads.find(harness.bot.id + 1, sha256=film.sha256) is None


async def test_what_telegram_has_lost_is_uploaded_again(harness, post, caplog):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    await shown(harness, post, film)
    harness.line.meets(
        refused(400, "Bad Request: wrong file identifier/HTTP URL specified"), to="sendAnimation"
    )
    assert is_pictured(await shown(harness, post, film))
    await shown(harness, post, film)
    assert uploads(harness, "sendAnimation") == [True, True, False]
    assert "lost kneeling-hip-flexor-stretch-right.mp4" in caplog.text


async def test_another_refusal_is_none_of_the_number_s_business(harness, post):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    await shown(harness, post, film)
    harness.line.meets(refused(400, "Bad Request: can't parse entities"), to="sendAnimation")
    with pytest.raises(BadRequest, match="entities"):
        await shown(harness, post, film)
    assert uploads(harness, "sendAnimation") == [True]


@pytest.mark.parametrize("known", [False, True])
async def test_a_file_that_cannot_be_read_is_no_picture_and_the_log_names_it(
    harness, post, caplog, known
):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    if known:
        await shown(harness, post, film)
        harness.line.meets(refused(400, "Bad Request: wrong file_id"), to="sendAnimation")
    harness.picture_sender._folder /= "elsewhere"  # noqa: SLF001 - as if the disk were gone
    assert await shown(harness, post, film) is None
    assert f"elsewhere/{film.name} cannot be read (No such file or directory)" in caplog.text


async def test_a_card_is_printed_anew_each_time(harness, post):
    for _ in range(2):
        assert is_pictured(await harness.picture_sender.show_card(CARD, post.card))
    assert harness.rasterizer.cards == [CARD, CARD]


async def test_a_poster_is_printed_once(harness, post):
    for _ in range(2):
        assert is_pictured(await harness.picture_sender.show_poster(CARD, post.card))
    assert harness.rasterizer.cards == [CARD]
    assert uploads(harness, "sendPhoto") == [True, False]


async def test_a_poster_is_printed_anew_when_a_picture_on_it_was_drawn_anew(harness, post):
    poster = f"<svg><image href='{harness.picture_sender.still(HIP).name}'/></svg>"
    await harness.picture_sender.show_poster(poster, post.card)
    stills = harness.drawn[HIP].stills
    anew = {side: replace(one, sha256=f"{side}") for side, one in stills.items()}
    harness.drawn[HIP] = replace(harness.drawn[HIP], stills=anew)
    await harness.picture_sender.show_poster(poster, post.card)
    assert harness.rasterizer.cards == [poster, poster]


async def test_what_cannot_be_printed_is_no_picture(harness, post):
    harness.rasterizer.works = False
    assert await harness.picture_sender.show_card(CARD, post.card) is None
    assert await harness.picture_sender.show_poster(CARD, post.card) is None


async def test_a_film_that_telegram_takes_for_a_video_has_its_number_too(
    harness, post, monkeypatch
):
    film = harness.picture_sender.film(HIP, Side.RIGHT)
    monkeypatch.setattr(
        MessageRequest, "film", lambda self, _: lambda file: self.bot.send_video(self.chat, file)
    )
    for _ in range(2):
        assert is_pictured(await shown(harness, post, film))
    assert uploads(harness, "sendVideo") == [True, False]


async def test_a_picture_without_a_number_is_uploaded_each_time(harness, post):
    film = harness.picture_sender.film(HIP, Side.RIGHT)

    async def show(_):
        return await post.words()

    for _ in range(2):
        assert not is_pictured(await harness.picture_sender.show_film(film, show))
    async with harness.store.begin() as tx:
        assert await tx.uploads.find(harness.bot.id, sha256=film.sha256) is None


def test_the_operator_is_told_once_what_people_will_not_see(harness, caplog):
    harness.hang(HIP)
    harness.picture_sender.tell_missing([HIP, ROLLS])
    assert "1 of 2 stretches have no picture, shoulder-rolls among them" in caplog.text
    assert "python -m bot render" in caplog.text


def test_of_what_is_all_there_nothing_is_told(harness, caplog):
    harness.hang(HIP)
    harness.picture_sender.tell_missing([HIP])
    assert caplog.text == ""
