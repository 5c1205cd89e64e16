"""Months of routines are as varied as docs/programme.md says of three years (`make simulate` lives all of them)."""

import pytest

from benchmarks.programme import PROFILES, lines, live
from tests.support.content import shipped

WEEKS = 26


@pytest.mark.parametrize("profile", PROFILES)
def test_half_a_year_hardly_ever_repeats_and_serves_the_focus(profile):
    life = live(PROFILES[profile], shipped(), days=7 * WEEKS, mixed=False)
    served = {
        area
        for one in shipped().stretches.values()
        if life.preferences.allow(one)
        for area in one.areas
    }
    focus, other = life.doses(served)
    assert len(served) == 15
    assert len(set(life.sets)) > 7 * WEEKS - 10
    assert life.soonest is None or life.soonest > 84
    assert life.shared < 0.04
    assert focus > 1.4 * other


def test_the_tables_tell_every_profile_and_area():
    told = "\n".join(lines(shipped(), days=14))
    assert all(told.count(f"| {profile} |") >= 2 for profile in PROFILES)
    assert "| wrists-hands |" in told
