"""The words of a group's session: the invitation, and what was done together."""

from dataclasses import dataclass
from datetime import datetime

from bot.chat.localization import Localization
from bot.domain.cues import CueKind
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.session import Session
from bot.parsing import zones
from bot.practice.messenger import CueMessage
from bot.storage.participants import Crowd
from bot.texts import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupWords:
    """Says what a group hears, in its language."""

    words: Localization

    def invitation(
        self, group: Person, session: Session, routine: Routine, *, people: int, now: datetime
    ) -> Html:
        """Invite to a session, with its time on the group's clock, and how many have joined."""
        lines = [
            self.words(
                "group-invitation",
                name=self.words.routine(routine.id).name,
                minutes=routine.minutes,
                when=self.words.when(session.anchor, person=group, now=now),
                place=self.words.place(zones.of_zone(group.zone)),
            ),
            self.words("group-people", people=people),
            Html(),
            self.words("group-how"),
            self.words("group-safety", safety=self.words("safety-disclaimer-short")),
        ]
        return self.words.lines(lines)

    def end(self, cue_message: CueMessage) -> Html:
        """Sum up a session that a group has done together, without ranks."""
        summary = cue_message.summary
        crowd = (summary.crowd if summary else None) or Crowd()
        key = "group-finish" if cue_message.cue.kind is CueKind.FINISH else "group-ended"
        name = self.words.routine(cue_message.session.routine).name
        return self.words(key, name=name, people=crowd.people, stretches=crowd.stretches)
