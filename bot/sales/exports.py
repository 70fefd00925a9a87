"""What a person may take along of the record, written out as files."""

from collections.abc import Collection
from pathlib import Path

from sqlalchemy.orm import Session

from bot.sales.door import Door
from bot.sales.permissions import TABLE, Action, Reach, permit
from bot.sales.results import Actor
from bot.store.exporting import export_of
from bot.store.queries import people


class Exports(Door):
    """Writes tables for one person; what the role may not take along is not in them."""

    def check(self, actor: Actor) -> None:
        """Raises `Refused` for who may take nothing along."""
        permit(actor, Action.READ)
        permit(actor, Action.EXPORT)

    def export_for(self, actor: Actor, folder: Path, *, workbook: bool = True) -> dict[str, int]:
        """One CSV a list and a workbook in the folder; the number of records a list.

        Raises `Refused` for who may take nothing along, `Unavailable` for a record out of reach,
        and `OSError` for a folder that cannot be written.
        """
        self.check(actor)
        with self._snapshot() as session:
            return export_of(session, folder, _owners(session, actor), workbook=workbook)


def _owners(session: Session, actor: Actor) -> Collection[int] | None:
    reach = min(TABLE[action][actor.role] for action in (Action.READ, Action.EXPORT))
    if reach is Reach.ALL:
        return None
    return people.reports_of(session, actor.rep_id) if reach is Reach.TEAM else (actor.rep_id,)
