"""Which zone, and by what name does a person know it?"""

from dataclasses import dataclass

from bot.parsing.zones import names


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A zone of the allow-list under a name to show; `country` is an ISO 3166 code, or "" for none."""

    name: str
    zone: str
    country: str = ""


def of_zone(zone: str) -> Place:
    """Return the place that a zone is named for."""
    return Place(name=names.label(zone), zone=zone, country=names.country(zone))


UTC = of_zone(names.UTC)
"""The zone of those of whom nothing is known."""
