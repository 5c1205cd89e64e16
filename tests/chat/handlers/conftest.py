"""Whatever a guest says or taps is none of the operator's business: nothing loud is logged."""

import pytest


@pytest.fixture(autouse=True)
def quiet(calm):
    """Let every test of a handler be calm."""
