"""A routine goes from movement to rest, and down to the floor once."""

from bot.domain.programme.order import in_order
from bot.domain.stretch import Place
from tests.support.content import shipped

NAMES = [
    "seated-cat-cow",
    "shoulder-rolls",
    "standing-back-bend",
    "clasped-hands-chest-stretch",
    "seated-lean-back",
    "seated-figure-four",
    "cat-cow",
    "downward-dog",
    "kneeling-hip-flexor-stretch",
    "butterfly-stretch",
    "prone-press-up",
    "sphinx-stretch",
    "open-book",
    "pelvic-tilt",
    "supine-figure-four",
]


def ordered(place, *names):
    stretches = shipped().stretches
    return [one.id for one in in_order((stretches[name] for name in names), place=place)]


def test_movement_comes_first_and_the_floor_last_where_one_turns_over_once():
    assert ordered(Place.FLOOR, *reversed(NAMES)) == [
        "seated-cat-cow",
        "seated-lean-back",
        "shoulder-rolls",
        "standing-back-bend",
        "clasped-hands-chest-stretch",
        "seated-figure-four",
        "cat-cow",
        "downward-dog",
        "kneeling-hip-flexor-stretch",
        "butterfly-stretch",
        "prone-press-up",
        "sphinx-stretch",
        "open-book",
        "pelvic-tilt",
        "supine-figure-four",
    ]


def test_on_a_chair_and_on_ones_feet_movement_goes_before_holding():
    names = ("upper-back-reach", "neck-side-tilt", "shoulder-rolls")
    moving_first = ["shoulder-rolls", "neck-side-tilt", "upper-back-reach"]
    assert ordered(Place.CHAIR, *names) == moving_first
    assert ordered(Place.STANDING, *names) == moving_first
