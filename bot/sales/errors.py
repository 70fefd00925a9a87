"""What can go wrong at the sales desk, as sentences that a rep can act on.

SalesError
├── UnknownRep          the Slack user is not in the record
├── Unsettled           which record is meant is open; `choices` are those that may be
│   ├── NotFound        no such account, opportunity, contact, task, proposal …
│   └── Ambiguous       several fit
│       └── Duplicate   what is to be added may be there already
├── Invalid             a value that the record cannot take; `field` names it
│   ├── Unchanged       all is already as it was said to be
│   └── Incomplete      the stage requires more than the deal has; `missing` names it
├── Refused             this person may not do that
├── Stale               somebody changed it meanwhile
├── NothingToUndo       no change of this rep that can still be undone
└── Unavailable         the record cannot be reached or is busy; nothing was saved
"""

from dataclasses import dataclass


class SalesError(Exception):
    """A known failure. Its text is a sentence for the rep."""


class UnknownRep(SalesError):
    pass


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the records that fit, with words to tell it from the others."""

    id: int
    label: str
    detail: str = ""


class Unsettled(SalesError):
    """Which record is meant is open; one of the `choices`, of that kind, may be."""

    def __init__(self, message: str, kind: str = "", choices: tuple[Choice, ...] = ()) -> None:
        super().__init__(message)
        self.kind = kind
        self.choices = choices


class NotFound(Unsettled):
    """The choices, where there are any, are the nearest."""


class Ambiguous(Unsettled):
    pass


class Duplicate(Ambiguous):
    """Each of the choices is a record that may be the same."""


class Invalid(SalesError):
    """`field` is the field of the command that the sentence is about, without an `_id`."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class Unchanged(Invalid):
    pass


class Incomplete(Invalid):
    """`opportunity_id` is None for a deal that is only being opened."""

    def __init__(self, message: str, missing: tuple[str, ...], opportunity_id: int | None) -> None:
        super().__init__(message, missing[0])
        self.missing = missing
        self.opportunity_id = opportunity_id


class Refused(SalesError):
    pass


class Stale(SalesError):
    pass


class NothingToUndo(SalesError):
    pass


class Unavailable(SalesError):
    pass
