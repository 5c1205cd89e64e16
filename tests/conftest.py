"""What every test stands on: pinned zones, and hypothesis runs that can be repeated."""

import os

from hypothesis import HealthCheck, settings

from bot.clock import use_pinned_zones

os.environ["PTB_TIMEDELTA"] = "1"
use_pinned_zones()

settings.register_profile(
    "ci",
    max_examples=60,
    stateful_step_count=40,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "thorough", parent=settings.get_profile("ci"), max_examples=1500, derandomize=False
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
