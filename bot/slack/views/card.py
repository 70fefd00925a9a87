"""What is about to be saved, each field beside the words it was read from, with Confirm."""

from collections.abc import Callable, Mapping, Sequence

from bot.sales.proposal import UNSURE, WHY, Proposal
from bot.sales.results import Change, Changed
from bot.sales.stage_rules import called
from bot.saying import say
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.receipt import MAX_ITEMS, field, line, lines, together, words_of
from bot.slack.views.text import Mrkdwn, join, mark

_KINDS = {"opportunity": "deal"}


def card_blocks(
    proposal: Proposal,
    edit: Callable[[int], Element],
    buttons: Sequence[Element],
) -> list[Block]:
    """Each change before → after; `edit` makes the button that changes the item of a place."""
    shown = [blocks.section(Mrkdwn(say("*Is this right?* Nothing is saved until you confirm.")))]
    evidence = [*proposal.evidence, *({} for _ in proposal.preview)]
    pairs = list(zip(proposal.preview, evidence, strict=False))[:MAX_ITEMS]
    for place, (item, read) in enumerate(pairs):
        shown.append(blocks.section(_item(item, read), accessory=edit(place)))
    if proposal.missing:
        shown.append(blocks.section(mark("{what}", what=lacking(proposal))))
    shown.append(blocks.actions(buttons))
    return shown


def _item(item: Changed, evidence: Mapping[str, str]) -> Mrkdwn:
    read = words_of(evidence)
    unsure = {field(name) for name in evidence.get(UNSURE, "").split()}
    head = mark("*{what}*", what=item.what)
    itself = _itself(item, read, evidence.get(WHY), unsure)
    return join("\n", (head, itself, *lines(item, read, unsure)))


def _itself(
    item: Changed, read: Mapping[str, str], why: str | None, unsure: set[str]
) -> Mrkdwn | None:
    """The record that is to change: the words that named it, and why it is this one."""
    kind = _KINDS.get(item.kind, item.kind)
    if (kind not in read and not why) or any(change.field == kind for change in item.changes):
        return None
    shown = line(Change(kind, None, item.label), read.get(kind), kind in unsure)
    return join(" ", (shown, mark("({why})", why=why) if why else None))


def lacking(proposal: Proposal) -> str:
    """What the new stage requires and nobody has said."""
    return say(
        "*Still needed:* for that stage the deal needs {what}.", what=called(proposal.missing)
    )


def card_text(proposal: Proposal) -> str:
    return say("Is this right? {what}", what=together(proposal.preview))
