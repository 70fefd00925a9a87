"""How the database goes about each statement of a call: its query plans."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, event

_READS = ("SELECT", "WITH", "UPDATE", "DELETE")


def statements(engine: Engine, call: Callable[[], object]) -> list[tuple[str, Any]]:
    """What the call sends, each statement once, with its parameters."""
    found: dict[str, Any] = {}

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if statement.lstrip().startswith(_READS):
            found.setdefault(statement, parameters)

    event.listen(engine, "before_cursor_execute", note)
    try:
        call()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return list(found.items())


def plan(connection: Connection, statement: str, parameters: Any) -> list[str]:
    """The plan's steps, a line each."""
    many = isinstance(parameters, list)
    given = parameters[0] if many and parameters else parameters
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
        return [str(row[3]) for row in rows]
    rows = connection.exec_driver_sql(f"EXPLAIN (COSTS OFF) {statement}", given)
    return [str(row[0]) for row in rows]


def scans(steps: list[str]) -> bool:
    """Whether the plan reads a table from end to end."""
    return any(
        "Seq Scan" in step or (step.startswith("SCAN ") and "INDEX" not in step) for step in steps
    )
