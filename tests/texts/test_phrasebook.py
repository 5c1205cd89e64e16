"""A sentence is in the person's language, with its values, and never with something missing."""

import html

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.errors import ContentError
from bot.domain.stretch import Side
from bot.texts import Html, MissingText, Texts
from tests.support.content import everything
from tests.support.pages import write

ISOLATE, END = "\u2068", "\u2069"


def test_a_value_stands_in_its_sentence(texts):
    assert texts.render("en", "hello", name="Ann") == "Hello <b>Ann</b>, welcome"


@pytest.mark.parametrize(
    ("locale", "greeting"),
    [("en-GB", "Hello"), ("xx", "Hello"), ("", "Hello"), ("pt-br", "Oi"), ("pt", "Oi")],
)
def test_whoever_speaks_another_language_gets_the_nearest(texts, locale, greeting):
    assert texts.render(locale, "hello", name="Ann").startswith(greeting)


def test_markup_in_a_name_is_escaped(texts):
    said = texts.render("en", "hello", name="<b>&\"'")
    assert said == "Hello <b>&lt;b&gt;&amp;&quot;&#x27;</b>, welcome"


def test_markup_of_ours_is_kept(texts):
    inner = texts.render("en", "hello", name="A & B")
    assert texts.render("en", "wrapped", inner=inner) == f"Before {inner} after"
    assert texts.render("en", "wrapped", inner=Html("<i>x</i>")) == "Before <i>x</i> after"


def test_an_address_is_not_touched(texts):
    said = texts.render("en", "link", url=Html("https://example.org/?a=1"), label="here")
    assert said == '<a href="https://example.org/?a=1">here</a>'


@pytest.mark.parametrize("name", ["دانا", "דנה", "Dana דנה"])
def test_a_name_that_runs_the_other_way_does_not_turn_the_sentence(texts, name):
    assert texts.plain("en", "hello", name=name) == f"Hello {ISOLATE}{name}{END}, welcome"


def test_in_a_language_that_runs_leftward_latin_names_are_isolated(texts):
    assert f"{ISOLATE}Ann{END}" in texts.render("he", "hello", name="Ann")
    assert ISOLATE not in texts.render("he", "hello", name="דנה")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("A\x00nn\x07", "Ann"),
        ("An\u202en", "Ann"),
        ("\u2067An\u2069n\u2066", "Ann"),
        ("Ann\n\tof\r\nEly", "Ann of Ely"),
        ("Ann\u2028of", "Ann of"),
        ("An\ud800n", "Ann"),
        ("👩‍👧🏽 Ann", "👩‍👧🏽 Ann"),
        ("A" * 500, "A" * 399 + "…"),
    ],
)
def test_a_name_is_shown_without_what_could_do_harm(texts, name, shown):
    assert texts.plain("en", "wrapped", inner=name) == f"Before {shown} after"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=600))
def test_no_name_can_break_a_sentence(texts, name):
    for locale in ("en", "he"):
        said = texts.render(locale, "hello", name=name)
        said.encode("utf-8")
        assert said.count("<b>") == said.count("<") / 2
        assert said.count(ISOLATE) == said.count(END) <= 1
        assert not any(mark in said for mark in "\n\r\x00\u202e\u2066\u2067")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S"])))
def test_without_markup_a_name_is_as_it_was_written(texts, name):
    plain = texts.plain("en", "wrapped", inner=name)
    assert plain.replace(ISOLATE, "").replace(END, "") == f"Before {name} after"


def test_a_button_shows_no_markup(texts):
    assert texts.plain("en", "hello", name="A & <b>") == "Hello A & <b>, welcome"
    assert html.unescape("&lt;") == texts.plain("en", "wrapped", inner="<").split()[1]


@pytest.mark.parametrize(
    ("locale", "count", "said"),
    [
        ("en", 1, "1 day"),
        ("en", 0, "0 days"),
        ("en", 1000, "1,000 days"),
        ("uk", 1, "1 день"),
        ("uk", 3, "3 дні"),
        ("uk", 5, "5 днів"),
        ("uk", 21, "21 день"),
        ("uk", 1.5, "1,5 днів"),
    ],
)
def test_a_number_has_the_plural_of_its_language(texts, locale, count, said):
    assert texts.render(locale, "days", days=count) == said


