"""Commands that wait for their author's yes, kept in the database."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from bot.sales import codec, writing
from bot.sales.commands import Command, UpdateOpportunity
from bot.sales.errors import NotFound, Refused
from bot.sales.proposal import Proposal
from bot.sales.results import Actor, Changed, Receipt
from bot.store.ledger import WaitingProposal
from bot.store.models import Opportunity
from bot.store.queries import ledger

DOOR = "message"


def key(proposal_id: str) -> str:
    """The idempotency key of a proposal's one saving."""
    return f"proposal:{proposal_id}"


def versioned(session: Session, commands: Sequence[Command]) -> tuple[Command, ...]:
    """The commands, each change of a deal bound to the version that the deal has now."""
    return tuple(_bound(session, command) for command in commands)


def keep(
    session: Session,
    commands: Sequence[Command],
    actor: Actor,
    evidence: Sequence[Mapping[str, str]],
    preview: Sequence[Changed],
    now: datetime,
) -> Proposal:
    row = WaitingProposal(
        rep_id=actor.rep_id,
        made_at=now,
        commands=codec.dump_commands(commands),
        evidence=[dict(words) for words in evidence],
        preview=codec.dump_items(preview),
        cancelled=False,
    )
    session.add(row)
    session.flush()
    return _value(row)


def find(session: Session, proposal_id: str, actor: Actor) -> Proposal:
    return _value(_own(session, proposal_id, actor))


def confirm(session: Session, proposal_id: str, actor: Actor, now: datetime) -> Receipt:
    """Save the commands; a second yes gets the receipt of the first."""
    row = _own(session, proposal_id, actor, lock=True)
    if row.cancelled:
        raise Refused("This card was cancelled; nothing was saved. Say it again if you want it.")
    commands = codec.load_commands(row.commands)
    receipt = writing.execute(session, commands, actor, now, door=DOOR, key=key(row.id))
    row.entry_id = receipt.audit_id
    return receipt


def cancel(session: Session, proposal_id: str, actor: Actor) -> None:
    """Drop the commands; what was saved already is not taken back by this."""
    row = _own(session, proposal_id, actor, lock=True)
    if row.entry_id is not None:
        raise Refused("This card was confirmed already; use Undo to take it back.")
    row.cancelled = True


def _own(
    session: Session, proposal_id: str, actor: Actor, *, lock: bool = False
) -> WaitingProposal:
    row = ledger.proposal(session, proposal_id, lock=lock)
    if row is None:
        raise NotFound("This card is not known any more. Say it again to get a new one.")
    if row.rep_id != actor.rep_id:
        raise Refused("Only the person who wrote the message can answer this card.")
    return row


def _bound(session: Session, command: Command) -> Command:
    if not isinstance(command, UpdateOpportunity) or command.expected_version is not None:
        return command
    deal = session.get(Opportunity, command.opportunity_id)
    return command if deal is None else dataclasses.replace(command, expected_version=deal.version)


def _value(row: WaitingProposal) -> Proposal:
    return Proposal(
        id=row.id,
        commands=codec.load_commands(row.commands),
        evidence=tuple(dict(words) for words in row.evidence),
        preview=codec.load_items(row.preview),
        made_at=row.made_at,
    )
