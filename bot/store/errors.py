"""What can go wrong between the desk and its database.

StoreError
├── StoreUnreachable    the database is locked, gone, or broken
│   └── StoreFull       its disk is full
└── StoreConflict       somebody else changed or used the same rows meanwhile
ImportRefused           a file that cannot be imported; `faults` names every record and field
"""


class StoreError(Exception):
    """A known failure of the database."""


class StoreUnreachable(StoreError):
    pass


class StoreFull(StoreUnreachable):
    pass


class StoreConflict(StoreError):
    pass


class ImportRefused(Exception):
    """Nothing of the file was written. `faults` are sentences, one a fault."""

    def __init__(self, message: str, faults: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults
