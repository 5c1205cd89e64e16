"""JSON Schema of pose files for editors, from the model that checks them.

It says less than the check: what a file inherits, and which joints there are, only the check knows.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from figures.drawing.posefile import POSES
from figures.drawing.schema import PoseFile

NAME = "pose.schema.json"
DRAFT = "http://json-schema.org/draft-07/schema#"
NUMBER: dict[str, Any] = {"type": "number"}
BEND: dict[str, Any] = {
    "anyOf": [NUMBER, {"type": "array", "items": NUMBER, "minItems": 1, "maxItems": 3}]
}
BENDS = ("lumbar", "thorax", "neck", "head", "hip", "shoulder")
POINTS = ("hand", "via", "ankle", "from", "to", "around")
INHERITING = ("Pose", "Pelvis")  # what a base or an earlier position may have said already
BOTH = {"legs": "Leg", "arms": "Arm"}


def schema() -> str:
    """Return the text of the schema."""
    made = TypeAdapter(PoseFile).json_schema(by_alias=True, ref_template="#/definitions/{model}")
    parts = made.pop("$defs")
    for name in INHERITING:
        parts[name].pop("required", None)
    made.pop("required", None)
    for both, one in BOTH.items():
        parts["Pose"]["properties"][both] = {"$ref": f"#/definitions/{one}"}
    made["properties"]["base"] = {"type": "string"}
    _short_forms([made, *parts.values()])
    told = {"$schema": DRAFT, **made, "title": "pose", "definitions": parts}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def write(content: Path) -> None:
    """Write the schema of a content folder again."""
    (content / POSES).mkdir(exist_ok=True)
    (content / POSES / NAME).write_text(schema(), "utf-8")


def _short_forms(parts: list[dict[str, Any]]) -> None:
    """Allow a number for a bend, and a joint's name for a point."""
    for part in parts:
        for name, field in part.get("properties", {}).items():
            if name in BENDS:
                part["properties"][name] = BEND
            elif name in POINTS:
                field.setdefault("anyOf", []).append({"type": "string"})
