"""What can go wrong while sheets are taken in.

IngestError                 anything this package raises on purpose
├── UnreadableSheet         one file could not be read; the rest of the folder can
├── RefreshRefused          the folder as it is would do harm to the index; nothing was changed
└── NotShelved              a file cannot be put into the folder, or taken out again
"""

from enum import Enum


class Why(Enum):
    """What kept a file from being read, for whoever says it in another language."""

    DAMAGED = "damaged"
    EMPTY = "empty"
    FORMAT = "another format"
    LARGE = "too large"
    LOCKED = "protected"
    UNOPENED = "not opened"


class IngestError(Exception):
    """A known failure. Its text is a sentence for a person."""


class UnreadableSheet(IngestError):
    """One file could not be read. `reason` completes the sentence "it was left out because …"."""

    def __init__(self, path: str, reason: str, why: Why = Why.DAMAGED) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
        self.why = why


class RefreshRefused(IngestError):
    """The folder as it is would do harm to the index; nothing was changed."""


class NotShelved(IngestError):
    """A file cannot be put into the folder of sheets, or taken out again."""
