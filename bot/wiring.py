"""The one place that builds things: settings in, ready parts out.

Every part is made at its first use and kept, so that a command pays only for what it needs.
"""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.failures import CommandFailed
from bot.home import usable
from bot.sales.errors import Unavailable
from bot.settings import Settings
from bot.store.errors import StoreError
from ingest.errors import IngestError
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from slack_bolt import App
    from sqlalchemy import Engine

    from bot.assistant.reader import Reader
    from bot.assistant.reading import Reading
    from bot.sales.desk import Desk
    from bot.sales.exports import Exports
    from bot.sales.gaps import Gaps
    from bot.sales.results import Actor
    from bot.slack.services import Services
    from bot.slack.telling import Teller
    from bot.store.foreign.bringing import Brought, Choices
    from bot.store.importing import ImportReport
    from bot.workspace.people import Person
    from ingest.publish import Progress
    from ingest.refresh import RefreshReport
    from knowledge.answer import Question, Turn
    from knowledge.answering import Answering
    from knowledge.embedding import MiniLM
    from knowledge.index import Index
    from knowledge.passage import Passage

logger = logging.getLogger(__name__)

UNREACHABLE = "The record cannot be reached right now. Nothing was saved; please try again soon."
NO_ADDRESS = (
    "DATABASE_URL is no address of a database. Write it as sqlite:///file, or as "
    "postgresql://user:password@host:5432/database with %40 for @ and %2F for / in the password."
)
SAMPLES = Path(__file__).with_name("samples")


def now() -> datetime:
    return datetime.now(UTC)


