"""What becomes of texts that people type: taken as they are meant, asked about, refused, or silently misread."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.domain.errors import UserError
from bot.parsing import zones
from bot.parsing.spoken import after_reply, parse_plan, parse_reply, parse_time
from bot.parsing.zones.weighing import same_clock
from tests.support.lexicons import lexicon_of, places_of

FOLDER = Path(__file__).parent
NOTHING = "-"
RIGHT, ASKED, REFUSED, WRONG = "right", "asked", "refused", "silently wrong"
VERDICTS = (RIGHT, ASKED, REFUSED, WRONG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text, the language of the person, and what it means, or NOTHING."""

    language: str
    typed: str
    meant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A case, what became of it, and what was understood."""

    case: Case
    verdict: str
    understood: str


def cases(name: str) -> Iterator[Case]:
    """Yield the cases of a file."""
    for language, meanings in tomllib.loads((FOLDER / name).read_text("utf-8")).items():
        for meant, texts in meanings.items():
            yield from (Case(language=language, typed=typed, meant=meant) for typed in texts)


def place(case: Case) -> Judged:
    """Judge a place: what the bot would do with it as the answer to the question where a person is."""
    found = zone_of(case.typed, case.language)
    offered = [one.zone for one in found.places]
    meant = case.meant.split("|")
    understood = " ".join(offered[:1] if found.sure else offered)
    if found.sure:
        right = case.meant != NOTHING and any(same_clock(offered[0], zone) for zone in meant)
        return Judged(case=case, verdict=RIGHT if right else WRONG, understood=understood)
    is_offered = any(same_clock(one, zone) for one in offered for zone in meant if zone != NOTHING)
    asked = is_offered or (case.meant == NOTHING and offered)
    return Judged(case=case, verdict=ASKED if asked else REFUSED, understood=understood)


def zone_of(typed: str, language: str) -> zones.Found:
    """Return the places that an answer means, in the steps of the question where a person is."""
    words = lexicon_of(language)
    if parse_reply(typed, words) is not None or parse_time(typed, words) is not None:
        return zones.Found()
    homes = zones.homes_of(language, zones.guess(language).zone)
    found = zones.find(typed, language, places_of(language), homes)
    rest, _ = after_reply(typed, words)
    if found.sure or rest == typed:
        return found
    return zones.find(rest, language, places_of(language), homes)


def plan(case: Case) -> Judged:
    """Judge what is typed to set reminders; what was understood is written as `07:30 01234; 09:00 56`."""
    try:
        request = parse_plan(case.typed, lexicon_of(case.language))
    except UserError:
        return Judged(case=case, verdict=REFUSED, understood="")
    understood = "off " * request.off + "; ".join(map(_written, request.groups))
    right = understood.strip() == case.meant
    return Judged(case=case, verdict=RIGHT if right else WRONG, understood=understood.strip())


def _written(group: object) -> str:
    times = " ".join(f"{at:%H:%M}" for at in group.times)
    return f"{times} {''.join(map(str, sorted(group.weekdays or ())))}".strip()


def table(judged: list[Judged]) -> str:
    """Return how many texts of each language came to which end, as rows of a table."""
    counted = Counter((one.case.language, one.verdict) for one in judged)
    rows = []
    for language in sorted({one.case.language for one in judged}):
        numbers = [counted[language, verdict] for verdict in VERDICTS]
        rows.append(f"| {language} | {sum(numbers)} | {' | '.join(map(str, numbers))} |")
    return "\n".join(rows)
