"""The logs: readable by people or machines, and never with a token in them."""

import asyncio
import io
import json
import logging
import sys
import threading
import warnings

import pytest

from bot import logs
from tests.support.paths import TOKEN

ODD = "a-token-of-no-known-shape"
log = logging.getLogger("bot.tests")


@pytest.fixture(autouse=True)
def _restored():
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook)
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in logs.CHATTY}
    yield
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    sys.excepthook, threading.excepthook = hooks
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


@pytest.fixture
def written():
    return io.StringIO()


@pytest.fixture(params=["text", "json"])
def layout(request):
    return request.param


def fail_with(secret):
    raise RuntimeError(f"The token `{secret}` was rejected by the server.")


class Sneaky:
    def __str__(self):
        return f"https://api.telegram.org/bot{TOKEN}/getMe"


def speak_in_every_way(secret):
    log.debug("calling /bot%s/getMe", secret)
    log.info("calling %(url)s", {"url": secret})
    log.warning(f"calling {secret}")  # noqa: G004 - what careless code does
    log.error("called", stack_info=True, extra={"facts": {"url": secret, "deep": {"er": [secret]}}})
    logs.event(log, "called", url=secret, level=logging.DEBUG)
    try:
        fail_with(secret)
    except RuntimeError:
        log.exception("failed")


def test_no_way_of_saying_the_token_gets_through_at_debug(written, layout):
    logs.configure("DEBUG", layout=layout, token=TOKEN, stream=written)
    speak_in_every_way(TOKEN)
    log.info("calling %s", Sneaky())
    assert written.getvalue().count(logs.HIDDEN) >= 8
    assert TOKEN not in written.getvalue()


def test_a_token_of_another_bot_is_taken_out_as_well(written, layout):
    logs.configure("DEBUG", layout=layout, stream=written)
    speak_in_every_way(TOKEN)
    assert TOKEN not in written.getvalue()


def test_the_configured_token_is_taken_out_whatever_its_shape(written, layout):
    logs.configure("DEBUG", layout=layout, token=ODD, stream=written)
    speak_in_every_way(ODD)
    assert ODD not in written.getvalue()


def test_a_token_in_an_encoded_address_is_taken_out():
    assert logs.redact(f"/bot{TOKEN.replace(':', '%3A')}/getMe") == f"/bot{logs.HIDDEN}/getMe"


def test_a_password_in_an_address_is_taken_out(written, layout):
    logs.configure("DEBUG", layout=layout, stream=written)
    for proxy in ("http://name:sesame@proxy.example:3128", "https://:ses@me@proxy.example/x"):
        speak_in_every_way(proxy)
    assert "proxy.example" in written.getvalue()
    assert "sesame" not in written.getvalue()
    assert "ses@me" not in written.getvalue()


def test_an_address_without_a_password_is_no_secret():
    for harmless in (
        "https://api.telegram.org:443/x",
        "http://[::1]:8080/a@b",
        "mailto:a@b.example",
    ):
        assert logs.redact(harmless) == harmless


def test_times_and_numbers_are_no_tokens():
    harmless = "at 2026-11-24 02:42:11 user 123456789 did 123456:short"
    assert logs.redact(harmless) == harmless


def test_a_library_that_logs_every_call_cannot_leak_at_debug(written, layout):
    logs.configure("DEBUG", layout=layout, token=TOKEN, stream=written)
    for name in logs.CHATTY:
        logging.getLogger(name).debug("POST /bot%s/sendMessage", TOKEN)
    assert written.getvalue().count(logs.HIDDEN) == len(logs.CHATTY)
    assert TOKEN not in written.getvalue()


@pytest.mark.parametrize("level", ["INFO", "WARNING"])
def test_chatty_libraries_speak_only_of_trouble(written, level):
    logs.configure(level, stream=written)
    for name in logs.CHATTY:
        logging.getLogger(name).info("chatter")
        logging.getLogger(name).warning("trouble")
    assert "chatter" not in written.getvalue()
    assert written.getvalue().count("trouble") == len(logs.CHATTY)


def test_chatty_libraries_do_not_speak_louder_than_the_bot(written):
    logs.configure("ERROR", stream=written)
    for name in logs.CHATTY:
        logging.getLogger(name).warning("trouble")
    assert written.getvalue() == ""


