"""The room in which the bot talks, as for the tests of its handlers."""

from tests.chat.conftest import ana, calm, room

__all__ = ["ana", "calm", "room"]
