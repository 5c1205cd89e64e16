"""The .ftl files of all languages are fit, and alike: each mistake comes back with file, key and remedy."""

import pytest

from bot import library
from tests.support.pages import change, complaints, write

EXTRA = "locales/en/zebra.ftl"


@pytest.mark.parametrize(
    ("text", "key", "expected", "remedy"),
    [
        ("safety-stop = Stop.", "safety-stop", "each key once", "Rename one"),
        ("a = One.\na = Two.", "a", "it is in locales/en/zebra.ftl too", "Rename one"),
        ("a = Hello\n    .b = world", "a", "no attributes", "a key of its own"),
        ("a =\n    .b = world", "a", "a text, and no attributes", "a key of its own"),
        ("a = { SHOUT($b) }", "a", "only NUMBER and DATETIME (found SHOUT)", "Take it out"),
        ("a = This <b>can be.", "a", "<b> is not closed", "Close it"),
        ("a = This can</b> be.", "a", "</b> closes nothing", "Close it"),
        ("a = <b><i>This</b></i>", "a", "</b> closes nothing", "Close it"),
        ("a = This <big>can</big> be.", "a", "a stray <", "&lt;"),
        ("a = See { nowhere }", "a", "a text that is there (found nowhere)", "correct it"),
        ("a = See { -nothing }", "a", "a text that is there (found -nothing)", "correct it"),
        ("a = You & me", "a", "a stray &", "&amp;"),
        ("a = { $b ->\n    [one] <b>one\n   *[other] more\n }", "a", "<b> is not closed", "Close"),
        ("a = Fixes your hips.", "a", "no promise of health (found “fixes”)", "one does or feels"),
        ("a = That is it.", "a", "plainer words (found “that is”)", "Write “that’s”"),
        ("a = { $routine } complete!", "a", "$routine by itself", "take it out of the sentence"),
        ("a = In { $b ->\n   *[x] the { $name } now\n }", "a", "$name by itself", "take it out"),
        ("-a = Prevents it.", "-a", "no promise of health", "one does or feels"),
    ],
)
def test_a_mistake_is_told_with_file_key_and_remedy(content, text, key, expected, remedy):
    write(content, EXTRA, f"{text}\n")
    lines = complaints(content)
    assert any(
        line.startswith(f"{EXTRA}: {key}: expected ") and expected in line and remedy in line
        for line in lines
    ), lines


def test_a_line_that_is_not_fluent_is_told(content):
    write(content, EXTRA, "a = fine\nthis is not\n")
    [line] = complaints(content)
    assert line.startswith(f"{EXTRA}: expected Fluent at “this is not” (")
    assert line.endswith("Correct that line.")


def test_a_file_that_is_not_utf_8_is_told(content):
    (content / EXTRA).write_bytes(b"a = caf\xe9")
    assert complaints(content) == [f"{EXTRA}: expected a text in UTF-8. Save it as UTF-8."]


@pytest.mark.parametrize(
    "line",
    [
        "{ $routine } ended",
        "<b>{ $name }</b>",
        "🌿 A very long beginning that nobody can read at a glance: { $name }",
    ],
)
def test_a_sounding_message_begins_with_its_act(content, line):
    change(content, "locales/en/session.ftl", "▶️ <b>Next: { $name }</b>", line)
    assert any(
        "card-next: expected the act first, within 40 characters" in each
        for each in complaints(content)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Complete: { $routine }", "{ $routine } · { $minutes } min", "✓ { $name }", "Ready? { $routine }",
        "It is over.\n    { $routine }\n    Once more?", "In the middle of “{ $routine }”, now.",
    ],
)  # fmt: skip
def test_a_title_may_stand_by_itself(content, text):
    write(content, EXTRA, f"a =\n    {text.replace('It is', 'It’s')}\n")
    assert library.report(content).languages == ("en",)


def test_markup_and_variables_of_telegram_are_welcome(content):
    write(
        content,
        EXTRA,
        """### For the whole file.
-bot = Limber
a = <b>{ $name }</b>, see <a href="{ $url }">{ -bot }</a> &amp; { NUMBER($count) ->
    [one] <i>one</i> day
   *[other] { $count } days
}
""",
    )
    assert library.report(content).languages == ("en",)


@pytest.fixture
def with_french(content):
    for path in (content / "locales/en").glob("*.ftl"):
        write(content, f"locales/fr/{path.name}", path.read_text("utf-8"))
    spoken = (content / "locales/en/spoken.toml").read_text("utf-8")
    write(content, "locales/fr/spoken.toml", spoken)
    write(content, EXTRA, "-bot = Limber\nhello = Hello { $who }\nbye = Bye\n")
    return content


def test_languages_with_the_same_keys_and_variables_are_fine(with_french):
    write(with_french, "locales/fr/autre.ftl", "hello = Salut { $who }\nbye = Ciao\n")
    assert library.report(with_french).languages == ("en", "fr")


def test_a_key_that_a_language_lacks_is_told(with_french):
    write(with_french, "locales/fr/autre.ftl", "hello = Salut { $who }\n")
    assert complaints(with_french) == [
        "locales/fr: bye: expected the key bye, as in locales/en/zebra.ftl. Translate it."
    ]


def test_a_key_that_english_lacks_is_told(with_french):
    write(with_french, "locales/fr/autre.ftl", "hello = Salut { $who }\nbye = C\nbyte = C\n")
    assert complaints(with_french) == [
        "locales/fr/autre.ftl: byte: expected a key that English has. Take it out, or correct it."
    ]


def test_variables_that_differ_are_told(with_french):
    write(with_french, "locales/fr/autre.ftl", "hello = Salut { $qui }\nbye = Ciao { $who }\n")
    assert complaints(with_french) == [
        "locales/fr/autre.ftl: bye: expected the variables of English: none. Use just these.",
        "locales/fr/autre.ftl: hello: expected the variables of English: $who. Use just these.",
    ]
