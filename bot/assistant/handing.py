"""A deal or a task handed to a colleague: `reassign the Larkspur deal to Milan`."""

from bot.assistant.actions import chores, dealing
from bot.assistant.actions.filling import Filling
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.message import Message
from bot.assistant.reading import Card, Read, Reading
from bot.assistant.resolving import Context
from bot.assistant.spans.spoken import of_a_deal
from bot.sales.commands import (
    ChangeDeals,
    ChangeItems,
    CreateOpportunity,
    CreateTask,
    HandTask,
    UpdateOpportunity,
)


def of_card(message: Message, card: Card) -> Reading | None:
    """`give it to Milan` behind a card: the task that it set; a deal has to be on it, or named."""
    view, whom = View(message, message.whole()), message.of("rep")
    named = view.any("account", "contact", "order", "task_noun", *_VALUES)
    named = named or view.says("deal_noun", "deal") or _is_named(view)
    if not card.latest or named or not _ordered(view) or len(whom) != 1:
        return None
    if any(isinstance(read.action, _OF_DEALS) for read in card.reads):
        return None
    if len(card.reads) > 1 or not isinstance(card.reads[0].action, CreateTask):
        return Reading((), message.lexicon.reply("which_deal_of"), (), message.lexicon.code)
    filling = Filling(message, Frame("hand_task", (message.whole(),)), Context())
    owner = colleague(filling)
    if owner is None or not card.saved:
        return Reading((), None, (), message.lexicon.code, message.lexicon.reply("save_first"))
    given = filling.read(HandTask(card.made[0], owner))
    return Reading((given,), None, (), message.lexicon.code)


_OF_DEALS = (UpdateOpportunity, CreateOpportunity, ChangeItems, ChangeDeals, HandTask)


def _ordered(view: View) -> bool:
    return _led(view) and not view.wonders() and not view.any("negation", "hypothetic")


def handed_over(message: Message, context: Context) -> Read | None:
    """None where nothing is handed over; raises `Unclear` where it is not certain what."""
    view, whom = View(message, message.whole()), message.of("rep")
    task = view.any("task_noun") or _is_named(view)
    deal = view.any("deal_noun") or view.says("pronoun", "thing")
    deal = deal or bool(of_a_deal(message, message.whole()))
    if not _ordered(view) or not (deal or task) or len(whom) != 1 or view.any(*_VALUES):
        return None
    action = "hand_task" if task else "update_opportunity"
    filling = Filling(message, Frame(action, (message.whole(),)), context)
    if task:
        meant = chores.meant(filling, "which_of_tasks").id
        owner = colleague(filling)
        return None if owner is None else filling.read(HandTask(meant, owner))
    account = filling.subject(required=False).account_id
    target = dealing.target_of(filling, account)
    owner = colleague(filling)
    if owner is None:
        return None
    filling.evidence.pop("account_id", None)
    return filling.read(ChangeDeals((target.id,), owner_id=owner))


# `give the Lumen deal 5k off, as Milan asked` changes what the deal is worth.
_VALUES = ("money", "shift", "stage", "count")


def colleague(filling: Filling) -> int | None:
    """The key of the rep who is named, noted as the owner."""
    whom = filling.value("rep", "owner_id")
    reps = filling.message.book.reps.items()
    return next((key for key, rep in reps if rep.slack_user_id == whom), None)


def _led(view: View) -> bool:
    """The order comes first, save where verbs come last."""
    lexicon = view.message.lexicon
    return view.leads("hands_over") or (view.any("hands_over") and not lexicon.languages[0].spaced)


def _is_named(view: View) -> bool:
    """`the quote task`, `the Lumen reminder`: the noun, and no order to set one."""
    nouns = [s for s in view.chunk.of("act") if s.value == "task"]
    orders = view.chunk.of("hands_over")
    return any(order.end <= noun.start for order in orders for noun in nouns)
