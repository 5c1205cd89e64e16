"""With a day's practice comes a tip about what was done, and each in its turn."""

from hypothesis import given
from hypothesis import strategies as some

from bot.domain.stretch import Area
from bot.domain.tips import Tip, tip_for

NECK = [Tip(id=f"neck-{letter}", areas=frozenset({Area.NECK})) for letter in "abc"]
HIPS = [Tip(id=f"hips-{letter}", areas=frozenset({Area.HIP_FLEXORS})) for letter in "abcd"]
ANY = [Tip(id=f"any-{letter}") for letter in "abcdef"]
TIPS = [*NECK, *HIPS, *ANY]


def told(user: int, days: int, *, areas: set[Area], first: int = 1) -> list[str | None]:
    return [
        tip_for(TIPS, areas=areas, user=user, number=number)
        for number in range(first, first + days)
    ]


@given(user=some.integers(), first=some.integers(1, 5000))
def test_a_tip_is_about_what_was_done_and_none_comes_again_before_the_others_did(user, first):
    fitting = [tip.id for tip in (*NECK, *ANY)]
    assert sorted(told(user, len(fitting), areas={Area.NECK}, first=first)) == sorted(fitting)


@given(user=some.integers(), number=some.integers(1, 5000), shuffled=some.permutations(TIPS))
def test_the_tip_of_a_day_hangs_on_nothing_but_person_day_and_areas(user, number, shuffled):
    areas = {Area.HIP_FLEXORS, Area.NECK}
    [expected] = told(user, 1, areas=areas, first=number)
    assert tip_for(shuffled, areas=areas, user=user, number=number) == expected


def test_people_go_round_in_orders_of_their_own():
    assert len({tuple(told(user, len(ANY), areas=set())) for user in range(20)}) == 20


def test_it_is_the_same_after_a_restart_and_in_years():
    assert told(7, 3, areas={Area.NECK}) == ["neck-a", "any-b", "any-e"]


def test_where_no_tip_fits_there_is_none():
    assert tip_for(NECK, areas={Area.CHEST}, user=7, number=1) is None
    assert tip_for([], areas={Area.CHEST}, user=7, number=1) is None
