"""What the camera sees."""

import pytest

from figures.drawing.camera import Camera, FloorView


def test_from_the_side_ahead_is_to_the_right_and_up_is_up():
    page = Camera(0, 0).page([(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)])
    assert page.tolist() == [[1, 0], [0, -1], [0, 0]]


def test_from_the_front_the_figures_right_is_on_the_left():
    assert Camera(90, 0).page([(0.0, 0.0, 1.0)])[0].tolist() == [-1, 0]


def test_the_near_side_is_the_right_one():
    assert Camera(15, 10).depth((0.0, 0.0, 1.0)) > 0.9
    assert Camera(90, 0).sees((1.0, 0.0, 0.0)) == pytest.approx(1)


def test_points_are_rounded_to_the_micrometre():
    x = Camera(33, 7).page([(1 / 3, 2 / 3, 1 / 7)])[0][0]
    assert x == round(x, 6)


def test_a_shadow_lies_on_the_floor_below():
    camera = Camera(0, 30)
    shadow, floor = FloorView(camera), camera.page([(0.3, 0.0, 0.1)])[0]
    assert shadow.page([(0.3, 0.0, 0.1)])[0].tolist() == floor.tolist()
    assert shadow.page([(0.3, 1.0, 0.1)])[0][1] == pytest.approx(floor[1], abs=0.1)
