"""Typed lengths of a self-test, in five languages and several units."""

from bot.domain.stretch import Side
from bot.parsing.spoken.distances import parse_distances
from tests.support.lexicons import lexicon_of

RIGHT, LEFT = Side.RIGHT, Side.LEFT


def read(typed, code="en", *, sided=False):
    return parse_distances(typed, lexicon_of(code).distances, sided=sided)


def test_a_length_has_a_unit_or_is_in_centimetres():
    for typed, millimetres in {
        "12 cm": 120, "12": 120, "12,5cm": 125, "5 in": 127, '5"': 127, "85 mm": 85, "2 fists": 160,
        "three": None, "about 12 cm": 120, "touch": 0, "-3": -30, "minus 3": -30, "3 fingers": 60,
        "12 miles": None, "12 cm cm": None, "cm": None, "": None, "12 13": None, "minus": None,
        "right 12": None,
    }.items():  # fmt: skip
        expected = None if millimetres is None else {None: millimetres}
        assert read(typed) == expected, typed


def test_both_sides_are_named_or_are_right_and_left():
    both = {RIGHT: 100, LEFT: 80}
    for typed in (
        "right 10 left 8", "10 right 8 left", "left 8, right 10 cm", "10 8", "10 cm and 8 cm", "r 10 l 8",
    ):  # fmt: skip
        assert read(typed, sided=True) == both, typed
    assert read("left 8", sided=True) == {LEFT: 80}
    assert read("4 and 3 in", sided=True) == {RIGHT: 102, LEFT: 76}


def test_a_number_without_its_side_is_not_understood():
    for typed in ("10", "10 right 8", "right 10 right 8", "1 2 3", "right", "10 right left"):
        assert read(typed, sided=True) is None, typed


def test_every_language_has_its_words():
    for code, one, two in (
        ("de", "5 Zoll", "rechts 10 links 8"),
        ("es", "5 pulgadas", "derecha 10 izquierda 8"),
        ("pt", "5 polegadas", "direita 10 esquerda 8"),
        ("ru", "5 дюймов", "правая 10 левая 8"),
    ):
        assert read(one, code) == {None: 127}, code
        assert read(two, code, sided=True) == {RIGHT: 100, LEFT: 80}, code