def test_a_line_of_text_says_when_how_bad_where_what_and_the_facts(written):
    logs.configure("INFO", stream=written)
    logs.event(log, "session_started", session=12, routine="wake-up")
    _, _, level, name, *rest = written.getvalue().split()
    assert (level, name) == ("INFO", "bot.tests:")
    assert rest == ["session_started", "session=12", "routine=wake-up"]


def test_a_line_of_json_is_an_object_with_facts_as_keys(written):
    logs.configure("INFO", layout="json", stream=written)
    logs.event(log, "session_started", session=12, level=logging.WARNING)
    line = json.loads(written.getvalue())
    assert line.pop("at").endswith("+00:00")
    assert line == {
        "level": "warning",
        "logger": "bot.tests",
        "message": "session_started",
        "session": 12,
    }


def test_a_fact_cannot_pose_as_one_of_the_usual_keys(written):
    logs.configure("INFO", layout="json", stream=written)
    logs.event(log, "started", message="forged", at="never", logger_name="mine")
    line = json.loads(written.getvalue())
    assert line["message"] == "started"
    assert line["at"] != "never"


def test_a_traceback_stays_within_its_line_of_json(written):
    logs.configure("INFO", layout="json", stream=written)
    speak_in_every_way("nothing")
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert "RuntimeError" in lines[-1]["traceback"]


def test_an_event_is_told_from_where_it_happened(caplog):
    with caplog.at_level("INFO"):
        logs.event(log, "started")
    assert caplog.records[0].funcName == "test_an_event_is_told_from_where_it_happened"


def test_a_record_that_cannot_be_written_is_told_without_its_arguments(written):
    logs.configure("INFO", token=TOKEN, stream=written)
    log.info("one %d", TOKEN)
    assert "bot.tests could not be written" in written.getvalue()
    assert TOKEN not in written.getvalue()


def test_a_warning_goes_through_the_log(written):
    logs.configure("INFO", token=TOKEN, stream=written)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn(f"odd {TOKEN}", stacklevel=1)
    assert "py.warnings" in written.getvalue()
    assert TOKEN not in written.getvalue()


def test_a_crash_goes_through_the_log(written, layout):
    logs.configure("INFO", layout=layout, token=TOKEN, stream=written)
    error = RuntimeError(f"The token `{TOKEN}` was rejected")
    sys.excepthook(RuntimeError, error, None)
    assert f"RuntimeError: The token `{logs.HIDDEN}` was rejected" in written.getvalue()


def test_an_interruption_is_no_crash(written):
    logs.configure("INFO", stream=written)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "CRITICAL" not in written.getvalue()


def test_a_crash_in_a_thread_goes_through_the_log(written):
    logs.configure("INFO", token=TOKEN, stream=written)
    thread = threading.Thread(target=fail_with, args=[TOKEN])
    thread.start()
    thread.join()
    assert f"The token `{logs.HIDDEN}` was rejected" in written.getvalue()


def test_a_thread_that_crashed_without_an_error_is_passed_over(written):
    logs.configure("INFO", stream=written)
    threading.excepthook(threading.ExceptHookArgs((SystemExit, None, None, None)))
    assert written.getvalue() == ""


def test_logs_go_to_standard_error_if_nothing_else_is_said(capsys):
    logs.configure("INFO")
    log.info("hello")
    assert "hello" in capsys.readouterr().err


def test_the_configured_log_is_the_only_one(written):
    logs.configure("INFO", stream=written)
    logs.configure("INFO", stream=written)
    log.info("once")
    assert written.getvalue().count("once") == 1


def test_trouble_that_goes_on_is_logged_at_first_and_then_now_and_then():
    seconds = iter((100.0, 101.0, 109.9, 110.0, 111.0, 200.0))
    may_log = logs.Seldom(lambda: next(seconds), seconds=10.0)
    assert [may_log() for _ in range(6)] == [True, False, False, True, False, True]


def test_work_that_was_cancelled_as_the_bot_ended_is_no_error(written, layout):
    logs.configure("INFO", layout=layout, stream=written)
    executor = logging.getLogger("apscheduler.executors.default")
    executor.error("Error running job", exc_info=asyncio.CancelledError())
    assert not written.getvalue()
