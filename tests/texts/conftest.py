"""The sentences of the tests of texts: from a small folder of their own, in four languages."""

from pathlib import Path

import pytest

from bot.texts import Texts
from tests.support.pages import write

WEEKDAYS = """
weekdays-every-day = every day
weekdays-none = on no day
weekdays-range = { $first } to { $last }
weekdays-list = { $days }, { $next }
"""
ENGLISH = """
hello = Hello <b>{ $name }</b>, welcome
link = <a href="{ $url }">{ $label }</a>
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
wrapped = Before { $inner } after
side = { $side ->
    [right] your right
   *[left] your left
}
"""
UKRAINIAN = """
days = { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[many] { $days } днів
}
"""
HEBREW = """
hello = שלום { $name }, ברוך הבא
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "locales/en/common.ftl", WEEKDAYS)
    write(tmp_path, "locales/en/test.ftl", ENGLISH)
    write(tmp_path, "locales/uk/test.ftl", UKRAINIAN + WEEKDAYS)
    write(tmp_path, "locales/he/test.ftl", HEBREW + WEEKDAYS)
    write(tmp_path, "locales/pt-BR/test.ftl", "hello = Oi { $name }\n")
    return tmp_path


@pytest.fixture
def texts(folder: Path) -> Texts:
    return Texts.load(folder)
