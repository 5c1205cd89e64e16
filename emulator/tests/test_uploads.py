"""Files come in, stay, and go out again under their IDs."""

import struct

import aiohttp
import pytest
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from emulator.call import Upload
from emulator.emulator import Emulator
from emulator.files import MAX_DOWNLOAD, MAX_PHOTO
from emulator.measure import Measure, measure
from emulator.person import SimulatedPerson


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4) + height.to_bytes(4)


def jpeg(width: int, height: int) -> bytes:
    comment = b"\xff\xfe" + (6).to_bytes(2) + b"abcd"
    frame = b"\xff\xc0" + (11).to_bytes(2) + b"\x08" + height.to_bytes(2) + width.to_bytes(2)
    return b"\xff\xd8" + comment + frame + b"\x01\x01\x11\x00"


def film(width: int, height: int, seconds: int) -> bytes:
    times = struct.pack(">IIIII", 0, 0, 0, 1000, seconds * 1000)
    head = struct.pack(">I", 8 + len(times)) + b"mvhd" + times
    size = struct.pack(">II", width << 16, height << 16)
    track = struct.pack(">I", 8 + 4 + len(size)) + b"tkhd" + bytes(4) + size
    return struct.pack(">I", 16) + b"ftypisom" + bytes(4) + head + track


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (png(640, 480), Measure(width=640, height=480)),
        (b"GIF89a" + struct.pack("<HH", 20, 10), Measure(width=20, height=10)),
        (jpeg(300, 200), Measure(width=300, height=200)),
        (film(320, 240, 4), Measure(width=320, height=240, duration=4)),
        (b"\xff\xd8\xff\xc0", Measure()),
        (b"\xff\xd8\x00", Measure()),
        (b"\0\0\0\x10ftypisom", Measure()),
        (b"just words", Measure()),
    ],
)
def test_size_and_length_are_read_from_the_file(content: bytes, found: Measure) -> None:
    assert measure(content) == found


async def test_a_picture_is_uploaded_once_and_sent_again_by_its_id(
    bot: Bot, ana: SimulatedPerson, emulator: Emulator
) -> None:
    first = await bot.send_photo(ana.id, png(640, 480), caption="<b>one</b>", parse_mode="HTML")
    assert (first.photo[-1].width, first.photo[-1].height, first.caption) == (640, 480, "one")
    again = await bot.send_photo(ana.id, first.photo[-1].file_id, has_spoiler=True)
    assert again.photo[-1].file_id == first.photo[-1].file_id
    assert again.has_media_spoiler
    assert emulator.ledger[1].params["photo"].endswith("bytes)")
    assert emulator.ledger[1].unknown == ()


async def test_the_same_bytes_have_the_same_unique_id(bot: Bot, ana: SimulatedPerson) -> None:
    one, two = [await bot.send_photo(ana.id, png(9, 9)) for _ in range(2)]
    assert one.photo[-1].file_unique_id == two.photo[-1].file_unique_id
    assert one.photo[-1].file_id != two.photo[-1].file_id


async def test_every_kind_of_file_is_told_in_full(bot: Bot, ana: SimulatedPerson) -> None:
    movie = film(320, 240, 4)
    animation = (await bot.send_animation(ana.id, movie, filename="a.mp4")).animation
    video = (await bot.send_video(ana.id, movie, width=10, height=20, duration=30)).video
    audio = (await bot.send_audio(ana.id, b"tune", title="T", performer="P", duration=3)).audio
    document = (await bot.send_document(ana.id, b"words", filename="a.txt")).document
    assert animation is not None
    assert (animation.width, animation.height, animation._duration.seconds) == (320, 240, 4)  # noqa: SLF001
    assert video is not None
    assert (video.width, video.height) == (10, 20)
    assert audio is not None
    assert (audio.title, audio.performer) == ("T", "P")
    assert document is not None
    assert (document.file_name, document.file_size, document.mime_type) == (
        "a.txt",
        5,
        "text/plain",
    )


async def test_an_album_goes_out_as_one_group(bot: Bot, ana: SimulatedPerson) -> None:
    known = (await bot.send_photo(ana.id, png(9, 9))).photo[-1].file_id
    media = [InputMediaPhoto(png(1, 1), caption="one"), InputMediaPhoto(known)]
    sent = await bot.send_media_group(ana.id, media)
    assert [message.caption for message in sent] == ["one", None]
    assert sent[0].media_group_id == sent[1].media_group_id


async def test_a_file_can_be_fetched(bot: Bot, ana: SimulatedPerson) -> None:
    sent = await bot.send_document(ana.id, b"words", filename="a.txt")
    file = await bot.get_file(sent.document.file_id)  # type: ignore[union-attr]
    assert bytes(await file.download_as_bytearray()) == b"words"


async def test_what_was_never_stored_cannot_be_fetched(
    emulator: Emulator, http: aiohttp.ClientSession
) -> None:
    url = f"{emulator.url}/file/bot{emulator.token}/photos/none.png"
    async with http.get(url) as response:
        assert response.status == 404


async def test_a_file_is_used_as_what_it_is(bot: Bot, ana: SimulatedPerson) -> None:
    sent = await bot.send_document(ana.id, b"words")
    with pytest.raises(BadRequest, match="Can't use file of type document as photo"):
        await bot.send_photo(ana.id, sent.document.file_id)  # type: ignore[union-attr]
    media = [InputMediaDocument(b"a"), InputMediaDocument(b"")]
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_media_group(ana.id, media)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (png(9000, 2000), "PHOTO_INVALID_DIMENSIONS"),
        (png(21, 1), "PHOTO_INVALID_DIMENSIONS"),
        (png(1, 1) + bytes(MAX_PHOTO), "file is too big"),
        (b"", "file must be non-empty"),
    ],
)
def test_a_picture_that_telegram_cannot_show_is_refused(
    emulator: Emulator, content: bytes, words: str
) -> None:
    with pytest.raises(Exception, match=words):
        emulator.state.files.store(Upload(name="x", mime="", content=content), kind="photo")


async def test_large_files_go_out_but_are_not_fetched(emulator: Emulator, bot: Bot) -> None:
    big = Upload(name="x", mime="", content=bytes(MAX_DOWNLOAD + 1))
    file = emulator.state.files.store(big, kind="document")
    assert file.path.endswith(".bin")
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(file.id)


async def test_a_form_that_is_too_large_is_refused(
    emulator: Emulator,
    http: aiohttp.ClientSession,
    ana: SimulatedPerson,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("emulator.server.MAX_BODY", 10)
    form = aiohttp.FormData({"chat_id": str(ana.id)})
    form.add_field("document", b"more than ten bytes", filename="x")
    form.add_field("stray", b"1", filename="y")
    async with http.post(f"{emulator.url}/bot{emulator.token}/sendDocument", data=form) as response:
        assert response.status == 413
        assert (await response.json())["description"] == "Request Entity Too Large"


async def test_an_upload_that_nothing_refers_to_is_noted(
    emulator: Emulator, http: aiohttp.ClientSession, ana: SimulatedPerson
) -> None:
    form = aiohttp.FormData({"chat_id": str(ana.id), "document": "attach://used"})
    form.add_field("used", b"1", filename="a.txt")
    form.add_field("stray", b"1", filename="b.txt")
    async with http.post(f"{emulator.url}/bot{emulator.token}/sendDocument", data=form) as response:
        assert response.status == 200
    assert emulator.ledger[-1].unknown == ("stray",)
