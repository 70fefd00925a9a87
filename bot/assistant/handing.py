"""A deal that is handed to a colleague: `reassign the Larkspur deal to Milan`."""

from bot.assistant.actions import dealing
from bot.assistant.actions.filling import Filling
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.message import Message
from bot.assistant.reading import Read
from bot.assistant.resolving import Context
from bot.assistant.spans.spoken import of_a_deal
from bot.sales.commands import ChangeDeals


def handed_over(message: Message, context: Context) -> Read | None:
    """None where no deal is handed over; raises `Unclear` where it is not certain which one."""
    view, whom = View(message, message.whole()), message.of("rep")
    deal = view.any("deal_noun") or view.says("pronoun", "thing")
    deal = deal or bool(of_a_deal(message, message.whole()))
    ordered = _led(view) and not view.wonders() and not view.any("negation", "hypothetic")
    if not ordered or not deal or len(whom) != 1 or view.any("task_noun"):
        return None
    filling = Filling(message, Frame("update_opportunity", (message.whole(),)), context)
    account = filling.subject(required=False).account_id
    target = dealing.target_of(filling, account)
    owner = colleague(filling)
    if owner is None:
        return None
    filling.evidence.pop("account_id", None)
    return filling.read(ChangeDeals((target.id,), owner_id=owner))


def colleague(filling: Filling) -> int | None:
    """The key of the rep who is named, noted as the owner."""
    whom = filling.value("rep", "owner_id")
    reps = filling.message.book.reps.items()
    return next((key for key, rep in reps if rep.slack_user_id == whom), None)


def _led(view: View) -> bool:
    """The order comes first, save where verbs come last."""
    lexicon = view.message.lexicon
    return view.leads("hands_over") or (view.any("hands_over") and not lexicon.languages[0].spaced)
