"""Refusals of the Bot API, in Telegram's own words."""

from typing import Any


class Refused(Exception):
    """A call that Telegram would answer with `ok: false`."""

    def __init__(
        self,
        code: int,
        description: str,
        *,
        retry_after: int | None = None,
        migrate_to: int | None = None,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to

    def as_answer(self) -> dict[str, Any]:
        """Return the body of the answer."""
        answer: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        if self.migrate_to is not None:
            answer["parameters"] = {"migrate_to_chat_id": self.migrate_to}
        return answer


def bad_request(text: str) -> Refused:
    """Return a 400: what was asked for makes no sense."""
    return Refused(400, f"Bad Request: {text}")


def upgraded(new: int) -> Refused:
    """Return a 400: the group has another number now."""
    text = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refused(400, text, migrate_to=new)


def forbidden(text: str) -> Refused:
    """Return a 403: the person does not want it, or is gone."""
    return Refused(403, f"Forbidden: {text}")


def unauthorized() -> Refused:
    """Return a 401: no bot has this token."""
    return Refused(401, "Unauthorized")


def unknown_method() -> Refused:
    """Return a 404: the emulator does not know the method (perhaps only the real server does)."""
    return Refused(404, "Not Found: method not found")


def conflict(text: str) -> Refused:
    """Return a 409: two want the same updates."""
    return Refused(409, f"Conflict: {text}")


def too_many_requests(*, retry_after: int) -> Refused:
    """Return a 429: try again after `seconds`."""
    return Refused(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
