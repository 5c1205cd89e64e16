"""The files of the world: uploads under ids that the bot may use again."""

import hashlib
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

from emulator.call import Upload
from emulator.measure import Measure, measure
from emulator.refusal import bad_request

MAX_PHOTO = 10_000_000
MAX_PHOTO_SIDES = 10_000
MAX_PHOTO_RATIO = 20
MAX_DOWNLOAD = 20_000_000
_PREFIX = {
    "photo": "AgACAg", "video": "BAACAg", "document": "BQACAg", "animation": "CgACAg", "audio": "CQACAg",
}  # fmt: skip
_FOLDER = {
    "photo": "photos", "video": "videos", "document": "documents", "animation": "animations", "audio": "music",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An uploaded file."""

    id: str
    unique_id: str
    kind: str
    upload: Upload
    measure: Measure

    @property
    def path(self) -> str:
        """Where it is fetched below `/file/bot<token>/`."""
        suffix = self.upload.name.rpartition(".")[2] if "." in self.upload.name else "bin"
        return f"{_FOLDER[self.kind]}/{self.unique_id}.{suffix}"

    def as_api(self) -> dict[str, Any]:
        """Return the fields that every kind of file has."""
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.upload.content),
        }


class Files:
    """Every file that was ever uploaded."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}

    def store(self, upload: Upload, *, kind: str) -> File:
        """Keep an upload under a new id; the same bytes always have the same unique id."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        if kind == "photo":
            _check_photo(upload, measure(upload.content))
        number = f"{len(self._by_id) + 1}:{_unique(upload)}"
        file_id = _PREFIX[kind] + _short(hashlib.sha256(number.encode()).digest())
        return self.restore(file_id, upload, kind=kind)

    def restore(self, file_id: str, upload: Upload, *, kind: str) -> File:
        """Keep an upload under the id that it has."""
        size, unique = measure(upload.content), f"AQAD{_unique(upload)}"
        file = File(id=file_id, unique_id=unique, kind=kind, upload=upload, measure=size)
        self._by_id[file_id] = file
        return file

    def all(self) -> list[File]:
        """Return every file, oldest first."""
        return list(self._by_id.values())

    def find(self, file_id: str) -> File:
        """Return the file of an id."""
        if file_id not in self._by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self._by_id[file_id]

    def reuse(self, file_id: str, *, kind: str) -> File:
        """Return the file of an id if it is of the kind that is asked for."""
        if file_id.startswith(("http://", "https://")):
            raise bad_request(
                "failed to get HTTP URL content"
            )  # the emulator never leaves the machine
        file = self.find(file_id)
        if file.kind != kind:
            raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return file

    def at(self, path: str) -> File | None:
        """Return the file that is fetched at a path."""
        return next((file for file in self._by_id.values() if file.path == path), None)


def _check_photo(upload: Upload, size: Measure) -> None:
    if len(upload.content) > MAX_PHOTO:
        raise bad_request("file is too big")
    if not size.width or not size.height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    long, short = max(size.width, size.height), min(size.width, size.height)
    if size.width + size.height > MAX_PHOTO_SIDES or long > MAX_PHOTO_RATIO * short:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _unique(upload: Upload) -> str:
    return _short(hashlib.sha256(upload.content).digest()[:12])


def _short(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")
