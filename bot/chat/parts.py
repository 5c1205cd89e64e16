"""The parts of a session's messages: the limb, the dose, the countdown, and the details that unfold."""

from collections.abc import Iterable

from bot.chat.words import Words
from bot.domain.cues import Cue, CueKind
from bot.domain.stretch import Mode, Timing
from bot.library import Library, StretchWords
from bot.practice.today import season
from bot.practice.voice import Moment
from bot.texts import Html


class Parts:
    """Writes the parts of a session's messages in one person's words."""

    def __init__(self, *, words: Words, library: Library) -> None:
        self._words = words
        self._library = library

    def details(self, words: StretchWords, moment: Moment, *, breathing: bool = True) -> list[Html]:
        """Return what does not stand in sight; the caution first, as a folded quotation shows its first lines."""
        caution = [self._words("card-caution", caution=words.caution)] if words.caution else []
        steps = (
            self._words("card-step", number=number, step=step)
            for number, step in enumerate(words.steps, start=1)
        )
        breath = [self._words("card-breathing", breathing=words.breathing)] if breathing else []
        return [*caution, *steps, *breath, self.variant(words, moment)]

    def variant(self, words: StretchWords, moment: Moment) -> Html:
        """Offer the easier way in a person's first quarter, the harder way after it."""
        if season(moment.person, day=moment.session.day).quarter:
            return self._words("card-harder", harder=words.harder)
        return self._words("card-easier", easier=words.easier)

    def quoted(self, lines: Iterable[Html]) -> Html:
        """Return lines that unfold when somebody taps them."""
        return Html(f"<blockquote expandable>{self._words.lines(lines)}</blockquote>")

    def then(self, moment: Moment) -> list[Html]:
        """Return the name of the stretch that comes next; nothing while another side of this stretch does, or none."""
        ahead = (cue for cue in moment.session.cues[moment.index + 1 :] if cue.kind.opens)
        coming = next(ahead, None)
        if coming is None or coming.kind is not CueKind.CARD:
            return []
        return [self._words("card-then", name=self._words.stretch(coming.stretch).name)]

    def ready(self, moment: Moment) -> Html:
        """Return what begins, holding or moving, and how long until then."""
        return self._words("card-ready", act=self.act(moment), ready=self.countdown(moment))

    def countdown(self, moment: Moment) -> Html:
        """Return how long it is until what the cue announces."""
        return self._words.relative(moment.until, lead=moment.cue.length)

    def left(self, moment: Moment) -> Html:
        """Return what is left of a hold."""
        left = self._words.left(moment.until, length=moment.cue.length)
        return self._words("card-left", left=left)

    def act(self, moment: Moment) -> str:
        """Return whether somebody holds or moves."""
        return "move" if self.timing(moment).mode is Mode.REPS else "hold"

    def counted(self, moment: Moment) -> list[Html]:
        """Return how much there is to do where the time alone does not say it."""
        return [] if self.timing(moment).mode is Mode.HOLD else [self.dose(moment)]

    def dose(self, moment: Moment) -> Html:
        """Return how long or how often, and which of the stretches this is."""
        timing, sides = self.timing(moment), sides_of(moment.cue)
        count = timing.rounds if timing.mode is Mode.HOLD else timing.count
        named = {"rounds" if timing.mode is Mode.HOLD else "count": count}
        length = self._words.length(timing.hold)
        dose = self._words(f"dose-{timing.mode}", length=length, sides=sides, **named)
        place, count = moment.cue.place + 1, moment.session.cues[-1].place + 1
        return self._words("card-dose", dose=dose, number=place, count=count)

    def timing(self, moment: Moment) -> Timing:
        """Return the times of the stretch in this routine, or the plain times if the routine has changed since."""
        cue = moment.cue
        here = moment.routine.stretches[cue.place : cue.place + 1] if moment.routine else ()
        plain = self._library.stretches[cue.stretch]
        return next((one for one in here if one.id == cue.stretch), plain).timing

    def side(self, cue: Cue) -> list[Html]:
        """Return which limb does what; nothing for a stretch that has no sides."""
        if not cue.side:
            return []
        return [self._words.list([self._words.stretch(cue.stretch).sides[cue.side]])]


def sides_of(cue: Cue) -> str:
    """Return whether each side has a turn of its own, as the texts know it."""
    return "each" if cue.side else "both"
