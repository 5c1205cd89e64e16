"""Choice of the supported language that is nearest to a person's."""

from collections.abc import Iterable

ENGLISH = "en"
"""All texts are written in it first; it is also for people who speak none of the supported languages."""


def nearest(wanted: str, *, among: Iterable[str]) -> str:
    """Return the language to speak with someone who speaks `wanted`, a tag such as `en-GB`.

    Itself, or else what is left when subtags are dropped from its end, or else another variety of the same
    language, or else English.
    """
    known = {each.casefold(): each for each in sorted(among)}
    tags = wanted.casefold().replace("_", "-").split("-")
    for length in range(len(tags), 0, -1):
        if found := known.get("-".join(tags[:length])):
            return found
    varieties = (each for tag, each in known.items() if tag.split("-")[0] == tags[0])
    return next(varieties, ENGLISH)
