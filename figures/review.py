"""A review page: each picture beside its steps and what is felt, with boxes for three grades and a fault.

The page is one HTML file that can be printed and marked by hand; docs/pictures.md explains the grades.
"""

import base64
import tomllib
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from figures.felt import WORDS

GRADES = ("C", "A", "B")
STYLE = """
@page { size: A4; margin: 12mm }
body { font: 13px/1.35 sans-serif; color: #2f2c57 }
section { display: grid; grid-template-columns: 300px 1fr 120px; gap: 14px; break-inside: avoid;
  border-top: 1px solid #c9c6e3; padding: 10px 0 }
img { width: 300px; border-radius: 8px }
h2 { font-size: 15px; margin: 0 0 4px }
ol { margin: 0 0 6px; padding-left: 18px }
p { margin: 2px 0 }
td { border: 1px solid #8a87b5; width: 34px; height: 34px; vertical-align: top; padding: 2px; font-size: 11px }
.fault { border-bottom: 1px solid #8a87b5; height: 26px }
"""


def page(content: Path, pictures: Mapping[str, bytes]) -> str:
    """Return the page for these stretches, each with its still as a JPEG."""
    rows = "".join(_row(name, _words(content, name), jpeg) for name, jpeg in pictures.items())
    head = f'<meta charset="utf-8"><title>Limber</title><style>{STYLE}</style>'
    return f"<!doctype html><html><head>{head}</head><body>{rows}</body></html>\n"


def _words(content: Path, stretch: str) -> Mapping[str, object]:
    return tomllib.loads((content / WORDS / f"{stretch}.toml").read_text("utf-8"))


def _row(stretch: str, words: Mapping[str, object], jpeg: bytes) -> str:
    data = base64.b64encode(jpeg).decode()
    boxes = "".join(f"<td>{each}</td>" for each in GRADES)
    return (
        f'<section><img src="data:image/jpeg;base64,{data}" alt=""><div>'
        f"<h2>{escape(str(words['name']))}</h2>{_list(words['steps'])}"
        f"<p>&#10003; {escape(str(words['feel']))}</p><p>&#10007; {escape(str(words['mistake']))}</p>"
        f"<p><small>{escape(stretch)}</small></p></div><div><table><tr>{boxes}</tr></table>"
        '<p class="fault"></p><p class="fault"></p></div></section>'
    )


def _list(steps: object) -> str:
    assert isinstance(steps, Iterable)
    return f"<ol>{''.join(f'<li>{escape(str(step))}</li>' for step in steps)}</ol>"
