"""Commands that wait for their author's yes, kept in the database."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.sales import codec, writing
from bot.sales.commands import Command, CreateOpportunity, UpdateOpportunity
from bot.sales.errors import NotFound, Refused
from bot.sales.proposal import Missing, Proposal, Standing
from bot.sales.results import Actor, Receipt
from bot.sales.stage_rules import StageRules
from bot.sales.writing import Preview
from bot.saying import say
from bot.store.ledger import AuditEntry, WaitingProposal
from bot.store.models import Opportunity
from bot.store.queries import ledger

DOOR = "message"
# A card that nobody spoke of for so long is spoken of no more.
SPOKEN_OF_FOR = timedelta(hours=1)


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
    preview: Preview,
    now: datetime,
) -> Proposal:
    row = WaitingProposal(
        rep_id=actor.rep_id,
        made_at=now,
        commands=codec.dump_commands(commands),
        evidence=[dict(words) for words in evidence],
        preview=codec.dump_items(preview.items),
        cancelled=False,
    )
    session.add(row)
    session.flush()
    return _value(row, preview.missing)


def remember(session: Session, commands: Sequence[Command], actor: Actor, receipt: Receipt) -> None:
    """What was ordered without a card stands like one that was confirmed at once."""
    session.add(
        WaitingProposal(
            rep_id=actor.rep_id,
            made_at=receipt.at,
            commands=codec.dump_commands(commands),
            evidence=[],
            preview=codec.dump_items(receipt.items),
            cancelled=False,
            entry_id=receipt.audit_id,
        )
    )


def find(
    session: Session, proposal_id: str, actor: Actor, now: datetime, rules: StageRules
) -> Proposal:
    """What its deals lack is looked up anew: they may have changed since."""
    row = _own(session, proposal_id, actor)
    if row.entry_id is not None or row.cancelled:
        return _value(row, ())
    commands = codec.load_commands(row.commands)
    return _value(row, writing.preview(session, commands, actor, now, rules).missing)


def standing(
    session: Session,
    actor: Actor,
    now: datetime,
    *,
    proposal_id: str | None,
    entry_id: int | None,
) -> Standing | None:
    """The card of that key, the one an entry saved, else the newest of the last hour."""
    if proposal_id is not None:
        row = ledger.proposal(session, proposal_id)
    elif entry_id is not None:
        row = ledger.proposal_of(session, entry_id)
    else:
        row = ledger.newest_proposal(session, actor.rep_id, now - SPOKEN_OF_FOR)
    if row is None or row.rep_id != actor.rep_id or row.cancelled or not _is_known(row):
        return None
    if row.entry_id is None:
        return Standing(_value(row, ()))
    entry = session.get(AuditEntry, row.entry_id)
    if entry is None or entry.undone_by is not None:
        return None
    return Standing(_value(row, ()), writing.receipt(entry, now))


def completed(
    session: Session, proposal_id: str, actor: Actor, said: Missing
) -> tuple[Command, ...]:
    """The proposal's commands, those about deals with what was missing."""
    row = _open(session, proposal_id, actor)
    return tuple(_completed(command, said) for command in codec.load_commands(row.commands))


def amend(
    session: Session,
    proposal_id: str,
    actor: Actor,
    commands: Sequence[Command],
    preview: Preview,
    evidence: Sequence[Mapping[str, str]] | None = None,
) -> Proposal:
    """Keep these commands in place of the proposal's own, with their evidence where it is new."""
    row = _open(session, proposal_id, actor)
    if row.entry_id is None:
        if evidence is not None:
            row.evidence = [dict(words) for words in evidence]
        row.commands = codec.dump_commands(commands)
        row.preview = codec.dump_items(preview.items)
    return _value(row, preview.missing)


def confirm(
    session: Session, proposal_id: str, actor: Actor, now: datetime, rules: StageRules
) -> Receipt:
    """Save the commands; a second yes gets the receipt of the first."""
    row = _open(session, proposal_id, actor)
    commands = codec.load_commands(row.commands)
    receipt = writing.execute(session, commands, actor, now, rules, door=DOOR, key=key(row.id))
    row.entry_id = receipt.audit_id
    return receipt


def cancel(session: Session, proposal_id: str, actor: Actor) -> None:
    """Drop the commands; what was saved already is not taken back by this."""
    row = _own(session, proposal_id, actor, lock=True)
    if row.entry_id is not None:
        raise Refused(say("This card was confirmed already; use Undo to take it back."))
    row.cancelled = True


def _open(session: Session, proposal_id: str, actor: Actor) -> WaitingProposal:
    row = _own(session, proposal_id, actor, lock=True)
    if row.cancelled:
        raise Refused(
            say("This card was cancelled; nothing was saved. Say it again if you want it.")
        )
    return row


def _completed(command: Command, said: Missing) -> Command:
    if not isinstance(command, CreateOpportunity | UpdateOpportunity):
        return command
    told = {field.name: getattr(said, field.name) for field in dataclasses.fields(said)}
    if isinstance(command, CreateOpportunity):
        told.pop("lost_reason")
    return dataclasses.replace(command, **{k: v for k, v in told.items() if v is not None})


def _own(
    session: Session, proposal_id: str, actor: Actor, *, lock: bool = False
) -> WaitingProposal:
    row = ledger.proposal(session, proposal_id, lock=lock)
    if row is None or not _is_known(row):
        raise NotFound(say("This card is not known any more. Say it again to get a new one."))
    if row.rep_id != actor.rep_id:
        raise Refused(say("Only the person who wrote the message can answer this card."))
    return row


def _is_known(row: WaitingProposal) -> bool:
    """Whether its commands are such as there are: another version of the program may have others.

    Pydantic's errors are ValueErrors.
    """
    try:
        codec.load_commands(row.commands)
    except (KeyError, ValueError):
        return False
    return True


def _bound(session: Session, command: Command) -> Command:
    if not isinstance(command, UpdateOpportunity) or command.expected_version is not None:
        return command
    deal = session.get(Opportunity, command.opportunity_id)
    return command if deal is None else dataclasses.replace(command, expected_version=deal.version)


def _value(row: WaitingProposal, missing: tuple[str, ...]) -> Proposal:
    return Proposal(
        id=row.id,
        commands=codec.load_commands(row.commands),
        evidence=tuple(dict(words) for words in row.evidence),
        preview=codec.load_items(row.preview),
        made_at=row.made_at,
        missing=missing,
    )
