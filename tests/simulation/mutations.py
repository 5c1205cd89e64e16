"""The list of mistakes that are planted into the bot, each with the shape and the seed of a story that finds it."""

from tests.simulation.mutation import Mutation

FENCE = ', timers.c.claimed_by == bindparam("claim")'
MUTATIONS = (
    Mutation(
        name="confirm before commit",
        shape="calm",
        module="bot.chat.intake",
        old="        try:\n            async with self._store.begin() as tx:\n                new =",
        new='        await self._confirm(contents[-1]["update_id"] + 1)\n        try:\n'
        "            async with self._store.begin() as tx:\n                new =",
    ),
    Mutation(
        name="naive arithmetic over a clock change",
        seed="2",
        shape="calendar",
        module="bot.domain.schedule",
        old="    return datetime.combine(day, at.replace(fold=0), tzinfo=ZoneInfo(zone)).astimezone(UTC)",
        new="    before = datetime.combine(day - A_DAY, at.replace(fold=0), tzinfo=ZoneInfo(zone))\n"
        "    return before.astimezone(UTC) + A_DAY",
    ),
    Mutation(
        name="credit twice",
        shape="calm",
        module="bot.practice.guide",
        old="await tx.days.count_all(credited)",
        new="await tx.days.count_all(credited)\n        await tx.days.count_all(\n"
        "            (user, replace(day, day=day.day + timedelta(days=1))) for user, day in credited)",
    ),
    Mutation(
        name="swap the sides of the pictures",
        shape="calm",
        module="bot.chat.telegram_messenger",
        old="self.sender.picture_sender.film(cue.stretch, cue.side)",
        new="self.sender.picture_sender.film(cue.stretch, cue.side and cue.side.other)",
    ),
    Mutation(
        name="begin with the same side every day",
        shape="calm",
        module="bot.domain.person",
        old="return Side.RIGHT if day.toordinal() % 2 else Side.LEFT",
        new="return Side.RIGHT",
    ),
    Mutation(
        name="answer inside the transaction",
        shape="calm",
        module="bot.chat.updates",
        old="        await tx.outbox.add(letters)\n",
        new='        await self.bot.send_chat_action(post.chat, "typing")\n        await tx.outbox.add(letters)\n',
    ),
    Mutation(
        name="late cues in a burst",
        shape="hanging",
        module="bot.domain.session",
        old="        anchor=now - cue.offset if cue.kind.counted else session.anchor,",
        new="        anchor=session.anchor,",
        then=(
            (
                "    if late <= timedelta(0) or not cue.kind.counted or cue.waits:\n",
                "    if True:\n",
            ),
        ),
    ),
    Mutation(
        name="shorten the second hold",
        shape="calm",
        module="bot.domain.cues",
        old="    hold = stretch.timing.hold\n",
        new="    hold = stretch.timing.hold / (2 if side is Side.LEFT else 1)\n",
    ),
    Mutation(
        name="take no notice of which process has claimed",
        shape="killed",
        module="bot.storage.timers",
        old=".where(timers.c.claimed_by.is_not(None), worker != but)",
        new=".where(timers.c.claimed_by.is_not(None), worker == but)",
    ),
    Mutation(
        name="forget the pause",
        shape="calendar",
        module="bot.practice.reminder_changes",
        old="if not had and not any(pause.covers(person.day(one.at)) for pause in pauses):",
        new="if not had:",
    ),
    Mutation(
        name="remind aloud on a day that is done",
        shape="calm",
        module="bot.practice.reminder_sender",
        old="practised = any(one.day == day for one in record.days)",
        new="practised = False",
    ),
    Mutation(
        name="leave the promises where they were after a journey",
        shape="calm",
        module="bot.practice.reminder_changes",
        old="    moved = await tx.people.get(person.id)\n    await rearm(tx, moved, now=now)\n",
        new="    moved = await tx.people.get(person.id)\n",
    ),
    Mutation(
        name="commit an effect without its answers",
        shape="calm",
        module="bot.chat.updates",
        old="        await tx.outbox.add(letters)\n\n    async def _group",
        new="        self.store._after = letters\n\n    async def _group",
    ),
    Mutation(
        name="poll again and again",
        shape="calm",
        module="bot.scheduling.dispatcher",
        old="            self._alarm.wake_at(self._next())\n\n    def _next",
        new="            self.ring()\n\n    def _next",
    ),
    Mutation(
        name="promise no next reminder after a failure",
        seed="3",
        shape="lossy",
        module="bot.practice.reminder_sender",
        old="outcomes.append((due.timer, later or due.following(now=now)))",
        new="sent = answer.result.status is SendStatus.DELIVERED\n"
        "            outcomes.append((due.timer, later or (due.following(now=now) if sent else None)))",
    ),
    Mutation(
        name="forgive five misses",
        seed="3",
        shape="calendar",
        module="bot.domain.streak",
        old="COVERS = 2\n",
        new="COVERS = 5\n",
    ),
    Mutation(
        name="lose the outbox on a kill",
        seed="3",
        shape="killed",
        module="bot.storage.outbox",
        old="update(outbox).where(*gone).values(ready_at=now, claimed_by=None)",
        new="delete(outbox).where(*gone)",
    ),
)
OPEN = (
    Mutation(
        name="drop the fence of claims",
        shape="hasty",
        days=1.5,
        module="bot.storage.timer_statements",
        old=FENCE,
        new="",
    ),
    Mutation(
        name="take the second of two equal times",
        seed="24",
        shape="calendar",
        module="bot.domain.schedule",
        old="at.replace(fold=0)",
        new="at.replace(fold=1)",
    ),
    Mutation(
        name="retry without limit",
        shape="unheard",
        days=1.5,
        module="bot.practice.reminder_sender",
        old="(result.status is not SendStatus.UNCERTAIN or due.sent.doubts)",
        new="result.status is not SendStatus.UNCERTAIN",
    ),
    Mutation(
        name="ignore a 429",
        shape="insistent",
        days=0.5,
        module="bot.chat.limiter",
        old="        self._state(chat).stopped = max(self._state(chat).stopped, now + seconds)\n",
        new="",
    ),
    Mutation(
        name="renew no lease",
        shape="insistent",
        days=0.5,
        module="bot.ops.chores",
        old="    alarm.every(RENEWAL, dispatcher.renew)\n",
        new="",
    ),
    Mutation(
        name="cut a hold short after a pause",
        shape="restless",
        days=0.5,
        module="bot.domain.detours",
        old="    begin = rest[0].offset - left\n",
        new="    begin = rest[0].offset - left / 2\n",
    ),
)
"""Mistakes for which no story is known yet that finds them: `--open --search N` goes on looking."""
