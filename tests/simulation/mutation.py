"""Mutations: mistakes that are planted into the source of the bot, each by a change of its text.

A mutation is applied while its module is imported, in a process of its own; no file changes.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """A mistake: in this module, `old` becomes `new` wherever it stands; `seed` is the story that finds it."""

    name: str
    module: str
    old: str
    new: str
    seed: str = "1"
    shape: str = "any"
    days: float = 1
    then: tuple[tuple[str, str], ...] = ()

    def applied(self, source: str) -> str:
        """Return the source with the mistake; raises `ValueError` if its place is gone."""
        for old, new in ((self.old, self.new), *self.then):
            if old not in source:
                raise ValueError(f"{self.name}: {self.module} no longer says {old!r}")
            source = source.replace(old, new)
        return source


class _Loader(SourceFileLoader):
    """Loads a module with the mistake in it."""

    mutation: Mutation

    def get_code(self, fullname: str) -> CodeType:
        source = self.get_source(fullname) or ""
        return compile(self.mutation.applied(source), self.path, "exec")


class Planter(MetaPathFinder):
    """Finds the module of a mutation, and has it loaded with the mistake."""

    def __init__(self, mutation: Mutation) -> None:
        self._mutation = mutation

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: object = None
    ) -> ModuleSpec | None:
        """Return how to load the module, None for every other."""
        del target
        if fullname != self._mutation.module:
            return None
        spec = PathFinder.find_spec(fullname, path)
        if spec is None or spec.origin is None:
            return None
        spec.loader = loader = _Loader(fullname, spec.origin)
        loader.mutation = self._mutation
        return spec


def plant(mutation: Mutation) -> None:
    """Plant a mistake into this process, before the bot is imported."""
    sys.meta_path.insert(0, Planter(mutation))
