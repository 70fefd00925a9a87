"""The card that a conversation spoke of last, and what a message does with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.assistant.reading import Card, Read
from bot.sales.commands import Command
from bot.sales.proposal import UNSURE, WHY, Standing
from bot.saying import say
from bot.slack import carrying
from bot.slack.features import proposal, undo
from bot.slack.invocation import Invocation, Reply
from bot.slack.services import Services
from bot.slack.views import blocks
from bot.slack.views import receipt as views
from bot.slack.views.text import escape


@dataclass(frozen=True, slots=True)
class LastCard:
    """How the card stands, and in which message of the conversation, where that is known."""

    standing: Standing
    ts: str | None = None
    latest: bool = True

    @property
    def card(self) -> Card:
        """What it holds, for the reader."""
        shown = self.standing.proposal
        receipt = self.standing.receipt
        words = (*shown.evidence, *({} for _ in shown.commands))
        reads = [_read(command, told) for command, told in zip(shown.commands, words, strict=False)]
        made = () if receipt is None else tuple(item.id for item in receipt.items)
        accounts = tuple(item.account_id for item in shown.preview)
        return Card(tuple(reads), made, accounts, self.latest)


def found(services: Services, invocation: Invocation) -> LastCard | None:
    """The one whose buttons are the last in the conversation, or a newer one that is not there.

    What answers a command is not there, nor anything among others: then it is the person's newest
    of the last hour. In a thread, where no command can be given, only what stands there counts.
    """
    seen = _seen(services, invocation)
    newest = None if invocation.threaded else services.desk.standing(invocation.actor)
    if newest is None or (seen is not None and newest.at <= seen.standing.at):
        return seen
    last = float(invocation.shown[0].ts) if invocation.shown else 0.0
    return LastCard(newest, latest=last < newest.at.timestamp())


def _seen(services: Services, invocation: Invocation) -> LastCard | None:
    """The card whose buttons are the last in the conversation."""
    desk, actor, shown = services.desk, invocation.actor, invocation.shown or ()
    last = next((one for one in shown if _is_of_card(one.action)), None)
    if last is None:
        return None
    key = last.value.partition("|")[0]
    if last.action.startswith(undo.UNDO):
        standing = desk.standing(actor, audit_id=carrying.number(key))
    else:
        standing = desk.standing(actor, proposal_id=key)
    return None if standing is None else LastCard(standing, last.ts, last.ts == shown[0].ts)


def instead(
    services: Services, invocation: Invocation, last: LastCard, reads: Sequence[Read]
) -> tuple[Reply, ...]:
    """A card with these changes; an open one gives way to it, a saved one waits for its Undo."""
    new = proposal.card(services, invocation, reads)
    if last.standing.receipt is not None:
        return (new, _receipt(services, invocation, last, say("This stands until you undo it:")))
    services.desk.cancel(last.standing.proposal.id, invocation.actor)
    return (*_over(last, say("The card below takes the place of this one.")), new)


def drop(services: Services, invocation: Invocation, last: LastCard) -> tuple[Reply, ...]:
    """Cancels an open card; of a saved one its Undo is shown."""
    if last.standing.receipt is not None:
        return (_receipt(services, invocation, last, say("This stands until you undo it:")),)
    services.desk.cancel(last.standing.proposal.id, invocation.actor)
    cancelled = say("Cancelled. Nothing was saved.")
    return (*_over(last, cancelled), Reply(cancelled))


def show(services: Services, invocation: Invocation, last: LastCard) -> Reply:
    """The card again, or its receipt, with the words that each value was read from."""
    if last.standing.receipt is not None:
        return _receipt(services, invocation, last)
    return proposal.again(services, invocation, last.standing.proposal.id)


def _receipt(services: Services, invocation: Invocation, last: LastCard, before: str = "") -> Reply:
    receipt = last.standing.receipt
    assert receipt is not None
    evidence = last.standing.proposal.evidence
    shown = views.receipt_blocks(
        receipt, invocation.actor, services.clock(), undo.button(receipt), evidence
    )
    head = [blocks.section(escape(before))] if before else []
    return Reply(f"{before} {views.said(receipt)}".strip(), (*head, *shown))


def _over(last: LastCard, sentence: str) -> tuple[Reply, ...]:
    """The sentence in the place of the card, where that is known."""
    if last.ts is None:
        return ()
    return (Reply(sentence, (blocks.section(escape(sentence)),), at=last.ts),)


def _is_of_card(action: str) -> bool:
    return action.startswith(("proposal_", undo.UNDO))


def _read(command: Command, told: Mapping[str, str]) -> Read:
    words = {name: said for name, said in told.items() if name not in (WHY, UNSURE)}
    return Read(command, words, told.get(WHY) or None, tuple(told.get(UNSURE, "").split()))
