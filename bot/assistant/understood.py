"""What the frames of a message order, or what to make of it where there is none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.assistant import idle
from bot.assistant.actions import (
    activities,
    chores,
    customers,
    dealing,
    duties,
    listing,
    lookups,
    personal,
)
from bot.assistant.actions.filling import Filling
from bot.assistant.errors import Unclear
from bot.assistant.frames.frame import Frame
from bot.assistant.merging import joined
from bot.assistant.message import Chunk, Message
from bot.assistant.reading import Read, Reading
from bot.assistant.recollection import after
from bot.assistant.remarks import remarked
from bot.assistant.resolving import Context
from bot.assistant.several import each_deal
from bot.assistant.span import Named, Span
from bot.sales.commands import CreateAccount
from knowledge.answer import Turn

_FILLERS: Mapping[str, Callable[[Filling], Read]] = {
    "log_activity": activities.fill,
    "create_opportunity": dealing.create,
    "update_opportunity": dealing.update,
    "create_task": duties.task,
    "complete_task": chores.done,
    "drop_task": chores.dropped,
    "snooze_task": chores.snoozed,
    "escalate": duties.escalate,
    "draft_email": duties.draft,
    "create_account": customers.new_account,
    "update_account": customers.update_account,
    "create_contact": customers.new_contact,
    "update_contact": customers.update_contact,
    "show_pipeline": listing.pipeline,
    "show_account": lookups.account,
    "show_contact": lookups.contact,
    "show_escalations": lookups.escalations,
    "show_activities": listing.activities,
    "show_opportunity": lookups.opportunity,
    "show_tasks": listing.tasks,
    "track_order": listing.orders,
    "personal": personal.read,
    "prepare_call": lookups.preparation,
}


def understood(
    message: Message,
    built: tuple[list[Frame], list[Chunk]],
    context: Context,
    history: Sequence[Turn],
) -> Reading:
    """What the frames order; where there is none, what to make of the message otherwise."""
    frames, loose = built
    if frames:
        return remarked(message, _filled(message, frames, context, history))
    return remarked(message, idle.read(message, loose, context, history))


def _account(message: Message, read: Read) -> int | None:
    """The account that an action is for, or whose deal it changes."""
    deal = message.book.deals.get(getattr(read.action, "opportunity_id", None) or 0)
    return deal.account_id if deal else getattr(read.action, "account_id", None)


def _may_be(unclear: Span | None, account_id: int) -> bool:
    """The account told by one frame is the one of an unclear name, where it is among those."""
    if unclear is None or not isinstance(unclear.value, Named):
        return True
    return account_id in unclear.value.ids


def _read(filling: Filling, history: Sequence[Turn]) -> Read:
    """Raises `Unclear` where something has to be asked."""
    if filling.frame.action == "ask_product":
        return lookups.product(filling, history)
    return _FILLERS[filling.frame.action](filling)


def _filled(
    message: Message, frames: Sequence[Frame], context: Context, history: Sequence[Turn]
) -> Reading:
    reads: list[Read] = []
    question: Unclear | None = None
    latest: int | None = None
    founded = ""
    if any(frame.action == "create_account" for frame in frames):
        context = Context()
    for frame in frames:
        around = replace(after(message, frame, context), founded=founded)
        if around.account_id is None and latest is not None and _may_be(around.unclear, latest):
            around = replace(around, account_id=latest, unclear=None)
        try:
            for one in each_deal(message, frame, around):
                reads.append(_read(Filling(message, one, around), history))
                latest = _account(message, reads[-1]) or latest
                if isinstance(reads[-1].action, CreateAccount):
                    founded = reads[-1].action.name
        except Unclear as unclear:
            question = question or unclear
    unique = tuple({repr(read.action): read for read in joined(reads)}.values())
    if question is None:
        return Reading(unique, None, (), message.lexicon.code)
    sentence = message.lexicon.reply(question.reply, question.values)
    return Reading(unique, sentence, question.choices, message.lexicon.code)
