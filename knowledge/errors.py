"""What can go wrong on the read side of the sheets, as sentences that a person can act on.

    KnowledgeError
    ├── IndexUnavailable    the index cannot be opened, read or written
    │   └── LayerGone       a part of the index was cleared away; a fresh look finds its successor
    ├── ModelUnavailable    the embedding model is missing or not the one that is expected
    │   └── OtherLength     its vectors are not as long as those of the sheets
    ├── Superseded          somebody else published a refresh while this one was being prepared
    ├── Locked              another refresh of this index is running
    └── FaultyLines         a file has lines that cannot be read; `faults` names them

That the sheets do not hold an answer is no error: it is an Answer with a silence.
"""

from dataclasses import dataclass


class KnowledgeError(Exception):
    """A known failure. Its text is a sentence for a person."""


class IndexUnavailable(KnowledgeError):
    pass


class LayerGone(IndexUnavailable):
    pass


class ModelUnavailable(KnowledgeError):
    pass


class OtherLength(ModelUnavailable):
    def __init__(self) -> None:
        super().__init__(
            "The embedding model gives vectors of another length than when the sheets were read. "
            "Read them again with: deskmate ingest FOLDER"
        )


class Superseded(KnowledgeError):
    pass


class Locked(KnowledgeError):
    pass


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one line, counted from 1."""

    line: int
    reason: str


class FaultyLines(KnowledgeError):
    def __init__(self, message: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(message)
        self.faults = faults
