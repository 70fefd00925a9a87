"""The parts for files that people hand over: the folder of sheets to put one in, and asking one."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bot.failures import CommandFailed
from bot.saying import later, say, spoken
from bot.wiring.model import ModelWiring
from bot.wiring.record import now
from ingest.errors import IngestError, UnreadableSheet, Why
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from bot.slack.services import Looked
    from ingest.aside import Asides
    from ingest.shelf import Shelf
    from knowledge.answer import Answer, Question

# For whoever does not read the exact reason, which is English.
_WHY = {
    Why.DAMAGED: later("it is damaged, or not what its name says"),
    Why.EMPTY: later("there is nothing in it that could be quoted"),
    Why.FORMAT: later("it is in a format that I do not read"),
    Why.LARGE: later("it is larger than I can take in"),
    Why.LOCKED: later("it is protected by a password"),
    Why.UNOPENED: later("it cannot be opened"),
}


@contextmanager
def known() -> Iterator[None]:
    """Failures of the write side as those of the read side, the only ones that the app knows."""
    try:
        yield
    except UnreadableSheet as error:
        reason = error.reason if spoken() == "en" else say(_WHY[error.why])
        sentence = say("I cannot read {name}: {reason}.", name=error.path, reason=reason)
        raise KnowledgeError(sentence) from error
    except (IngestError, CommandFailed) as error:
        raise KnowledgeError(str(error)) from error


class KnownShelf:
    """The folder of sheets as the app sees it."""

    def __init__(self, root: Callable[[], Path]) -> None:
        self._root = root

    def reads(self, name: str) -> bool:
        return self._shelf.reads(name)

    def look(self, name: str, content: bytes) -> "Looked":
        with known():
            return self._shelf.look(name, content)

    def put(self, name: str, content: bytes) -> str:
        with known():
            return self._shelf.put(name, content)

    def take_back(self, token: str) -> str:
        with known():
            return self._shelf.take_back(token)

    @cached_property
    def _shelf(self) -> "Shelf":
        from ingest.shelf import Shelf  # noqa: PLC0415 (paid when used)

        return Shelf(self._root)


class FilesWiring(ModelWiring):
    """Files beside the sheets, asked and worded as these are."""

    @cached_property
    def shelf(self) -> KnownShelf:
        return KnownShelf(self.sheets_folder)

    @cached_property
    def asides(self) -> "Asides":
        from ingest.aside import Asides  # noqa: PLC0415 (paid when used)

        return Asides(self.embedder)

    def ask_files(
        self, key: str, files: Callable[[], Sequence[tuple[str, bytes]]], question: "Question"
    ) -> "Answer":
        """What these files alone say."""
        with known():
            answering = self.asides.answering(key, files)
        if not self.has_model:
            return answering.answer(question)
        from bot.model.answers import Answers  # noqa: PLC0415 (paid when used)

        return Answers(answering, self.caller, lambda: now().date()).answer(question)

    def forget_files(self) -> bool:
        """Forgets the files that nobody asked about for a while; to be called now and then."""
        return "asides" not in vars(self) or self.asides.sweep()
