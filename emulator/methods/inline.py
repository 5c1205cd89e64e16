"""The method that answers inline queries."""

from dataclasses import replace

from emulator.call import MethodCall
from emulator.content import caption_of, media_of, text_of
from emulator.events import EventKind
from emulator.inline import InlineResult
from emulator.message import Json
from emulator.refusal import bad_request
from emulator.rules import check_inline_markup
from emulator.state import EmulatorState, too_old
from emulator.updates import TAP_LIFE

MOST = 50
LONGEST_ID = 64
_CACHED = {"photo": ("photo", "photo_file_id"), "mpeg4_gif": ("animation", "mpeg4_file_id")}
"""The kinds of results that show a file which was sent before."""


def answer_inline(state: EmulatorState, call: MethodCall) -> bool:
    """Show results to the person who types, once and in time."""
    items = call.array("results")
    if len(items) > MOST:
        raise bad_request("RESULTS_TOO_MUCH")
    results = [_result(state, call, item) for item in items]
    if len({one.id for one in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    query = state.inline.take(call.text("inline_query_id"))
    if query is None or state.clock.now() - query.at > TAP_LIFE:
        raise too_old()
    state.inline.results[query.id] = results
    state.bus.tell(
        EventKind.INLINE,
        chat=query.chat,
        user=query.user["id"],
        query_id=query.id,
        text=query.text,
        results=[one.as_page() for one in results],
    )
    return True


def _result(state: EmulatorState, call: MethodCall, item: object) -> InlineResult:
    if not isinstance(item, dict):
        raise bad_request("can't parse inline query result: Object expected")
    part = replace(call, params=item)
    if not 1 <= len(part.text("id").encode()) <= LONGEST_ID:
        raise bad_request("RESULT_ID_INVALID")
    body, source = _content(state, part)
    return InlineResult(
        id=part.text("id"),
        title=part.text("title"),
        description=part.text("description"),
        body=body,
        source=source,
        markup=check_inline_markup(item.get("reply_markup")),
    )


def _content(state: EmulatorState, part: MethodCall) -> tuple[Json, str]:
    kind = part.text("type")
    if kind in _CACHED:
        caption, source = caption_of(part)
        shown, field = _CACHED[kind]
        return {**media_of(state, part, kind=shown, field=field), **caption}, source
    if kind != "article":
        raise bad_request(f"inline query result of type {kind!r} is not known here")
    if not part.has("title"):
        raise bad_request("can't parse inline query result: Can't find field \"title\"")
    content = part.object("input_message_content") or {}
    return text_of(replace(part, params={**content, "text": content.get("message_text", "")}))
