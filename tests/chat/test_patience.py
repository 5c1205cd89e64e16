"""Does what waits expire in time, and is what left forgotten?"""

from datetime import timedelta

from bot.chat.lines import FEW, Ticket
from bot.chat.patience import Patience
from tests.support.counter import START, at


def waiting(number, *, expires):
    order = (0, True, 0.0, number)
    return Ticket(chat=number, order=order, expires=None if expires is None else at(expires))


async def test_what_expires_first_is_known_first():
    patience = Patience()
    for number, expires in enumerate((3, 1, 2)):
        patience.add(waiting(number, expires=expires))
    assert patience.next() == at(1)


async def test_what_never_expires_is_not_remembered():
    patience = Patience()
    patience.add(waiting(1, expires=None))
    assert patience.next() is None


async def test_all_that_is_over_is_taken_out_and_nothing_else():
    patience = Patience()
    tickets = [waiting(number, expires=number) for number in range(4)]
    for ticket in tickets:
        patience.add(ticket)
    assert list(patience.over(at(2))) == tickets[:3]
    assert patience.next() == at(3)


async def test_what_has_left_does_not_expire():
    patience = Patience()
    ticket = waiting(1, expires=1)
    patience.add(ticket)
    ticket.leave.set_result(None)
    assert list(patience.over(at(5))) == []


async def test_a_herd_that_left_long_before_it_expires_is_forgotten():
    """Thousands of reminders leave within minutes, and each would be worth sending for hours."""
    patience = Patience()
    for number in range(20 * FEW):
        ticket = waiting(number, expires=timedelta(hours=6).total_seconds())
        patience.add(ticket)
        ticket.leave.set_result(None)
    assert len(patience._heap) <= FEW + 1  # noqa: SLF001 - a leak shows nowhere else
    assert patience.next() is None


async def test_a_herd_that_still_waits_is_remembered():
    patience = Patience()
    for number in range(3 * FEW):
        patience.add(waiting(number, expires=number))
    assert sum(1 for _ in patience.over(START + timedelta(hours=2))) == 3 * FEW