class Wiring:
    """The parts of one Deskmate, made from one set of settings."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def close(self) -> None:
        """Let go of the files and connections of the parts that were made."""
        made = vars(self)
        if "index" in made:
            self.index.close()
        if "engine" in made:
            self.engine.dispose()

    @cached_property
    def home(self) -> Path:
        """The folder of all embedded state; CommandFailed where nothing can be kept in it."""
        return usable(self.settings.home)

    @cached_property
    def engine(self) -> "Engine":
        """The record's database, brought to the tables of this version."""
        from sqlalchemy.exc import ArgumentError  # noqa: PLC0415 (paid when used)

        from bot.store.engine import open_engine  # noqa: PLC0415 (paid when used)
        from bot.store.migrating import upgrade  # noqa: PLC0415 (paid when used)

        if self.settings.database_url is None:
            _ = self.home
        try:
            engine = open_engine(self.settings.database)
        except (ArgumentError, ValueError) as error:
            raise CommandFailed(NO_ADDRESS) from error
        upgrade(engine)
        return engine

    @cached_property
    def desk(self) -> "Desk":
        from bot.sales.desk import Desk  # noqa: PLC0415 (paid when used)
        from bot.stage_file import stage_rules  # noqa: PLC0415 (paid when used)
        from bot.store.work import UnitOfWork  # noqa: PLC0415 (paid when used)

        return Desk(partial(UnitOfWork, self.engine), now, stage_rules(self.settings.stages))

    @cached_property
    def gaps(self) -> "Gaps":
        from bot.sales.gaps import Gaps  # noqa: PLC0415 (paid when used)
        from bot.store.work import UnitOfWork  # noqa: PLC0415 (paid when used)

        return Gaps(partial(UnitOfWork, self.engine), now)

    @property
    def has_record(self) -> bool:
        """Whether there is a record already; looking makes none."""
        return self.settings.database_url is not None or (self.home / "deskmate.db").exists()

    def gaps_if_any(self) -> "Gaps | None":
        """The gaps of the record there is; none is made for them, and None if it fails."""
        try:
            return self.gaps if self.has_record else None
        except (StoreError, CommandFailed) as error:
            logger.warning("the gaps cannot be reached: %s", type(error).__name__)
            return None

    @cached_property
    def reader(self) -> "Reader":
        from bot.assistant.reader import Reader  # noqa: PLC0415 (paid when used)
        from bot.store.names import Names  # noqa: PLC0415 (paid when used)

        return Reader(Names(self.engine))

    @cached_property
    def embedder(self) -> "MiniLM":
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
        from bot.store.work import UnitOfWork  # noqa: PLC0415 (paid when used)

        if not self.has_record:
            return {}
        try:
            with UnitOfWork(self.engine).reading() as session:
                return products.names(session)
        except (StoreError, CommandFailed) as error:
            logger.warning("the products cannot be reached: %s", type(error).__name__)
            return {}

    @cached_property
    def answering(self) -> "Answering":
        from knowledge.answering import Answering  # noqa: PLC0415 (paid when used)

        return Answering(self.index, self.embedder)

    @cached_property
    def services(self) -> "Services":
        """What the features of the Slack app may call."""
        from bot.slack.services import Services  # noqa: PLC0415 (paid when used)

        return Services(
            desk=self.desk,
            gaps=self.gaps,
            ask=self.answering.answer,
            read=self._read,
            knowledge_status=self.answering.status,
            refresh=self._refresh,
            ask_gaps_again=self.ask_gaps_again,
            clock=now,
        )

    def manifest(self, url: str | None = None) -> dict[str, Any]:
        """The app manifest: for HTTP at `url`, else for Socket Mode."""
        from bot.slack.features import FEATURES  # noqa: PLC0415 (paid when used)
        from bot.slack.manifest import manifest  # noqa: PLC0415 (paid when used)

        return manifest(FEATURES, url=url)

    def slack_app(self, slack: Settings) -> "App":
        """The Bolt app for the Slack that `slack` names; its bot token must be set."""
        from bot.slack.app import build  # noqa: PLC0415 (paid when used)

        assert slack.slack_bot_token is not None
        secret = slack.slack_signing_secret
        return build(
            self.services,
            token=slack.slack_bot_token.get_secret_value(),
            signing_secret=None if secret is None else secret.get_secret_value(),
            api_url=slack.slack_api_url,
            workers=slack.workers,
        )

    def teller(self, app: "App") -> "Teller":
        """Who tells people by direct message what they have to hear."""
        from bot.slack.telling import Teller  # noqa: PLC0415 (paid when used)

        return Teller(app, self.desk)

    def people(self) -> "list[Person]":
        """Everybody in the record, as members of the local workspace."""
        from bot.members import members  # noqa: PLC0415 (paid when used)

        return members(self.engine)

    def import_world(
        self, file: Path, *, dry_run: bool = False, progress: "Progress | None" = None
    ) -> "ImportReport":
        from bot.store.importing import import_world, quiet  # noqa: PLC0415 (paid when used)

        return import_world(file, self.engine, dry_run=dry_run, progress=progress or quiet)

    def import_csv(
        self, file: Path, choices: "Choices", *, dry_run: bool, progress: "Progress"
    ) -> "Brought":
        from bot.store.foreign.bringing import import_csv  # noqa: PLC0415 (paid when used)

        return import_csv(file, self.engine, choices, dry_run=dry_run, progress=progress)

    def export_world(self, folder: Path, *, workbook: bool = False) -> dict[str, int]:
        from bot.store.exporting import export  # noqa: PLC0415 (paid when used)

        return export(folder, self.engine, workbook=workbook)

    @property
    def exports(self) -> "Exports":
        """What a person may see, as files."""
        from bot.sales.exports import Exports  # noqa: PLC0415 (paid when used)
        from bot.store.work import UnitOfWork  # noqa: PLC0415 (paid when used)

        return Exports(lambda: UnitOfWork(self.engine), lambda: datetime.now(UTC))

    def find(self, question: "Question", most: int) -> "list[Passage]":
        """The passages that a question finds, best first."""
        from knowledge.finding import passages  # noqa: PLC0415 (paid when used)

        return passages(question, self.index, self.embedder, most)

    def answer_batch(self, lines: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        from knowledge.batch import answer  # noqa: PLC0415 (paid when used)

        return answer(lines, self.answering)

    def understand(
        self, lines: Sequence[dict[str, Any]], speaker: str | None, moment: datetime
    ) -> list[dict[str, Any]]:
        from bot.assistant.batch import understand  # noqa: PLC0415 (paid when used)

        return understand(lines, self.reader, self.desk, speaker, moment)

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

    def _read(self, text: str, actor: "Actor", history: "tuple[Turn, ...]") -> "Reading":
        try:
            return self.reader.read(text, actor, now(), history)
        except StoreError as error:
            raise Unavailable(UNREACHABLE) from error

    def _refresh(self) -> "RefreshReport":
        # The app knows the family of the read side only.
        try:
            return self.refresh(self.sheets_folder())
        except (IngestError, CommandFailed) as error:
            raise KnowledgeError(str(error)) from error

    def sheets_folder(self) -> Path:
        """The folder to refresh from: the one that is set, or the one read last."""
        folder = self.settings.sheets or self.answering.status().folder
        if folder is None:
            raise CommandFailed(
                "No folder of sheets has been read yet. Name one in DESKMATE_SHEETS, "
                "or read one with: deskmate ingest FOLDER"
            )
        return Path(folder)
