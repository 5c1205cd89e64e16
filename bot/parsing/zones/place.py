"""A zone, and the name by which a person knows it."""

from dataclasses import dataclass, field

from bot.parsing.zones import names


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A zone of the allow-list under a name to show.

    `country` is an ISO 3166 code, `region` the code of a division of the country (ISO 3166-2), or "" for none.
    """

    name: str
    zone: str
    country: str = ""
    region: str = field(default="", compare=False)


def of_zone(zone: str) -> Place:
    """Return the place that a zone is named for."""
    return Place(name=names.label(zone), zone=zone, country=names.country(zone))


UTC = of_zone(names.UTC)
"""The zone of those of whom nothing is known."""
