"""Our buttons become Telegram's."""

from bot.chat.buttons import Button, Style
from bot.chat.markup import inline, location_key


def test_no_buttons_are_no_keyboard():
    assert inline(()) is None


def test_each_button_has_its_words_what_it_carries_and_its_colour():
    one = Button(label="Delete", carries="own:delete:yes", style=Style.DANGER)
    other = Button(label="Keep", carries="own:delete:no")
    keyboard = inline(((one,), (other,))).to_dict()["inline_keyboard"]
    assert keyboard == [
        [{"text": "Delete", "callback_data": "own:delete:yes", "style": "danger"}],
        [{"text": "Keep", "callback_data": "own:delete:no"}],
    ]


def test_the_location_key_asks_for_the_location_once_and_is_small():
    key = location_key("Here").to_dict()
    assert key["keyboard"] == [[{"text": "Here", "request_location": True}]]
    assert key["one_time_keyboard"]
    assert key["resize_keyboard"]
