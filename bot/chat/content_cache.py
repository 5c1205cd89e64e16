"""All that can be said is read from the content folder, or from a cache of what was read before.

To read and check four languages takes half a second; the cache is read in a tenth of that. It is a file of JSON named
by the hash of everything that it was made of, content and code, so it is never out of date, and only ever left out.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from bot import library as content
from bot.chat.localization import Localizer
from bot.library.json_values import JsonReader, frozen
from bot.texts import Texts

HOUSE = Path(__file__).resolve().parents[1]
CODE = ("domain", "library", "texts")
PLACES = ("locales", "programmes", "routines", "stretches")
READ = (".toml", ".ftl")
NAME = "content-"
UNFIT = (OSError, ValueError, TypeError, LookupError, AttributeError)
"""What comes of a cache that is missing, damaged, or not ours."""


def read(folder: Path, *, cache: Path | None = None) -> Localizer:
    """Return what can be said; raise `ContentError` for content with problems.

    `cache` is a folder in which to keep it, None for none; nothing is said of a cache that cannot be used.
    """
    if cache is None:
        return _read(folder)
    file = cache / f"{NAME}{fingerprint(folder)}.json"
    with suppress(*UNFIT):
        return _cached(file)
    localizer = _read(folder)
    with suppress(*UNFIT):
        _keep(localizer, file)
    return localizer


def fingerprint(folder: Path) -> str:
    """Return the hash of all content that is read, and of the code that reads it."""
    whole = sha256()
    for path in (*_pages(folder), *_modules()):
        page = path.read_bytes()
        whole.update(f"{path.parent.name}/{path.name} {len(page)}\n".encode())
        whole.update(page)
    return whole.hexdigest()


def _pages(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("*.toml"))
    for place in PLACES:
        for inside, folders, files in os.walk(folder / place, followlinks=True):
            folders.sort()
            yield from (Path(inside, name) for name in sorted(files) if name.endswith(READ))


def _modules() -> Iterator[Path]:
    for floor in CODE:
        yield from sorted((HOUSE / floor).rglob("*.py"))


def _read(folder: Path) -> Localizer:
    return Localizer(texts=Texts.load(folder), library=content.load(folder))


def _cached(file: Path) -> Localizer:
    kept = json.loads(file.read_bytes())
    library = JsonReader().value(kept["library"])
    if not isinstance(library, content.Library):
        raise TypeError("that is no library")
    return Localizer(texts=Texts.of(kept["texts"]), library=library)


def _keep(localizer: Localizer, file: Path) -> None:
    """Write the cache, whole or not at all, in place of older caches."""
    kept = {"texts": localizer.texts.sources, "library": frozen(localizer.library)}
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = file.with_suffix(".half")
    half.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), "utf-8")
    half.replace(file)
    for old in file.parent.glob(f"{NAME}*"):
        if old != file:
            old.unlink()
