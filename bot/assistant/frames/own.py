"""Whether a clause is about one's own things: settings, undo, history, quota, export, sheets."""

from bot.assistant.frames.view import View
from bot.assistant.span import longest

# Words that may stand beside what is his own; any other word, and it is about something else.
_BESIDE = (
    "own",
    "act",
    "conj",
    "date",
    "doing",
    "field",
    "is",
    "language_name",
    "money",
    "move",
    "number",
    "owner",
    "polite",
    "pronoun",
    "question",
    "rep",
    "set_to",
    "smalltalk",
    "switch",
    "time",
    "todo",
)


def is_own(view: View) -> bool:
    """`take that back` only where the message says nothing else: beside an order it corrects."""
    if _tells_of_sheet(view):
        return True
    said = longest(view.chunk.of("own"))
    if not said or view.act("task") or not view.little_beside(*_BESIDE):
        return False
    if any(span.value == "undo" for span in said):
        return view.is_whole()
    if any(span.value in ("digest", "notices") for span in said):
        return view.any("switch", "time", "number") or view.leads("act", "show")
    return all(span.value != "language" for span in said) or view.any("language_name")


def _tells_of_sheet(view: View) -> bool:
    """`how old is the Pro 11 sheet?`: no other word in the question."""
    asked = view.says("sheet", "noun") and view.says("sheet", "age") and view.asks()
    return asked and view.any("goods") and view.little_beside(*_BESIDE, "sheet", "goods")
