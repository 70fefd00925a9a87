"""What is told after a card was shown: `she also asked about pens`, `he wants 5 docks`."""

from dataclasses import replace

from bot.assistant import wording
from bot.assistant.frames.view import View
from bot.assistant.message import Message
from bot.assistant.reading import Card, Read, Reading
from bot.assistant.requests import AskProduct, Smalltalk
from bot.sales.commands import CreateOpportunity, LogActivity, UpdateActivity

_LONGEST = 25


def added(message: Message, card: Card, reading: Reading) -> Reading:
    """The card with what the customer said: in the notes of the call, or as what a new deal is of.

    A message that orders or asks something is read as it stands.
    """
    if not card.latest or not _tells(message) or not _empty(reading):
        return reading
    for place, read in enumerate(card.reads):
        if isinstance(read.action, LogActivity):
            return _noted(message, card, place, read.action)
    for place, read in enumerate(card.reads):
        if isinstance(read.action, CreateOpportunity) and not card.saved:
            return _named(message, card, place, read.action)
    return reading


def _tells(message: Message) -> bool:
    """It begins with the customer, or with what they want."""
    view = View(message, message.whole())
    customers = view.leads("pronoun", "person", "company") or view.leads("quantity_verb", "wants")
    return customers and len(message.words) <= _LONGEST and not view.asks()


def _empty(reading: Reading) -> bool:
    """Nothing was found in it but words for the sheets."""
    kinds = {type(read.action) for read in reading.actions}
    return kinds <= {AskProduct, Smalltalk} and not reading.choices


def _noted(message: Message, card: Card, place: int, call: LogActivity) -> Reading:
    told = wording.tidy(message.text)
    summary = "; ".join(filter(None, (call.summary, told)))
    if card.saved:
        change = Read(UpdateActivity(card.made[place], summary=summary), {"summary": told})
        return Reading((change,), None, (), message.lexicon.code)
    return _with(message, card, place, replace(call, summary=summary))


def _named(message: Message, card: Card, place: int, deal: CreateOpportunity) -> Reading:
    """A product that is not in the record gives the deal its name."""
    counts = message.of("count", "number", "ware")
    if deal.lines or deal.name or not counts:
        return Reading((), message.lexicon.reply("help"), (), message.lexicon.code)
    account = message.book.accounts[deal.account_id].name
    wanted = wording.tidy(message.text[counts[0].start :])
    return _with(message, card, place, replace(deal, name=f"{account} - {wanted}"))


def _with(
    message: Message, card: Card, place: int, action: LogActivity | CreateOpportunity
) -> Reading:
    reads = list(card.reads)
    name = "summary" if isinstance(action, LogActivity) else "name"
    evidence = {**reads[place].evidence, name: getattr(action, name)}
    reads[place] = replace(reads[place], action=action, evidence=evidence)
    return Reading(tuple(reads), None, (), message.lexicon.code, instead=True)
