"""Are answers kept so that the very same go out after a crash?"""

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.answers import AskPlace, Attach, Change, DropKeys, Send, Toast, dump, load
from bot.chat.buttons import Button, Style

WORDS = st.text(max_size=20)
BUTTON = st.builds(Button, label=WORDS, carries=WORDS, style=st.none() | st.sampled_from(Style))
ROWS = st.lists(st.lists(BUTTON, max_size=3).map(tuple), max_size=3).map(tuple)
ANSWER = st.one_of(
    st.builds(Send, text=WORDS, buttons=ROWS, silent=st.booleans()),
    st.builds(Change, text=WORDS, buttons=ROWS),
    st.builds(Toast, text=WORDS, alert=st.booleans()),
    st.builds(Attach, name=WORDS, content=WORDS, text=WORDS),
    st.builds(AskPlace, text=WORDS, key=WORDS),
    st.builds(DropKeys, text=WORDS),
)


@given(st.lists(ANSWER, min_size=1, max_size=4))
def test_what_is_kept_comes_back_as_it_was(answers):
    assert load(dump(answers)) == answers


def test_where_nothing_is_owed_nothing_is_kept():
    assert dump([]) is None
