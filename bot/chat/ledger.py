"""What may be confirmed to Telegram? Only what is done with, and all before it.

Confirming an update confirms every one before it, and Telegram never sends those again
(https://core.telegram.org/bots/api#getupdates). Until then it sends them with each answer: those in hand, and
those that are done with but wait for an earlier one, or were finished while Telegram was asked, are recognised here.
"""


class Ledger:
    """The updates that Telegram may send again."""

    def __init__(self) -> None:
        self._open: set[int] = set()
        self._done: set[int] = set()
        self._next: int | None = None

    @property
    def in_hand(self) -> int:
        """How many updates are not done with."""
        return len(self._open)

    @property
    def known(self) -> int:
        """How many updates were taken and may come again."""
        return len(self._open) + len(self._done)

    @property
    def offset(self) -> int | None:
        """The first update that is not to be confirmed; None before the first one came."""
        return min(self._open) if self._open else self._next

    def ask(self) -> int | None:
        """Return the offset to ask Telegram with; what it confirms need not be recognised any more."""
        offset = self.offset
        self._done = {each for each in self._done if offset is not None and each >= offset}
        return offset

    def take(self, number: int) -> bool:
        """Take an update in hand; tell whether it is a new one.

        After a week without updates Telegram numbers anew, perhaps lower: then the old numbers mean nothing.
        """
        if number in self._open or number in self._done:
            return False
        anew = self._next is None or (not self._open and number < self._next)
        self._next = number + 1 if anew else max(self._next or 0, number + 1)
        self._open.add(number)
        return True

    def finish(self, number: int) -> bool:
        """Note that an update is done with; tell whether more may be confirmed now."""
        before = self.offset
        self._open.discard(number)
        self._done.add(number)
        return self.offset != before
