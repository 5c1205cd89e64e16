"""The content of a message, built from a call: text, a file or a place."""

from collections.abc import Callable
from dataclasses import replace

from emulator.call import MethodCall
from emulator.fields import known_part
from emulator.files import File
from emulator.formatting import formatted
from emulator.message import Json
from emulator.refusal import bad_request
from emulator.rules import check_caption, check_coordinates, check_text
from emulator.state import EmulatorState

KINDS = ("photo", "animation", "video", "audio", "document")


def text_of(call: MethodCall) -> tuple[Json, str]:
    """Return the text part of a message and the text as it was written."""
    text, entities, source = formatted(call, text="text", entities="entities")
    check_text(text)
    body: Json = {"text": text}
    if entities:
        body["entities"] = entities
    if preview := call.object("link_preview_options"):
        body["link_preview_options"] = known_part(preview, of="link_preview_options")
    return body, source


def caption_of(call: MethodCall) -> tuple[Json, str]:
    """Return the caption part of a message and the caption as it was written."""
    text, entities, source = formatted(call, text="caption", entities="caption_entities")
    check_caption(text)
    body: Json = {"caption": text} if text else {}
    if text and entities:
        body["caption_entities"] = entities
    if text and call.flag("show_caption_above_media"):
        body["show_caption_above_media"] = True
    return body, source


def media_of(state: EmulatorState, call: MethodCall, *, kind: str, field: str) -> Json:
    """Return the file part of a message: the upload of a field is kept, an id is used again."""
    file = _file(state, call, kind=kind, field=field)
    spoiler = {"has_media_spoiler": True} if call.flag("has_spoiler") else {}
    return {**_SHAPES[kind](file, call), **spoiler}


def item_of(call: MethodCall, item: object) -> MethodCall:
    """Return an InputMedia of a call as a call of its own, with the same uploads."""
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: Object expected")
    if item.get("type") not in KINDS:
        raise bad_request("can't parse InputMedia: type must be specified")
    return replace(call, params=item)


def place_of(call: MethodCall) -> Json:
    """Return the place part of a message."""
    latitude, longitude = call.number("latitude"), call.number("longitude")
    check_coordinates(latitude, longitude)
    return {"location": {"latitude": latitude, "longitude": longitude}}


def _file(state: EmulatorState, call: MethodCall, *, kind: str, field: str) -> File:
    given = call.text(field)
    part = given.removeprefix("attach://") if given.startswith("attach://") else field
    if part in call.uploads:
        return state.files.store(call.uploads[part], kind=kind)
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    return state.files.reuse(given, kind=kind)


def _photo(file: File, call: MethodCall) -> Json:
    del call
    size = {"width": file.measure.width, "height": file.measure.height}
    return {"photo": [{**file.as_api(), **size}]}


def _document(file: File, call: MethodCall) -> Json:
    del call
    return {"document": _named(file)}


def _audio(file: File, call: MethodCall) -> Json:
    said = {key: call.text(key) for key in ("performer", "title") if call.has(key)}
    return {"audio": {**_named(file), "duration": _length(file, call), **said}}


def _video(file: File, call: MethodCall) -> Json:
    return {"video": _film(file, call)}


def _animation(file: File, call: MethodCall) -> Json:
    return {"animation": _film(file, call), "document": _named(file)}  # both, for old bots' sake


def _film(file: File, call: MethodCall) -> Json:
    return {
        **_named(file),
        "width": call.integer("width", file.measure.width),
        "height": call.integer("height", file.measure.height),
        "duration": _length(file, call),
    }


def _length(file: File, call: MethodCall) -> int:
    return call.integer("duration", file.measure.duration)


def _named(file: File) -> Json:
    return {**file.as_api(), "file_name": file.upload.name, "mime_type": file.upload.mime}


_SHAPES: dict[str, Callable[[File, MethodCall], Json]] = {
    "photo": _photo,
    "animation": _animation,
    "video": _video,
    "audio": _audio,
    "document": _document,
}
