"""What people thought of answers: each person's last word on each question."""

from dataclasses import dataclass
from datetime import timedelta

from bot.sales.door import Door
from bot.sales.permissions import Action, permit
from bot.sales.results import Actor
from bot.store import limits
from bot.store.cleaning import clean
from bot.store.gaps import fingerprint
from bot.store.queries import people
from bot.store.queries import talk as queries
from bot.store.talk import Opinion
from bot.store.vocabulary import Role

RECENT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Helped:
    """How many answers of the last thirty days helped, and how many did not."""

    yes: int
    no: int


class Opinions(Door):
    """Threads may share it."""

    def keep(self, question: str, sheet: str | None, actor: Actor, *, helped: bool) -> None:
        mark = fingerprint(question)
        with self._writing() as session:
            row = queries.opinion(session, actor.rep_id, mark)
            if row is None:
                row = Opinion(rep_id=actor.rep_id, fingerprint=mark)
                session.add(row)
            row.question = clean(question)[: limits.QUESTION]
            row.sheet = clean(sheet or "")[: limits.NAME] or None
            row.helped, row.given_at = helped, self._clock()

    def helped(self, actor: Actor) -> Helped:
        permit(actor, Action.CLOSE_GAP)
        with self._reading() as session:
            found = queries.helped(session, self._clock() - RECENT)
            return Helped(found.get(True, 0), found.get(False, 0))

    def keepers(self) -> tuple[str, ...]:
        """The Slack ids of those who look after the sheets."""
        with self._reading() as session:
            return tuple(one.slack_user_id for one in people.with_role(session, Role.PRODUCT))
