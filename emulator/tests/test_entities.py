"""Message entities: marked-up text becomes what Telegram makes of it. Cases after TDLib's own tests."""

from contextlib import suppress
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.entities import parse_html, utf16_length
from emulator.formatting import recognised, tidy
from emulator.refusal import Refused


def marks(source: str) -> list[tuple[str, int, int]]:
    return [(m["type"], m["offset"], m["length"]) for m in parse_html(source)[1]]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"), ("strong", "bold"), ("i", "italic"), ("em", "italic"),
        ("u", "underline"), ("ins", "underline"), ("s", "strikethrough"),
        ("strike", "strikethrough"), ("del", "strikethrough"), ("tg-spoiler", "spoiler"),
        ("code", "code"), ("pre", "pre"), ("blockquote", "blockquote"),
    ],
)  # fmt: skip
def test_every_plain_tag_marks_its_text(tag: str, kind: str) -> None:
    assert parse_html(f"a <{tag}>b</{tag}> c") == (
        "a b c",
        [{"type": kind, "offset": 2, "length": 1}],
    )


def test_offsets_count_utf16_units() -> None:
    assert marks("🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>") == [
        ("italic", 5, 7),
        ("bold", 9, 3),
    ]
    assert utf16_length("🏟a") == 3


def test_nested_tags_come_outer_first() -> None:
    assert marks("<b>a<i>b</i></b>") == [("bold", 0, 2), ("italic", 1, 1)]
    assert marks("<i><b>x</b></i>") == [("bold", 0, 1), ("italic", 0, 1)]


def test_a_moment_becomes_a_date_time() -> None:
    _, found = parse_html('in <tg-time unix="1760000000" format="wDT">a while</tg-time>')
    assert found == [
        {
            "type": "date_time",
            "unix_time": 1760000000,
            "date_time_format": "wDT",
            "offset": 3,
            "length": 7,
        }
    ]
    assert "date_time_format" not in parse_html('<tg-time unix="1">x</tg-time>')[1][0]


def test_links_are_completed() -> None:
    def url(source: str) -> str | None:
        found = parse_html(source)[1]
        return found[0]["url"] if found else None

    assert url("<a href=telegram.org>x</a>") == "http://telegram.org/"
    assert url("<a href='telegram.org?&lt;'>x</a>") == "http://telegram.org/?<"
    assert url("<a>https://telegram.org/a?b#c</a>") == "https://telegram.org/a?b#c"
    assert url('<a href="tg://user?id=1">x</a>') == "tg://user?id=1"
    assert url('<a href="ftp://telegram.org">x</a>') is None
    assert url("<a>no address</a>") is None


def test_a_custom_emoji_names_its_id() -> None:
    assert parse_html('<tg-emoji emoji-id="54321">🏟</tg-emoji>')[1] == [
        {"type": "custom_emoji", "custom_emoji_id": "54321", "offset": 0, "length": 2}
    ]


def test_spoilers_and_folded_quotes_have_their_own_attributes() -> None:
    assert marks('<span class="tg-spoiler">x</span>') == [("spoiler", 0, 1)]
    assert marks("<blockquote expandable>x</blockquote>") == [("expandable_blockquote", 0, 1)]


def test_code_in_a_language_is_one_block() -> None:
    for source in (
        '<pre><code class="language-fift">x</code></pre>',
        '<code class="language-fift"><pre>x</pre></code>',
    ):
        assert parse_html(source)[1] == [
            {"type": "pre", "language": "fift", "offset": 0, "length": 1}
        ]


def test_code_beside_or_without_a_language_stays_code() -> None:
    assert marks('<pre> <code class="language-fift">x</code></pre>') == [
        ("pre", 0, 2),
        ("code", 1, 1),
    ]
    assert parse_html('<code class="language-fift">x</code>')[1] == [
        {"type": "code", "offset": 0, "length": 1}
    ]
    assert marks("<pre><code>x</code></pre>") == [("pre", 0, 1), ("code", 0, 1)]


def test_only_known_references_are_replaced() -> None:
    source = "&ge;&lt;&gt;&amp;&quot;&laquo;&#12345678;&#65;&#x42; & &lt"
    assert parse_html(source)[0] == '&ge;<>&"&laquo;&#12345678;AB & <'


def test_an_empty_end_tag_closes_the_last_one_and_empty_marks_vanish() -> None:
    assert marks("<i>a</    >") == [("italic", 0, 1)]
    assert marks("x<b></b>") == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
        ("hi 5 < 6", 'Unsupported start tag "" at byte offset 5'),
        ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba>", 'Can\'t find end tag corresponding to start tag "i"'),
        ("🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
        ("<i aba ", 'Unclosed start tag "i" at byte offset 0'),
        ("🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        ("<i a=b", "Unexpected end of name token at byte offset 5"),
        ("🏟 🏟&lt;<i    aba  =  '&lt;&gt;&quot;>", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"),
        ("🏟 🏟&lt;<b></b></", "Unexpected end tag at byte offset 20"),
        ("🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"),
        (
            "🏟 🏟&lt;<i>a</em   >",
            'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"',
        ),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (
            "&#xDFDF;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            ),
        ),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        ('<tg-time unix="soon">x</tg-time>', "Invalid date specified"),
        ('<tg-time unix="1" format="rr">x</tg-time>', "Invalid date format specified"),
    ],
)
def test_broken_markup_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


def test_commands_mentions_and_links_are_recognised_in_plain_text() -> None:
    found = recognised("😀 /start@a_bot @someone https://a.org/x. not/this a@b.org http://nowhere")
    assert [(m["type"], m["offset"], m["length"]) for m in found] == [
        ("bot_command", 3, 12),
        ("mention", 16, 8),
        ("url", 25, 15),
    ]


def test_nothing_is_recognised_inside_code() -> None:
    code = [{"type": "code", "offset": 0, "length": 6}]
    assert recognised("/start", beside=code) == []


def test_no_other_mark_shares_a_place_with_code() -> None:
    marks = [
        {"type": "bold", "offset": 0, "length": 10},
        {"type": "code", "offset": 3, "length": 2},
        {"type": "italic", "offset": 3, "length": 2},
        {"type": "blockquote", "offset": 0, "length": 10},
        {"type": "underline", "offset": 7, "length": 1},
    ]
    assert [(m["type"], m["offset"], m["length"]) for m in tidy(marks)] == [
        ("blockquote", 0, 10),
        ("bold", 0, 3),
        ("code", 3, 2),
        ("bold", 5, 5),
        ("underline", 7, 1),
    ]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_an_escaped_text_reads_as_it_was_written(text: str) -> None:
    assert parse_html(escape(text)) == (text, [])


@given(st.text(alphabet="<>/&;#x= \"'biau-é😀\n1"))
def test_whatever_is_written_is_read_or_refused(source: str) -> None:
    with suppress(Refused):
        text, found = parse_html(source)
        assert all(mark["offset"] + mark["length"] <= utf16_length(text) for mark in found)
