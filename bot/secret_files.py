"""Secrets that lie in files, as those of Docker and systemd do."""

from pathlib import Path

from pydantic import ValidationInfo


def secret_in(info: ValidationInfo, name: str) -> str:
    """Return the secret in the file that a setting names, or ""; raises `ValueError` without the secret."""
    path: Path | None = info.data.get(name)
    if path is None:
        return ""
    try:
        return path.read_text("utf-8").strip()
    except OSError as error:
        raise ValueError(f"the file of {name.upper()} cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ValueError(f"the file of {name.upper()} is not text") from None
