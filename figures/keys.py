"""Keys of what a picture was drawn from: the drawing code, and the pose with all that it inherits."""

import ast
import hashlib
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from figures.drawing.posefile import POSES, whole

CODE = Path(__file__).parent / "drawing"


def drawing_key(content: Path, stretch: str, *, one_sided: bool) -> str:
    """Return the key: it changes as soon as anything that may show changes; comments do not show."""
    pose = json.dumps(whole(content / POSES / f"{stretch}.toml"), sort_keys=True)
    told = f"{code_key()} {stretch} {one_sided} {pose}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]


@cache
def code_key(folder: Path = CODE) -> str:
    """Return the key of the code that draws."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py"), key=lambda each: each.name):
        digest.update(f"{path.name}\n{drawing_lines(path.read_text('utf-8'))}".encode())
    return digest.hexdigest()


def drawing_lines(source: str) -> str:
    """Return the lines of a module that may change a picture: no comments, no docstrings, no imports."""
    silent = {number for node in ast.walk(ast.parse(source)) for number in _silent(node)}
    kept = (line for number, line in enumerate(source.splitlines(), 1) if number not in silent)
    return "\n".join(line for line in kept if line.strip() and not line.lstrip().startswith("#"))


def _silent(node: ast.AST) -> Iterable[int]:
    """Return the numbers of the lines that a docstring or an import takes."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return range(node.lineno, (node.end_lineno or node.lineno) + 1)
    if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
        return ()
    if ast.get_docstring(node, clean=False) is None:
        return ()
    said = node.body[0]
    return range(said.lineno, (said.end_lineno or said.lineno) + 1)
