"""`/ask`: a product question, answered from the sheets with the line it stands on."""

from collections.abc import Callable, Iterator

from bot.assistant.requests import AskProduct
from bot.sales.errors import Invalid
from bot.saying import later, say, speak
from bot.slack import declining
from bot.slack.feature import Feature
from bot.slack.features import helping
from bot.slack.invocation import Audience, Invocation, Reply, Said
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import sharing
from bot.slack.views.answer import answer_blocks
from bot.slack.views.format import today
from bot.slack.views.silence import silence_blocks, silence_text
from bot.slack.views.text import SECTION, VALUE, cut, escape
from knowledge.answer import Answer, Question

COMMAND = SlashCommand(
    "/ask",
    later("Ask about a product; the answer shows the line it stands on."),
    "question | here on | here off",
    (
        ("/ask QUESTION", later("answers from the product sheets, for you alone")),
        (
            "/ask here on",
            later("answers questions in this channel without a mention (product team)"),
        ),
        ("/ask here off", later("ends that")),
    ),
)
KIND = "answer"
LOOKING = later("I am looking that up.")
HERE = {"here on": True, "here off": False}


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.overheard(overheard)


def run(services: Services, invocation: Invocation) -> Reply:
    if not invocation.text:
        return Reply(
            say("What would you like to know? For example: /ask How long is the warranty?")
        )
    wanted = HERE.get(invocation.text.lower())
    if wanted is not None:
        return answer_here(services, invocation, wanted=wanted)
    return answer(services, invocation, invocation.text)


def answer(services: Services, invocation: Invocation, question: str) -> Reply:
    """Product knowledge is no secret: asked in a channel, it is answered in the channel."""
    asker = invocation.actor.slack_user_id
    asked = Question(question, history=invocation.history, asker=asker)
    if services.ask_growing is not None:
        growing = Growing(services, invocation, asked, services.ask_growing)
        return Reply(say(LOOKING), audience=Audience.LISTENERS, growing=growing)
    return told(services, invocation, asked, services.ask(asked))


def told(services: Services, invocation: Invocation, asked: Question, found: Answer) -> Reply:
    """The answer with all that is below it, or what becomes of the question."""
    question, actor = asked.text, invocation.actor
    speak(found.language, actor.language, actor.locale)
    if not found.answered:
        kept = declining.keep(services, actor, asked, found)
        shown = (*silence_blocks(found, kept, actor), helping.offer(question))
        return Reply(silence_text(found, kept), shown, audience=Audience.LISTENERS)
    opinion = helping.Opinion.of(question, found)
    whole = (*answer_blocks(found, actor, today(services.clock(), actor)), helping.rating(opinion))
    share = sharing.token(KIND, cut(question, VALUE // 4))
    short = len(escape(found.text)) <= SECTION and found.options is None
    return Reply(found.text, whole, audience=Audience.LISTENERS, streamed=short, share=share)


class Growing:
    """An answer while a language model words it; asked for again, what it came to."""

    def __init__(
        self,
        services: Services,
        invocation: Invocation,
        asked: Question,
        ask: Callable[[Question], Iterator[Answer]],
    ) -> None:
        self._services = services
        self._invocation = invocation
        self._asked = asked
        self._ask = ask
        self._whole: Reply | None = None

    def __call__(self) -> Iterator[Reply]:
        if self._whole is None:
            found = None
            for found in self._ask(self._asked):
                yield Reply(found.text, audience=Audience.LISTENERS)
            assert found is not None, "an answer is at least one text"
            self._whole = told(self._services, self._invocation, self._asked, found)
        yield self._whole


def overheard(services: Services, invocation: Invocation) -> Said:
    """What was said to everybody: a question is answered if the sheets can, all else is let be."""
    if not is_question(invocation.text):
        return ()
    reading = services.read(invocation.text, invocation.actor, (), None)
    asked = [one.action for one in reading.actions if isinstance(one.action, AskProduct)]
    if len(asked) != 1 or len(reading.actions) != 1:
        return ()
    question = Question(invocation.text, asker=invocation.actor.slack_user_id)
    found = services.ask(question)
    return told(services, invocation, question, found) if found.answered else ()


def is_question(text: str) -> bool:
    return "?" in text or "\uff1f" in text


def answer_here(services: Services, invocation: Invocation, *, wanted: bool) -> Reply:
    """Sets whether the channel's questions are answered though nobody mentions the app."""
    if invocation.channel is None or invocation.channel.startswith("D"):
        raise Invalid(say("Write that in the channel where I am to answer."))
    changed = services.channels.answer(invocation.channel, invocation.actor, wanted=wanted)
    if wanted:
        sentence = say(
            "I answer product questions in this channel from now on, where the sheets can; "
            "/ask here off ends it. If I am not a member yet, invite me."
        )
    else:
        sentence = say("I answer in this channel only where I am mentioned.")
    return Reply(sentence if changed else say("It is so already. {sentence}", sentence=sentence))


def again(services: Services, invocation: Invocation, question: str) -> Reply:
    """The answer once more, as everybody may see it."""
    asked = Question(question, asker=invocation.actor.slack_user_id)
    return told(services, invocation, asked, services.ask(asked))


FEATURE = Feature(
    "ask",
    register,
    COMMAND,
    examples=(
        later("How long is the warranty on the headset?"),
        later("What can I offer: 20 tablets for field sales, under 1,500 each, with LTE?"),
    ),
    scopes={"commands": "the slash commands"},
    events=("message.channels", "message.groups"),
)
