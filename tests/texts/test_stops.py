"""A value that ends in a full stop and the end of a sentence share that stop, wherever a person lives."""

import re

import pytest
from fluent.syntax import FluentParser, ast

from bot.ops.reading.samples import Samples
from bot.texts.markup import Html, joined_stops, marked_stop
from tests.support.content import everything
from tests.support.paths import CONTENT

REGIONS = ("en-GB", "en-US", "en-CA", "es-MX", "es-US", "es-AR", "de-AT", "de-CH", "ru", "de", "es")
TIMES = {"time", "when", "day", "until", "due", "now", "start", "days"}


def sentences():
    """Yield each text with a time or a date in it, with the variables that it has."""
    for path in sorted((CONTENT / "locales/en").glob("*.ftl")):
        text = path.read_text("utf-8")
        for entry in FluentParser().parse(text).body:
            variables = set(re.findall(r"\$(\w+)", text[entry.span.start : entry.span.end]))
            if isinstance(entry, ast.Message) and variables & TIMES:
                yield entry.id.name, variables


def test_no_sentence_with_a_date_or_a_time_ends_in_two_full_stops():
    read = []
    for code in REGIONS:
        words = everything().words(code)
        samples = Samples(words=words, library=words.library)
        for key, variables in sentences():
            for which in (0, 1):
                values = {name: samples.of(key, name)[which] for name in variables}
                said = words.label(key, **values)
                assert not re.search(r"(?<!\.)\.\.(?!\.)", said), (code, key, said)
                read.append(said)
    assert len(read) > 400


@pytest.mark.parametrize(
    ("value", "sentence", "said"),
    [
        ("7:30 p.m.", "It comes at {}.", "It comes at 7:30 p.m."),
        ("7:30 p.m.", "It comes at <b>{}</b>.", "It comes at <b>7:30 p.m</b>."),
        ("7:30 p.m.", "At {}, or later.", "At 7:30 p.m., or later."),
        ("7:30 p.m.", "At {}...", "At 7:30 p.m...."),
        ("7:30", "At {}.", "At 7:30."),
        ("and so on...", "It says {}.", "It says and so on...."),
    ],
)
def test_the_stops_of_a_value_and_of_its_sentence_are_one(value, sentence, said):
    assert joined_stops(sentence.format(marked_stop(Html(value)))) == said
