"""The bill of materials of a release (CycloneDX 1.6, JSON): every package of `run.txt`, its hashes, and its needs.

It is made of the lock alone, so that the same lock gives the same bytes on every machine: no time, no chance.
"""

import re
import tomllib
import uuid
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

FOLDER = Path(__file__).resolve().parent
LOCK = FOLDER / "run.txt"
PROJECT = FOLDER.parent / "pyproject.toml"
ENTRY = re.compile(r"^(?P<name>[a-z0-9.-]+)(?:\[[a-z,]+\])?==(?P<version>[^\s;\\]+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
NEEDED_BY = re.compile(
    r"^ +#(?: via)? +([A-Za-z0-9._-]+)(?:\[[a-z,]+\])?(?: \(pyproject\.toml\))?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package of the lock; `needed_by` has the names of the packages that ask for it."""

    name: str
    version: str
    hashes: tuple[str, ...]
    needed_by: frozenset[str]

    def component(self) -> Component:
        """Return the package as a component of the bill."""
        url = PackageURL(type="pypi", name=self.name, version=self.version)
        return Component(
            type=ComponentType.LIBRARY,
            name=self.name,
            version=self.version,
            purl=url,
            bom_ref=str(url),
            external_references=[
                ExternalReference(
                    type=ExternalReferenceType.DISTRIBUTION,
                    url=XsUri(str(url)),
                    hashes=[
                        HashType(alg=HashAlgorithm.SHA_256, content=each) for each in self.hashes
                    ],
                )
            ],
        )


def packages(lock: str) -> Iterator[Package]:
    """Yield the packages of a lock that `make locks` has written."""
    for entry in re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE):
        found = ENTRY.match(entry)
        if found:
            needing = (NEEDED_BY.match(line) for line in entry.splitlines())
            yield Package(
                name=found["name"],
                version=found["version"],
                hashes=tuple(HASH.findall(entry)),
                needed_by=frozenset(each[1] for each in needing if each),
            )


def bill(lock: str, project: dict[str, str]) -> Bom:
    """Return the bill of a lock for a project by its name and version."""
    known = list(packages(lock))
    components = {each.name: each.component() for each in known}
    root = Component(
        type=ComponentType.APPLICATION,
        name=project["name"],
        version=project["version"],
        bom_ref=project["name"],
    )
    made = Bom(components=components.values(), serial_number=uuid.uuid5(uuid.NAMESPACE_OID, lock))
    made.metadata.component = root
    made.metadata.timestamp = None  # type: ignore[assignment] # the time is left out
    for name, component in {**components, root.name: root}.items():
        made.register_dependency(component, _needs(name, known, components))
    return made


def _needs(
    name: str, known: Iterable[Package], components: dict[str, Component]
) -> list[Component]:
    return [components[each.name] for each in known if name in each.needed_by]


def main() -> None:
    """Print the bill of the project's lock."""
    warnings.simplefilter("error")
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    made = bill(LOCK.read_text("utf-8"), project)
    print(make_outputter(made, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2))


if __name__ == "__main__":
    main()
