"""The parts that know the sheets: embedding, index, answers, refresh."""

import logging
from collections.abc import Collection, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.failures import CommandFailed
from bot.store.errors import StoreError
from bot.wiring.record import RecordWiring

if TYPE_CHECKING:
    from ingest.publish import Progress
    from ingest.refresh import RefreshReport
    from knowledge.answer import Question
    from knowledge.answering import Answering
    from knowledge.disagreeing import Disagreement
    from knowledge.embedding import Embedder
    from knowledge.index import Index
    from knowledge.passage import Passage, Sheet

logger = logging.getLogger(__name__)


class SheetsWiring(RecordWiring):
    """The parts of the sheets, beside those of the record whose products they know."""

    @cached_property
    def embedder(self) -> "Embedder":
        """Makes vectors of sheets and questions."""
        from knowledge.embedding import MiniLM  # noqa: PLC0415 (paid when used)

        return MiniLM()

    @cached_property
    def index(self) -> "Index":
        from knowledge.chroma import server  # noqa: PLC0415 (paid when used)
        from knowledge.index import Index  # noqa: PLC0415 (paid when used)

        url = self.settings.chroma_url
        connect = None if url is None else partial(server, url)
        return Index(self.home, connect, products=self.products_if_any)

    def products_if_any(self) -> dict[str, tuple[str, ...]]:
        """The products of the record there is, with their aliases; none is made for them."""
        from bot.store.queries import products  # noqa: PLC0415 (paid when used)

        if not self.has_record:
            return {}
        try:
            with self.work().reading() as session:
                return products.names(session)
        except (StoreError, CommandFailed) as error:
            logger.warning("the products cannot be reached: %s", type(error).__name__)
            return {}

    @cached_property
    def answering(self) -> "Answering":
        from bot.wiring.watched import Watched  # noqa: PLC0415 (paid when used)

        return Watched(self.index, self.embedder)

    def sheets(self) -> "Collection[Sheet]":
        """What is searched now, each sheet once."""
        return dict.fromkeys(passage.sheet for passage in self.index.snapshot().passages)

    def disagreements(self) -> "Sequence[Disagreement]":
        """Where the newest sheets contradict each other."""
        return self.index.newest().disagreements

    def find(self, question: "Question", most: int) -> "list[Passage]":
        """The passages that a question finds, best first."""
        from knowledge.finding import passages  # noqa: PLC0415 (paid when used)

        return passages(question, self.index, self.embedder, most)

    def answer_batch(self, lines: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        from knowledge.batch import answer  # noqa: PLC0415 (paid when used)

        return answer(lines, self.answering)

    def refresh(
        self,
        folder: Path,
        *,
        dry_run: bool = False,
        force: bool = False,
        progress: "Progress | None" = None,
    ) -> "RefreshReport":
        from ingest.refresh import refresh  # noqa: PLC0415 (paid when used)

        return refresh(
            folder, self.index, self.embedder, dry_run=dry_run, force=force, progress=progress
        )

    def ask_gaps_again(self) -> int:
        """Close the gaps that the newest sheets answer; how many these are."""
        from bot.asking_again import ask_again  # noqa: PLC0415 (paid when used)

        gaps = self.gaps_if_any()
        return 0 if gaps is None else ask_again(gaps, self.answering.answer, self.index.newest)

    def sheets_folder(self) -> Path:
        """The folder to refresh from: the one that is set, or the one read last."""
        folder = self.settings.sheets or self.answering.status().folder
        if folder is None:
            raise CommandFailed(
                "No folder of sheets has been read yet. Name one in DESKMATE_SHEETS, "
                "or read one with: deskmate ingest FOLDER"
            )
        return Path(folder)
