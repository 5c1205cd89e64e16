"""The harness in which the bot talks, as for the tests of its handlers."""

from tests.chat.conftest import ana, calm, harness

__all__ = ["ana", "calm", "harness"]
