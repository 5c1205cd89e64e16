"""A session of a routine as it comes to the voice: one moment for each cue, with what a summary needs."""

from dataclasses import replace
from datetime import timedelta

from bot.domain import session as machine
from bot.domain.cues import CueKind, cue_table
from bot.domain.person import Person
from bot.domain.session import Session
from bot.domain.streak import Streak
from bot.domain.stretch import Side
from bot.practice.messenger import CueMessage, Summary
from tests.support.chat_harness import MONDAY, localizer

ANA = 1001
LAST = (CueKind.FINISH, CueKind.ENDED, CueKind.EXPIRED)


def make_person(user=ANA, *, language="en", zone="Europe/Berlin", **values):
    return Person(id=user, language=language, zone=zone, created_at=MONDAY, **values)


def make_summary(*, before=0, after=1, **values):
    """Return a summary of a session that took so many days of a streak to so many."""
    usual = {
        "active": timedelta(minutes=6, seconds=10),
        "completed": 4,
        "stretches": 4,
        "next_reminder": None,
    }
    return Summary(
        before=Streak(current=before, total=before),
        after=Streak(current=after, total=after),
        **usual | values,
    )


class SessionScript:
    """One session; `say` goes on to the next cue at its own time, the acts are those of the buttons."""

    def __init__(self, routine="psoas-reset", *, person=None, first=Side.RIGHT):
        self.routine = (
            localizer().library.routines[routine] if isinstance(routine, str) else routine
        )
        self.person = person or make_person()
        self.now = MONDAY
        self.session = Session(
            id=1,
            user=self.person.id,
            routine=self.routine.id,
            day=MONDAY.date(),
            started_at=MONDAY,
            anchor=MONDAY,
            cues=cue_table(self.routine, first=first),
        )

    def say(self, *, late=0.0, **about):
        """Return the next moment, which comes this many seconds late."""
        self.now = max(self.now, self.session.due) + timedelta(seconds=late)
        said = machine.advance(self.session, now=self.now)
        self.session = said.session
        summary = make_summary() if said.cue.kind in LAST else None
        cue_message = CueMessage(
            person=self.person,
            session=said.session,
            index=said.index,
            until=self.now + said.cue.length,
            summary=summary,
            routine=self.routine if said.cue.kind is CueKind.CARD else None,
        )
        return replace(cue_message, **about)

    def until(self, kind, **about):
        """Go on until a cue of this kind, and return its moment."""
        while True:
            cue_message = self.say(**about)
            if cue_message.cue.kind is kind:
                return cue_message

    def all(self):
        """Return every moment to the end."""
        while self.session.due is not None:
            yield self.say()

    def does(self, act, *, after=0.0):
        """Tap a button, so many seconds after the last cue."""
        self.now += timedelta(seconds=after)
        self.session = getattr(machine, act)(self.session, now=self.now)
        return self


def moment_of(kind, *, routine="psoas-reset", **about):
    """Return a moment of a kind of cue, however it comes about."""
    lesson = SessionScript(routine)
    match kind:
        case CueKind.PAUSED:
            lesson.until(CueKind.HOLD)
            return lesson.does("pause", after=5).say(**about)
        case CueKind.BACK:
            lesson.until(CueKind.HOLD)
            lesson.does("pause", after=5).say()
            return lesson.does("resume", after=60).say(**about)
        case CueKind.CUT_OFF:
            lesson.until(CueKind.HOLD)
            return lesson.say(late=60, **about)
        case CueKind.ENDED:
            lesson.until(CueKind.HOLD)
            return lesson.does("end", after=5).say(**about)
        case CueKind.EXPIRED:
            lesson.until(CueKind.HOLD)
            lesson.does("pause", after=5).say()
            return lesson.say(**about)
    return replace(lesson.until(kind), **about)
