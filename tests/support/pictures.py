"""Pictures for a room: a press that prints at once, or is out of order."""

from base64 import b64decode

PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
)
"""The smallest PNG there is."""


class FakeRasterizer:
    """A press that keeps the cards it was given; every one looks the same in print."""

    def __init__(self, *, works=False):
        self.works = works
        self.cards = []

    async def print(self, svg):
        self.cards.append(svg)
        return PIXEL if self.works else None

    def close(self):
        """Need nothing."""
