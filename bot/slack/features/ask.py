"""`/ask`: a product question, answered from the sheets with the line it stands on."""

from bot.slack import declining
from bot.slack.feature import Feature
from bot.slack.invocation import Invocation, Reply
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views.answer import answer_blocks
from bot.slack.views.format import today
from bot.slack.views.silence import silence_blocks, silence_text
from knowledge.answer import Question

COMMAND = SlashCommand(
    "/ask",
    "Ask about a product; the answer shows the line it stands on.",
    "question",
    (("/ask QUESTION", "answers from the product sheets, for you alone"),),
)


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)


def run(services: Services, invocation: Invocation) -> Reply:
    if not invocation.text:
        return Reply("What would you like to know? For example: /ask How long is the warranty?")
    return answer(services, invocation, invocation.text)


def answer(services: Services, invocation: Invocation, question: str) -> Reply:
    """Product knowledge is no secret: asked in a channel, it is answered in the channel."""
    actor = invocation.actor
    asked = Question(question, history=invocation.history, asker=actor.slack_user_id)
    found = services.ask(asked)
    if not found.answered:
        kept = declining.keep(services, actor, asked, found)
        return Reply(silence_text(found, kept), silence_blocks(found, kept, actor), shared=True)
    shown = answer_blocks(found, actor, today(services.clock(), actor))
    return Reply(found.text, tuple(shown), shared=True)


FEATURE = Feature(
    "ask",
    register,
    COMMAND,
    examples=("How long is the warranty on the headset?",),
    scopes={"commands": "the slash commands"},
)
