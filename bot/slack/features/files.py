"""Files in a conversation: made a sheet by the product team, or asked about where they are."""

from dataclasses import replace

from bot.saying import both, say
from bot.slack.attached import Attached, NotFetched
from bot.slack.feature import Feature
from bot.slack.features import ask, kb
from bot.slack.invocation import Audience, Invocation, Reply, Said
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import files as views
from bot.slack.views.blocks import button
from bot.slack.views.format import today
from bot.slack.views.text import SECTION, VALUE, cut, escape
from knowledge.answer import Question
from knowledge.errors import KnowledgeError

ADD = "file_add"
LEAVE = "file_leave"
TAKE_BACK = "file_take_back"
ASK_SHEETS = "file_ask_sheets"


def register(listening: Listening) -> None:
    listening.laid_out(laid_out)
    listening.button(ADD, add)
    listening.button(LEAVE, leave)
    listening.button(TAKE_BACK, take_back)
    listening.button(ASK_SHEETS, ask_sheets)


def offers(services: Services, invocation: Invocation) -> tuple[Reply, ...]:
    """For who looks after the sheets: each of the files as a sheet to be, or why it cannot be."""
    if invocation.actor.role not in kb.KEEPERS:
        return ()
    return tuple(_offer(services, invocation, one) for one in invocation.files)


def laid_out(services: Services, invocation: Invocation) -> Said:
    """Files that are shown to everybody were not given to us: only what may be a sheet counts."""
    readable = tuple(one for one in invocation.files if services.shelf.reads(one.name))
    return offers(services, replace(invocation, files=readable))


def hint(services: Services, invocation: Invocation) -> Reply:
    """What can be done with a file of which nothing was said, or nothing that could be read."""
    names = [one.name for one in invocation.files if services.shelf.reads(one.name)]
    if not names:
        # Looking at it says which formats are read.
        services.shelf.look(invocation.files[0].name, b"")
    sentence = say(
        "Ask me about {files} here, below it: I answer from it alone and forget it soon. "
        "Only the product team can add a file to the sheets.",
        files=both(names),
    )
    return Reply(sentence)


def asked(invocation: Invocation) -> tuple[Attached, ...]:
    """The files that a question is about: those that came with it, or those above it."""
    return invocation.files or invocation.below


def answer(services: Services, invocation: Invocation, question: str) -> Reply:
    """What the files say; whoever sees the question sees it."""
    files = asked(invocation)
    asker = invocation.actor.slack_user_id
    about = Question(question, history=invocation.history, asker=asker)
    key = ",".join(one.id for one in files)
    found = services.ask_files(key, lambda: [(one.name, one.content()) for one in files], about)
    names = [one.name for one in files if services.shelf.reads(one.name)]
    if not found.answered:
        other = button(say("Ask the sheets"), ASK_SHEETS, cut(question, VALUE))
        shown = views.silent_blocks(names, [other])
        return Reply(views.silent_text(names), shown, audience=Audience.LISTENERS)
    day = today(services.clock(), invocation.actor)
    whole = views.told_blocks(found, names, invocation.actor, day)
    short = len(escape(found.text)) <= SECTION
    return Reply(found.text, whole, audience=Audience.LISTENERS, streamed=short)


def add(services: Services, invocation: Invocation) -> Reply:
    """Puts the file among the sheets, which are read again then."""
    kb.check_keeper(invocation.actor)
    file = invocation.file(invocation.text)
    token = services.shelf.put(file.name, file.content())
    sentence = say("{name} is in the folder of sheets; I am reading it.", name=file.name)
    undo = button(say("Undo"), TAKE_BACK, token, spoken=say("Undo: {what}", what=file.name))
    return Reply(
        sentence,
        views.put_blocks(sentence, [undo]),
        replaces=True,
        then=lambda: kb.refresh(services),
    )


def leave(services: Services, invocation: Invocation) -> Reply:
    sentence = say("The sheets stay as they are.")
    return Reply(sentence, views.put_blocks(sentence, ()), replaces=True)


def take_back(services: Services, invocation: Invocation) -> Reply:
    """The folder as it was before the file came."""
    kb.check_keeper(invocation.actor)
    path = services.shelf.take_back(invocation.text)
    sentence = say("Undone: {path} is as it was before. I am reading the sheets.", path=path)
    return Reply(
        sentence,
        views.put_blocks(sentence, ()),
        replaces=True,
        then=lambda: kb.refresh(services),
    )


def ask_sheets(services: Services, invocation: Invocation) -> Reply:
    return ask.answer(services, invocation, invocation.text)


def _offer(services: Services, invocation: Invocation, file: Attached) -> Reply:
    try:
        looked = services.shelf.look(file.name, file.content())
    except (KnowledgeError, NotFetched) as error:
        return Reply(str(error))
    yes = say("Replace it") if looked.replaces else say("Add to the sheets")
    buttons = [
        button(yes, ADD, file.id, style="primary"),
        button(say("Leave it"), LEAVE, file.id),
    ]
    shown = views.offer_blocks(looked, file.name, invocation.actor, buttons)
    return Reply(views.offer_text(looked, file.name), shown)


FEATURE = Feature(
    "files",
    register,
    scopes={"files:read": "to read the files that you send it or ask it about"},
)
