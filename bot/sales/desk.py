"""The sales desk: the only door to the record, for every way an order can come in."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

from bot.sales import proposals, telling, undoing, writing
from bot.sales.acting import actor_of
from bot.sales.commands import Command
from bot.sales.errors import Stale, UnknownRep
from bot.sales.lookups import Lookups
from bot.sales.proposal import Missing, Proposal, Standing
from bot.sales.results import Actor, Changed, Receipt, Telling
from bot.saying import say
from bot.store.ledger import Delivery
from bot.store.queries import aims, ledger, people

DELIVERIES_KEPT = timedelta(days=2)


class Desk(Lookups):
    """Orders and questions of reps. Every method opens its own unit of work; threads may share it.

    Failures are the family in `bot.sales.errors`, each with a sentence for the rep.
    """

    def actor(self, slack_user_id: str) -> Actor:
        """The rep behind a Slack user, or `UnknownRep`."""
        with self._reading() as session:
            rep = people.by_slack_id(session, slack_user_id)
            if rep is None:
                raise UnknownRep(
                    say("You are not in the record yet. Ask an administrator to add you as a rep.")
                )
            return actor_of(rep, aims.preference(session, rep.id))

    def execute(self, commands: Sequence[Command], actor: Actor, *, door: str, key: str) -> Receipt:
        """Save all the commands or none. A `key` seen before returns its receipt, `repeated`."""
        now = self._clock()

        def save(session: Session) -> Receipt:
            receipt = writing.execute(
                session, commands, actor, now, self._rules, door=door, key=key
            )
            if not receipt.repeated:
                proposals.remember(session, commands, actor, receipt)
            return receipt

        return self._once(save, actor, key)

    def preview(self, commands: Sequence[Command], actor: Actor) -> tuple[Changed, ...]:
        """What `execute` would change, checked the same way; nothing is saved."""
        with self._reading() as session:
            return writing.preview(session, commands, actor, self._clock(), self._rules).items

    def undo(self, actor: Actor, *, key: str, audit_id: int | None = None) -> Receipt:
        """Take back one of the actor's own changes, the last one if none is named."""
        now = self._clock()
        return self._once(
            lambda session: undoing.undo(session, actor, now, key=key, audit_id=audit_id),
            actor,
            key,
        )

    def propose(
        self, commands: Sequence[Command], actor: Actor, evidence: Sequence[Mapping[str, str]]
    ) -> Proposal:
        """Keep the commands until the actor confirms them, with the deals as they are now."""
        bound, preview = self._bound(commands, actor)
        with self._writing() as session:
            return proposals.keep(session, bound, actor, evidence, preview, self._clock())

    def proposal(self, proposal_id: str, actor: Actor) -> Proposal:
        with self._reading() as session:
            return proposals.find(session, proposal_id, actor, self._clock(), self._rules)

    def standing(
        self, actor: Actor, *, proposal_id: str | None = None, audit_id: int | None = None
    ) -> Standing | None:
        """The actor's card of that key, the one behind an entry, else the newest of the last hour.

        None where there is none, or where it was cancelled or taken back.
        """
        with self._reading() as session:
            return proposals.standing(
                session, actor, self._clock(), proposal_id=proposal_id, entry_id=audit_id
            )

    def confirm(self, proposal_id: str, actor: Actor) -> Receipt:
        """Save a proposal: by its author only, once, and only if its deals did not change."""
        now = self._clock()
        return self._once(
            lambda session: proposals.confirm(session, proposal_id, actor, now, self._rules),
            actor,
            proposals.key(proposal_id),
        )

    def complete(self, proposal_id: str, actor: Actor, said: Missing) -> Proposal:
        """Add what was missing to the commands about deals; still to be confirmed."""
        with self._reading() as session:
            commands = proposals.completed(session, proposal_id, actor, said)
            preview = writing.preview(session, commands, actor, self._clock(), self._rules)
        with self._writing() as session:
            return proposals.amend(session, proposal_id, actor, commands, preview)

    def revise(
        self,
        proposal_id: str,
        actor: Actor,
        commands: Sequence[Command],
        evidence: Sequence[Mapping[str, str]],
    ) -> Proposal:
        """Keep these commands in place of the proposal's own; still to be confirmed."""
        bound, preview = self._bound(commands, actor)
        with self._writing() as session:
            return proposals.amend(session, proposal_id, actor, bound, preview, evidence)

    def cancel(self, proposal_id: str, actor: Actor) -> None:
        with self._writing() as session:
            proposals.cancel(session, proposal_id, actor)

    def first_time(self, key: str) -> bool:
        """Remember a delivery's id; False when it was seen before."""
        now, key = self._clock(), writing.kept(key)
        try:
            with self._writing() as session:
                if ledger.seen(session, key):
                    return False
                ledger.forget_deliveries(session, now - DELIVERIES_KEPT)
                session.add(Delivery(key=key, seen_at=now))
        except Stale:
            return False
        return True

    def to_tell(self) -> tuple[Telling, ...]:
        """Who has to hear of an escalation now: handed out once, so whoever asks must tell it."""
        now = self._clock()
        with self._reading() as session:
            if not telling.is_due(session, now):
                return ()
        with self._writing() as session:
            return telling.due(session, now)

    def not_told(self, untold: Telling) -> None:
        """Telling failed: it is handed out again in a minute."""
        now = self._clock()
        with self._writing() as session:
            telling.again(session, untold, now)

    def nobody_to_tell(self, untold: Telling) -> None:
        """Whoever it was for is gone: an open escalation goes to the administrators."""
        now = self._clock()
        with self._writing() as session:
            telling.pass_on(session, untold, now)

    def _bound(
        self, commands: Sequence[Command], actor: Actor
    ) -> tuple[tuple[Command, ...], writing.Preview]:
        """The commands, bound to the deals as they are now, and what they would do."""
        with self._reading() as session:
            bound = proposals.versioned(session, commands)
            return bound, writing.preview(session, bound, actor, self._clock(), self._rules)
