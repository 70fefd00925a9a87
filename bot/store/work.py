"""One unit of work: everything in it is saved together, or nothing is."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from bot.store.engine import WRITING
from bot.store.errors import StoreConflict, StoreUnreachable
from bot.store.failing import UNREACHABLE, unreachable


class UnitOfWork:
    """Sessions on one engine. Make a new one for each use case; threads never share a session."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session whose changes are always dropped."""
        with translated(), Session(self._engine, autoflush=False) as session:
            yield session

    @contextmanager
    def snapshot(self) -> Iterator[Session]:
        """A session that sees the record as it was at its first look, however long it reads."""
        engine = self._engine
        if engine.dialect.name == "postgresql":
            engine = engine.execution_options(isolation_level="REPEATABLE READ")
        with translated(), Session(engine, autoflush=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that is committed when the block ends, and rolled back when it fails."""
        engine = self._engine.execution_options(**{WRITING: True})
        with translated(), Session(engine, autoflush=False) as session:
            session.begin()
            session.connection()
            yield session
            session.commit()


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the database driver raises into the family of `bot.store.errors`."""
    try:
        yield
    except (StaleDataError, IntegrityError) as exc:
        raise StoreConflict("the same rows were changed meanwhile") from exc
    except PoolTimeout as exc:
        raise StoreUnreachable(UNREACHABLE) from exc
    except OperationalError as exc:
        raise unreachable(exc) from exc
    except DBAPIError as exc:
        # The plain class, not one of its kinds, is what a file that is no database raises.
        if exc.connection_invalidated or type(exc) is DatabaseError:
            raise unreachable(exc) from exc
        raise
