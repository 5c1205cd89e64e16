"""What is right, and what is left."""

import pytest

from bot.domain.stretch import Side


@pytest.mark.parametrize("side", Side)
def test_the_other_side_of_the_other_side_is_the_side_itself(side):
    assert side.other is not side
    assert side.other.other is side
