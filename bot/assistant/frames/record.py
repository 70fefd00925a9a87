"""Whether a clause asks what the record has of the desk's own work, and of whom."""

from bot.assistant.frames.view import View
from bot.assistant.span import Days

# Words that may stand beside what is asked for; any other word, and it is about something else.
_BESIDE = (
    "account",
    "article",
    "contact",
    "date",
    "doing",
    "is",
    "name_before",
    "owner",
    "polite",
    "pronoun",
    "question",
    "rep",
    "sought",
    "whoever",
)
_ELSE = ("goods", "attribute", "ware", "money", "order", "stage", "deal_noun", "outcome")
_TALKS = ("call", "email", "meeting", "any")
# A company of which the record knows nothing has few words in its name.
_LONGEST_NAME = 2


def is_escalations(view: View) -> bool:
    """`what is escalated?`, `my escalations`, `any open escalations for Lumen?`"""
    if view.message.of("severity") and not view.asks():
        return False
    sought = view.says("sought", "escalation", "escalated") and not view.any(*_ELSE)
    return sought and _looks(view) and _others(view, "act") <= _LONGEST_NAME


def is_logged(view: View) -> bool:
    """`what did Milan do today`, `calls this week by rep`, `when did we last talk to Lumen`."""
    each = view.says("owner", "each")
    if view.any(*_ELSE) or not (each or _looks(view)):
        return False
    if view.says("sought", "contact"):
        return _others(view) <= (0 if view.any("account", "contact") else _LONGEST_NAME)
    past = view.says("doing", "did", *_TALKS)
    talks = view.says("sought", *_TALKS)
    asked = view.starts_with("question", "word") or view.ends_asking()
    whose = view.any("rep", "owner", "account", "contact", "whoever") or (talks and past)
    told = (past and asked) or (talks and (each or not _ahead(view)))
    return whose and told and view.little_beside(*_BESIDE)


def is_owned(view: View) -> bool:
    """`who owns Globex?`, of which the record may know nothing."""
    named = view.any("account") or 0 < _others(view) <= _LONGEST_NAME
    return view.says("sought", "owner") and named and not view.any(*_ELSE)


def is_reaching(view: View) -> bool:
    """`what's Maria's number?`, `how do I reach Maria?`, `Maria's email`."""
    if view.any(*_ELSE, "email", "phone", "number", "move") or not view.any("contact"):
        return False
    fields = [s for s in view.chunk.of("field") if s.value in ("email", "phone")]
    if view.says("sought", "reach") or (fields and view.wonders()):
        return True
    behind = any(s.start < field.start for field in fields for s in view.chunk.of("contact"))
    ordered = {str(s.value) for s in view.chunk.of("act")} - {"email_noun"}
    bare = view.only("contact", "account", "field", "is", "polite", "name_before") and not ordered
    return behind and bare and view.is_whole()


def _looks(view: View) -> bool:
    """Something is asked or to be shown; or it is named and nothing else is said."""
    shown = view.leads("act", "show") or view.leads("sought", "escalation", "contact")
    asked = (view.asks() or view.interrogative()) and not view.begs()
    return shown or asked or view.leads("owner")


def _ahead(view: View) -> bool:
    """A day is named on which there is still something to do."""
    days = [s.value for s in view.chunk.of("date") if isinstance(s.value, Days)]
    return any(day.last >= view.message.today for day in days)


def _others(view: View, *kinds: str) -> int:
    """How many words tell of something else."""
    rest = view.beside(*_BESIDE, *kinds)
    return sum(not view.message.lexicon.is_small(word) for word in rest)
