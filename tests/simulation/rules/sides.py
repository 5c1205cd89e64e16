"""Rules of both sides: equally long in the table, alternating by day, and pictures show the side that is meant."""

import json
from datetime import date
from typing import Any

from tests.simulation.journal import Change, Row
from tests.simulation.network import Call
from tests.simulation.rules.led import OPENERS, named
from tests.simulation.world import World


class SideRules:
    """Watches the tables of new sessions, and the pictures of cues."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.rows = world.journal.rows
        world.committed.append(self._committed)
        world.acted.append(self._acted)

    def _committed(self, changes: list[Change]) -> None:
        for one in changes:
            if one.table == "sessions" and one.before is None and one.after is not None:
                cues = json.loads(one.after["cues"])
                self._equal(cues)
                self._alternates(one.after, cues)

    def _equal(self, cues: list[Any]) -> None:
        holds: dict[tuple[int, Any], list[int]] = {}
        for index, cue in enumerate(cues):
            if cue[1] == "hold":
                holds.setdefault((cue[2], cue[4]), []).append(cue[5])
                ahead = next(one for one in cues[index:] if one[1] in {*OPENERS, "finish"})
                if ahead[0] - cue[0] < cue[5]:
                    self.world.breaks(
                        "the table gives each hold its full length", f"{cue} before {ahead}"
                    )
        for (place, side), lengths in holds.items():
            if side and holds.get((place, "left" if side == "right" else "right")) != lengths:
                self.world.breaks("both sides are equal", f"place {place}: {holds}")

    def _alternates(self, row: Row, cues: list[Any]) -> None:
        person = self.rows["people"][row["user"],]
        sides = [cue[4] for cue in cues if cue[1] == "card" and cue[4]]
        if not sides or person["first_side"] != "alternate":
            return
        odd = date.fromisoformat(row["day"]).toordinal() % 2
        if set(sides) != {"right" if odd else "left"}:
            self.world.breaks("the first side alternates by day", f"{row['day']}: {sides}")

    def _acted(self, call: Call) -> None:
        found, content = named(call), call.result if isinstance(call.result, dict) else {}
        row = self.rows["sessions"].get((found[0],)) if found else None
        if (
            row is None
            or found is None
            or "animation" not in content
            or not call.method.startswith("send")
        ):
            return
        cue = json.loads(row["cues"])[found[1]]
        name = f"{cue[3]}-{cue[4]}.mp4" if cue[4] else f"{cue[3]}.mp4"
        shown = content["animation"]["file_id"]
        if cue[1] in OPENERS and not shown.endswith(f"-{name}"):
            self.world.breaks("the picture shows the side that is meant", f"{shown} for {cue}")
