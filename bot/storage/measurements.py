"""What people measured: a row for each test, side and day."""

from collections.abc import Iterable

from sqlalchemy import select

from bot.domain.measurement import Measurement, SelfTest
from bot.domain.stretch import Side
from bot.storage.rows import RowGroup
from bot.storage.tables import measurements

NO_SIDE = ""
"""The side of a test that has none."""


class Measurements(RowGroup):
    """The measurements rows."""

    async def put(self, user: int, measured: Iterable[Measurement]) -> None:
        """Keep what was measured; the last word of a day counts."""
        for one in measured:
            await self._put(
                measurements,
                keys=("user", "day", "test", "side"),
                user=user,
                day=one.day,
                test=one.test,
                side=one.side or NO_SIDE,
                millimetres=one.millimetres,
            )

    async def of(self, user: int) -> list[Measurement]:
        """Return everything that a person measured, the oldest first."""
        found = select(measurements).where(measurements.c.user == user)
        rows = await self._connection.execute(found.order_by(measurements.c.day))
        return [
            Measurement(
                test=SelfTest(row.test),
                day=row.day,
                millimetres=row.millimetres,
                side=Side(row.side) if row.side else None,
            )
            for row in rows
        ]