@pytest.mark.parametrize(("side", "said"), [(Side.RIGHT, "your right"), (Side.LEFT, "your left")])
def test_a_word_of_ours_can_choose_between_texts(texts, side, said):
    assert texts.render("en", "side", side=side) == said


@pytest.mark.parametrize(
    ("locale", "key", "values", "missing"),
    [
        ("en", "nonsense", {}, "nonsense"),
        ("uk", "hello", {"name": "Ann"}, "hello"),
        ("en", "hello", {}, "name"),
        ("en", "days", {"name": 3}, "days"),
        ("en", "wrapped", {"inner": Html("x" * 2501)}, "Too many characters"),
        ("en", "wrapped", {"inner": None}, "inner"),
    ],
)
def test_what_is_missing_is_an_error(texts, locale, key, values, missing):
    with pytest.raises(MissingText, match=missing):
        texts.render(locale, key, **values)


def test_a_key_without_a_text_is_an_error(folder):
    write(folder, "locales/en/odd.ftl", "odd =\n    .title = Odd\n")
    with pytest.raises(MissingText, match="odd has no text"):
        Texts.load(folder).render("en", "odd")


def test_a_text_may_be_made_of_others_wherever_they_stand(folder):
    write(
        folder, "locales/en/a.ftl", "# Said first.\r\nwhole = { part } by { -name }, { hello }\r\n"
    )
    write(folder, "locales/en/z.ftl", "part = A { -name } stretch\n-name = Limber\n")
    said = Texts.load(folder).render("en", "whole", name="Ann")
    assert said == "A Limber stretch by Limber, Hello <b>Ann</b>, welcome"


def test_texts_that_were_read_before_are_said_alike(texts):
    again = Texts.of(texts.sources)
    for key, values in (("hello", {"name": "Ann"}), ("days", {"days": 3})):
        assert again.render("en", key, **values) == texts.render("en", key, **values)


def test_a_value_that_no_text_uses_does_no_harm(texts):
    assert texts.render("en", "hello", name="Ann", age=9) == "Hello <b>Ann</b>, welcome"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("this is not fluent", "odd.ftl: expected Fluent at “this is not fluent”"),
        ("odd = One\nodd = Two", "odd.ftl: odd: expected each key once"),
        ("weekdays-none = never", "common.ftl|odd.ftl: weekdays-none: expected each key once"),
    ],
)
def test_a_file_that_fluent_would_mend_in_silence_is_refused(folder, text, told):
    write(folder, "locales/en/odd.ftl", f"{text}\n")
    with pytest.raises(ContentError, match=told):
        Texts.load(folder)


def test_a_folder_that_is_no_language_is_refused(folder):
    write(folder, "locales/nonsense/odd.ftl", "odd = Odd\n")
    with pytest.raises(ContentError, match="locales/nonsense: expected a language tag"):
        Texts.load(folder)


def test_a_folder_without_languages_is_refused(tmp_path):
    with pytest.raises(ContentError, match="expected a folder for each language"):
        Texts.load(tmp_path)


def test_without_english_an_unknown_language_is_an_error(tmp_path):
    write(tmp_path, "locales/de/a.ftl", "a = A\n")
    with pytest.raises(MissingText, match="en: there is no text a"):
        Texts.load(tmp_path).render("fr", "a")


SAFETY = {
    "safety-disclaimer-long": (
        "This is general information about movement, not medical advice, and no substitute for "
        "seeing a professional. Move gently: a mild pull is fine, pain isn’t. Check with a doctor or "
        "physiotherapist first if you’re pregnant or injured, have had surgery recently, or have a "
        "condition affecting your bones, joints, heart or balance."
    ),
    "safety-disclaimer-short": "General information, not medical advice. A mild pull is fine; pain isn’t.",
    "safety-stop": "Stop if you feel sharp pain, tingling, numbness or dizziness.",
    "safety-emergency": (
        "Chest pain, trouble breathing, fainting, sudden weakness, or loss of bladder or bowel "
        "control: call your emergency number."
    ),
}


@pytest.mark.parametrize(("key", "said"), SAFETY.items())
def test_the_safety_texts_say_exactly_what_was_agreed(key, said):
    assert everything().texts.render("en", key) == said
