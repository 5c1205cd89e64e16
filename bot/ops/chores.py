"""The periodic jobs of a running bot: leases, the time, the heartbeat, housekeeping and backups."""

from datetime import timedelta

from bot.domain.days import A_DAY
from bot.ops.backups import NightlyBackups
from bot.practice.housekeeping import Housekeeper
from bot.practice.outage import BEAT, Heartbeat
from bot.scheduling.alarm import SWEEP, AlarmClock
from bot.scheduling.database_time import DatabaseTime
from bot.scheduling.dispatcher import RENEWAL, Dispatcher

AN_HOUR = timedelta(hours=1)


def plan_chores(
    alarm: AlarmClock,
    *,
    dispatcher: Dispatcher,
    heart: Heartbeat,
    keeper: Housekeeper,
    backups: NightlyBackups,
    time: DatabaseTime,
) -> None:
    """Plan what has to be done now and then; nothing of it holds up the start."""

    async def erase_and_back_up() -> None:
        await keeper.erase()  # the two in turn: to empty the log, an erasure waits for every reader
        await backups.write()

    alarm.every(SWEEP, time.follow)
    alarm.every(RENEWAL, dispatcher.renew)
    alarm.every(BEAT, heart.beat)
    alarm.every(BEAT, heart.make_up, at_once=True)
    alarm.every(AN_HOUR, erase_and_back_up, at_once=True)
    alarm.every(A_DAY, keeper.tidy, at_once=True)
