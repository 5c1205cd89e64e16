"""What the deliveries have in common of which every result is written down."""


class WrittenDown:
    """A part of a delivery: nothing follows before its result is known, and no result is passed over."""

    __slots__ = ()

    @property
    def ahead(self) -> bool:
        """Whether the timer stands for what follows already: that is known when the message has gone out."""
        return False

    def is_settled(self, result: object) -> bool:  # noqa: ARG002 - the same for all results
        """Return whether nothing is to be written down."""
        return False

    async def follow(self, result: object) -> None:
        """Do nothing more, unless a kind of delivery has something to do."""
