"""The parts of a session's messages: the limb, the dose, the countdown, and the details that unfold."""

from collections.abc import Iterable
from datetime import timedelta

from bot.chat.localization import Localization
from bot.domain.cues import Cue, CueKind
from bot.domain.stretch import Mode, Timing
from bot.library import Library, StretchWords
from bot.practice.messenger import CueMessage
from bot.practice.today import season
from bot.texts import Html


class MessageParts:
    """Writes the parts of a session's messages in a person's words."""

    def __init__(self, *, words: Localization, library: Library) -> None:
        self._words = words
        self._library = library

    def details(
        self, words: StretchWords, cue_message: CueMessage, *, breathing: bool = True
    ) -> list[Html]:
        """Return what does not stand in sight; the caution first, as a folded quotation shows its first lines."""
        caution = [self._words("card-caution", caution=words.caution)] if words.caution else []
        steps = (
            self._words("card-step", number=number, step=step)
            for number, step in enumerate(words.steps, start=1)
        )
        breath = [self._words("card-breathing", breathing=words.breathing)] if breathing else []
        return [*caution, *steps, *breath, self.variant(words, cue_message)]

    def variant(self, words: StretchWords, cue_message: CueMessage) -> Html:
        """Offer the easier way in a person's first quarter and where they want it; else the harder way."""
        if (
            not is_eased(cue_message)
            and season(cue_message.person, day=cue_message.session.day).quarter
        ):
            return self._words("card-harder", harder=words.harder)
        return self._words("card-easier", easier=words.easier)

    def quoted(self, lines: Iterable[Html]) -> Html:
        """Return lines that unfold when somebody taps them."""
        return Html(f"<blockquote expandable>{self._words.lines(lines)}</blockquote>")

    def then(self, cue_message: CueMessage) -> list[Html]:
        """Return the name of the stretch that comes next; nothing while another side of this stretch does, or none."""
        ahead = (cue for cue in cue_message.session.cues[cue_message.index + 1 :] if cue.kind.opens)
        coming = next(ahead, None)
        if coming is None or coming.kind is not CueKind.CARD:
            return []
        return [self._words("card-then", name=self._words.stretch(coming.stretch).name)]

    def ready(self, cue_message: CueMessage) -> Html:
        """Return what begins, holding or moving, and how long until then; or that it waits for a tap."""
        if cue_message.cue.waits:
            return self._words("card-wait")
        return self._words(
            "card-ready", act=self.act(cue_message), ready=self.countdown(cue_message)
        )

    def countdown(self, cue_message: CueMessage) -> Html:
        """Return how long it is until what the cue announces."""
        return self._words.relative(cue_message.until, lead=cue_message.cue.length)

    def left(self, cue_message: CueMessage) -> Html:
        """Return what is left of a hold."""
        left = self._words.left(cue_message.until, length=cue_message.cue.length)
        return self._words("card-left", left=left)

    def paused_left(self, cue_message: CueMessage) -> list[Html]:
        """Return what is left of the hold that waits; nothing outside of a hold."""
        left = cue_message.session.left
        return (
            [] if left is None else [self._words("card-paused-left", left=self._words.length(left))]
        )

    def act(self, cue_message: CueMessage) -> str:
        """Return whether somebody holds or moves."""
        return "move" if self.timing(cue_message).mode is Mode.REPS else "hold"

    def counted(self, cue_message: CueMessage) -> list[Html]:
        """Return how much there is to do where the time alone does not say it."""
        return [] if self.timing(cue_message).mode is Mode.HOLD else [self.dose(cue_message)]

    def dose(self, cue_message: CueMessage) -> Html:
        """Return how long or how often, and which of the stretches this is."""
        timing, sides = self.timing(cue_message), sides_of(cue_message.cue)
        count = timing.rounds if timing.mode is Mode.HOLD else timing.count
        named = {"rounds" if timing.mode is Mode.HOLD else "count": count}
        length = self._words.length(timing.hold)
        dose = self._words(f"dose-{timing.mode}", length=length, sides=sides, **named)
        place, count = cue_message.cue.place + 1, cue_message.session.cues[-1].place + 1
        return self._words("card-dose", dose=dose, number=place, count=count)

    def timing(self, cue_message: CueMessage) -> Timing:
        """Return the times of the stretch in this routine, or the plain times if the routine has changed since."""
        cue = cue_message.cue
        here = (
            cue_message.routine.stretches[cue.place : cue.place + 1] if cue_message.routine else ()
        )
        plain = self._library.stretches[cue.stretch]
        timing = next((one for one in here if one.id == cue.stretch), plain).timing
        return timing if timing.mode is Mode.REPS else timing.held(_hold_of(cue_message))

    def side(self, cue: Cue) -> list[Html]:
        """Return which limb does what; nothing for a stretch that has no sides."""
        if not cue.side:
            return []
        return [self._words.list([self._words.stretch(cue.stretch).sides[cue.side]])]


def is_eased(cue_message: CueMessage) -> bool:
    """Return whether the person does this stretch in its easier way."""
    return cue_message.cue.stretch in cue_message.person.preferences.easier


def _hold_of(cue_message: CueMessage) -> timedelta:
    """Return how long a hold of the stretch is in this session."""
    place, cues = cue_message.cue.place, cue_message.session.cues
    return next(one.length for one in cues if one.place == place and one.kind is CueKind.HOLD)


def sides_of(cue: Cue) -> str:
    """Return whether each side has a turn of its own, as the texts know it."""
    return "each" if cue.side else "both"
