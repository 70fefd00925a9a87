"""What every table of the record has in common."""

import uuid
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import JSON, Enum, MetaData, String, Table, inspect
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
        **{kind: _words(kind) for kind in vocabulary.KEPT},
    }


class Numbered(Base):
    """A row with an integer key that is never given out twice, not even after its removal."""

    __abstract__ = True
    __table_args__: Any = {"sqlite_autoincrement": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)


def table_of(model: type[Base]) -> Table:
    found: Any = inspect(model).local_table
    assert isinstance(found, Table)
    return found


def new_key() -> str:
    """A key for a row that came from no file, so that an export can name it anywhere."""
    return f"dm-{uuid.uuid4().hex}"


class Exchanged(Numbered):
    """A row that files may speak of: `external_key` is its id there."""

    __abstract__ = True

    external_key: Mapped[str] = mapped_column(String(limits.KEY), unique=True, default=new_key)
