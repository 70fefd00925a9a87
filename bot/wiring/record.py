"""The parts that keep the record: database, desk, gaps, files in and out."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.failures import CommandFailed
from bot.home import usable
from bot.settings import Settings
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from bot.sales.channels import Channels
    from bot.sales.desk import Desk
    from bot.sales.exports import Exports
    from bot.sales.gaps import Gaps
    from bot.sales.opinions import Opinions
    from bot.sales.sheet_news import SheetsNoticed
    from bot.store.foreign.bringing import Brought, Choices
    from bot.store.importing import ImportReport
    from bot.store.work import UnitOfWork
    from bot.workspace.people import Person
    from ingest.publish import Progress

logger = logging.getLogger(__name__)

NO_ADDRESS = (
    "DATABASE_URL is no address of a database. Write it as sqlite:///file, or as "
    "postgresql://user:password@host:5432/database with %40 for @ and %2F for / in the password."
)


def now() -> datetime:
    return datetime.now(UTC)


class RecordWiring:
    """The parts of the record, each made at its first use."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

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

    @property
    def work(self) -> "Callable[[], UnitOfWork]":
        """Makes units of work on the record."""
        from bot.store.work import UnitOfWork  # noqa: PLC0415 (paid when used)

        return partial(UnitOfWork, self.engine)

    @cached_property
    def desk(self) -> "Desk":
        from bot.sales.desk import Desk  # noqa: PLC0415 (paid when used)
        from bot.stage_file import stage_rules  # noqa: PLC0415 (paid when used)

        return Desk(self.work, now, stage_rules(self.settings.stages))

    @cached_property
    def gaps(self) -> "Gaps":
        from bot.sales.gaps import Gaps  # noqa: PLC0415 (paid when used)

        return Gaps(self.work, now)

    @cached_property
    def channels(self) -> "Channels":
        from bot.sales.channels import Channels  # noqa: PLC0415 (paid when used)

        return Channels(self.work, now)

    @cached_property
    def noticed(self) -> "SheetsNoticed":
        from bot.sales.sheet_news import SheetsNoticed  # noqa: PLC0415 (paid when used)

        return SheetsNoticed(self.work, now)

    @cached_property
    def opinions(self) -> "Opinions":
        from bot.sales.opinions import Opinions  # noqa: PLC0415 (paid when used)

        return Opinions(self.work, now)

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
        """What a person may take along, as files."""
        from bot.sales.exports import Exports  # noqa: PLC0415 (paid when used)

        return Exports(self.work, now)
