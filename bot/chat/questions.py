"""The questions that can wait for a typed answer."""

from enum import StrEnum


class QuestionTopic(StrEnum):
    """What a person was asked last."""

    TIME = "time"
    ZONE = "zone"
    HELLO = "hello"
    WISHES = "wishes"
    SOUND = "sound"
    OWN_LINE = "own-line"
    OWN_NAME = "own-name"
    MEASURE = "measure"


class ZoneFollowUp(StrEnum):
    """What goes on once a zone is found: the welcome, or nothing more."""

    WELCOME = "welcome"
    ZONE = "zone"
