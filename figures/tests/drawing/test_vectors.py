"""Turns in space: which way they go, and halves of them."""

import pytest

from figures.drawing.vectors import (
    FORWARD,
    ORIGIN,
    RIGHT,
    UP,
    Frame,
    about_x,
    about_y,
    about_z,
    angle,
    cross,
    facing,
    turned,
    unit,
)


def near(vector):
    return pytest.approx(vector, abs=1e-9)


def test_forward_and_up_make_right():
    assert cross(FORWARD, UP) == RIGHT


def test_a_turn_goes_the_way_that_it_says():
    assert about_x(90).out(UP) == near(RIGHT)
    assert about_y(90).out(RIGHT) == near(FORWARD)
    assert about_z(90).out(FORWARD) == near(UP)


def test_a_turn_is_undone_by_its_back():
    turn = about_x(20).then(about_y(50)).then(about_z(-70))
    assert turn.back.then(turn).out((1.0, 2.0, 3.0)) == near((1.0, 2.0, 3.0))
    assert turn.into(turn.out((1.0, 2.0, 3.0))) == near((1.0, 2.0, 3.0))


@pytest.mark.parametrize("degrees", [0.0, 40.0, 120.0, 180.0])
def test_half_way_of_a_turn_is_half_the_turn(degrees):
    half = turned(Frame(), about_y(degrees), 0.5)
    assert angle(half.x, FORWARD) == pytest.approx(degrees / 2, abs=1e-4)


def test_a_turn_begins_and_ends_exactly():
    assert turned(about_x(10), about_z(70), 0) == about_x(10)
    assert turned(about_x(10), about_z(70), 1) == about_z(70)


def test_a_frame_faces_as_near_to_the_hint_as_it_can():
    frame = facing(UP, (1.0, 5.0, 0.0))
    assert frame.x == near(FORWARD)
    assert frame.z == near(RIGHT)


def test_a_hint_along_the_bone_still_gives_a_frame():
    assert angle(facing(UP, UP).x, UP) == pytest.approx(90)


def test_nothing_has_no_direction():
    assert unit(ORIGIN) == ORIGIN
