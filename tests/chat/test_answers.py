"""Answers are kept so that the very same are sent after a crash."""

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.answers import (
    KINDS,
    AskPlace,
    Attach,
    Change,
    Clean,
    Commands,
    DropKeys,
    InlineResults,
    Send,
    SendPicture,
    Toast,
    dump,
    load,
)
from bot.chat.buttons import Button, Style
from bot.chat.inline_cards import InlineCard, PictureKind

WORDS = st.text(max_size=20)
BUTTON = st.builds(
    Button, label=WORDS, carries=WORDS, style=st.none() | st.sampled_from(Style), url=WORDS
)
CARD = st.builds(
    InlineCard,
    **dict.fromkeys(("id", "title", "about", "text", "label", "url", "picture"), WORDS),
    shows=st.sampled_from(PictureKind),
)
ROWS = st.lists(st.lists(BUTTON, max_size=3).map(tuple), max_size=3).map(tuple)
ANSWERS = (
    st.builds(Send, text=WORDS, buttons=ROWS, silent=st.booleans()),
    st.builds(SendPicture, card=WORDS, text=WORDS, buttons=ROWS, poster=st.booleans()),
    st.builds(Change, text=WORDS, buttons=ROWS),
    st.builds(Toast, text=WORDS, alert=st.booleans()),
    st.builds(Attach, name=WORDS, content=WORDS, text=WORDS),
    st.builds(AskPlace, text=WORDS, key=WORDS),
    st.builds(DropKeys, text=WORDS),
    st.builds(Commands, listed=st.lists(st.lists(WORDS, min_size=2, max_size=2))),
    st.builds(Clean, messages=st.lists(st.integers(1), max_size=100)),
    st.builds(InlineResults, cards=st.lists(CARD, max_size=3).map(tuple), cache=st.integers(0)),
)


@given(st.one_of(ANSWERS))
def test_what_is_kept_comes_back_as_it_was(answer):
    assert load(dump(answer)) == answer


def test_every_kind_of_answer_is_among_these():
    assert len(ANSWERS) == len(KINDS)
