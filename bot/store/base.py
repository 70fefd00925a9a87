"""What every table of the record has in common."""

import uuid
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import JSON, Enum, MetaData, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.store import limits, vocabulary
from bot.store.columns import Amount, Moment

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
Folded = String(limits.NAME).with_variant(String(limits.NAME, collation="C"), "postgresql")


def _words(kind: type[Any]) -> Enum:
    """An enumeration kept as its plain words, so that a new word needs no change of the table."""
    return Enum(
        kind,
        native_enum=False,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        Decimal: Amount(),
        datetime: Moment(),
        vocabulary.Role: _words(vocabulary.Role),
        vocabulary.Stage: _words(vocabulary.Stage),
        vocabulary.ActivityKind: _words(vocabulary.ActivityKind),
        vocabulary.Direction: _words(vocabulary.Direction),
        vocabulary.Outcome: _words(vocabulary.Outcome),
        vocabulary.Sentiment: _words(vocabulary.Sentiment),
        vocabulary.Source: _words(vocabulary.Source),
        vocabulary.AccountStatus: _words(vocabulary.AccountStatus),
        vocabulary.ContactFunction: _words(vocabulary.ContactFunction),
        vocabulary.Channel: _words(vocabulary.Channel),
        vocabulary.Severity: _words(vocabulary.Severity),
        vocabulary.GapState: _words(vocabulary.GapState),
    }


class Numbered(Base):
    """A row with an integer key that is never given out twice, not even after its removal."""

    __abstract__ = True
    __table_args__: Any = {"sqlite_autoincrement": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)


def new_key() -> str:
    """A key for a row that came from no file, so that an export can name it anywhere."""
    return f"dm-{uuid.uuid4().hex}"


class Exchanged(Numbered):
    """A row that files may speak of: `external_key` is its id there."""

    __abstract__ = True

    external_key: Mapped[str] = mapped_column(String(limits.KEY), unique=True, default=new_key)
