"""Messages that are read as a whole: a customer's need, and orders for drafts that argue or sum up.

Their clauses say what somebody wants, minds or said: none of them orders a change. So it is with
what has to do with neither customers nor products. A deal or a task handed to a colleague is one
order, too.
"""

import re
from collections.abc import Sequence

from bot.assistant import draft_words, wording
from bot.assistant.actions.filling import Filling
from bot.assistant.errors import Unclear
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.handing import handed_over
from bot.assistant.message import Message
from bot.assistant.reading import Read, Reading
from bot.assistant.requests import AskProduct, DraftEmail, DraftForm
from bot.assistant.resolving import Context
from bot.assistant.spans.spoken import of_a_deal
from knowledge import need
from knowledge.answer import Turn

_FORMS = {
    DraftForm.PITCH: re.compile(draft_words.PITCH, re.IGNORECASE),
    DraftForm.OBJECTION: re.compile(draft_words.OBJECTION, re.IGNORECASE),
    DraftForm.SUMMARY: re.compile(draft_words.SUMMARY, re.IGNORECASE),
}
_LETTER = re.compile(draft_words.LETTER, re.IGNORECASE)
_SAYS = re.compile(draft_words.SAYS, re.IGNORECASE)
_REPLY = re.compile(draft_words.REPLY, re.IGNORECASE)
_WHO = re.compile(draft_words.WHO_SAYS, re.IGNORECASE)
_PARTS = re.compile(r"[,;:.?!\uff1f\u3001\u3002]\s*(?=\S)|\s[\u2013\u2014-]\s")
# What is said of one of these is the desk's or the sheets' to know.
_OURS = ("account", "contact", "goods", "attribute", "ware", "order")
_ASKING = {"ask", "inform", "prep", "show", "track"}
_NOTED = ("task", "log", "snooze", "done", "escalate")
# What a customer's need says nothing of: a message that does is about a deal or a call.
_OF_DEALS = (
    "deal_noun",
    "stage",
    "stage_said",
    "duration",
    "outcome",
    "close_date",
    "lost_reason",
    "next_step",
)


def undivided(message: Message, context: Context, history: Sequence[Turn]) -> Reading | None:
    """None where the message is to be read clause by clause."""
    code = message.lexicon.code
    if _apart(message):
        return Reading((), None, (), code, message.lexicon.reply("apart"))
    try:
        if found := _draft(message, context, history) or handed_over(message, context):
            return Reading((found,), None, (), code)
    except Unclear as unclear:
        sentence = message.lexicon.reply(unclear.reply, unclear.values)
        return Reading((), sentence, unclear.choices, code)
    if not _dealt(message) and need.read(message.text):
        asked = Read(AskProduct(message.text), {"question": message.text})
        return Reading((asked,), None, (), code)
    return None


def _apart(message: Message) -> bool:
    """`what time is it?`, `write a haiku`: what neither the record nor the sheets know.

    A `topic` (`pizza`, `the derby`) is apart only where somebody asks for it.
    """
    whole = View(message, message.whole())
    if not whole.any("apart") or whole.act(*_NOTED) or whole.any(*_OURS, "deal_noun"):
        return False
    if whole.says("apart", "topic") and _wonders(whole):
        return True
    alone = whole.little_beside("apart", "question", "is", "polite")
    return (whole.says("apart", "word") or alone) and not whole.any(*_OF_DEALS)


def _wonders(view: View) -> bool:
    """It asks or begs, and orders nothing that the desk does."""
    acts = {str(span.value) for span in view.chunk.of("act")} - {
        "ask",
        "inform",
        "prep",
        "show",
        "track",
    }
    marked = view.message.text.rstrip().endswith(("?", "\uff1f"))
    return not acts and (marked or view.asks() or view.interrogative() or view.begs())


def _dealt(message: Message) -> bool:
    """`Contoso laptops up to 1,200 each` is about the deal, `Contoso needs laptops …` is not."""
    whole = message.whole()
    named = of_a_deal(message, whole) and not need.is_asked_for(message.text)
    bidden = any(span.value in ("task", "escalate") for span in message.of("act"))
    return bool(message.of(*_OF_DEALS) or named or bidden)


def _draft(message: Message, context: Context, history: Sequence[Turn]) -> Read | None:
    form = _form(message.text)
    if form is None:
        return None
    chunk = message.whole()
    filling = Filling(message, Frame("draft_email", (chunk,)), context)
    found = filling.subject(required=False)
    text = message.text
    purpose = wording.tidy(_objection(text) if form is DraftForm.OBJECTION else text)
    filling.evidence["purpose"] = purpose
    before = next((turn.content for turn in reversed(history) if turn.role == "user"), None)
    request = DraftEmail(purpose, found.account_id, found.contact_id, form, before)
    return Read(request, filling.evidence)


def _form(text: str) -> DraftForm | None:
    if _SAYS.search(text) and _REPLY.search(text):
        return DraftForm.OBJECTION
    form = next((form for form, said in _FORMS.items() if said.search(text)), None)
    return None if form is DraftForm.SUMMARY and _LETTER.search(text) else form


def _objection(text: str) -> str:
    """What is objected, without who says so and what to do about it."""
    told = [part for part in _PARTS.split(text) if not _REPLY.search(part)]
    return _WHO.sub("", ", ".join(told).strip()) or text
