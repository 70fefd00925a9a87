"""After an answer: whether it helped, and a way to the product team where it did not."""

from dataclasses import dataclass, replace

from bot.sales.gap import Declined
from bot.sales.results import Actor
from bot.saying import say, speaking
from bot.slack.carrying import read, written
from bot.slack.feature import Feature
from bot.slack.invocation import Audience, Invocation, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import blocks
from bot.slack.views.blocks import Block
from bot.slack.views.text import VALUE, Mrkdwn, cut, mark
from knowledge.answer import Answer

RATED = "answer_rated"
HELP = "ask_product_team"
UNHELPFUL = "not_helpful"
LONGEST = VALUE // 4


@dataclass(frozen=True, slots=True)
class Opinion:
    """The answer that is rated; `good` is what the button says of it."""

    question: str
    language: str
    sheet: str | None
    good: bool = True

    @staticmethod
    def of(question: str, answer: Answer) -> "Opinion":
        sheet = next((one.title for one in answer.citations), None)
        return Opinion(cut(question, LONGEST), answer.language, sheet and cut(sheet, LONGEST))


def register(listening: Listening) -> None:
    listening.button(RATED, rate)
    listening.button(HELP, call_in)


def rating(opinion: Opinion) -> Block:
    bad = replace(opinion, good=False)
    return blocks.feedback(
        RATED,
        (say("Helpful"), written(opinion), say("This answer helped")),
        (say("Not helpful"), written(bad), say("This answer did not help")),
    )


def offer(question: str) -> Block:
    asking = blocks.button(say("Ask the product team"), HELP, cut(question, VALUE))
    return blocks.actions([asking])


def rate(services: Services, invocation: Invocation) -> Reply:
    """Kept as the person's last word; what did not help is the product team's to see."""
    said = read(Opinion, invocation.text)
    actor = invocation.actor
    services.opinions.keep(said.question, said.sheet, actor, helped=said.good)
    if said.good:
        return Reply(say("Good to know, thank you."), audience=Audience.PASSING)
    services.gaps.keep(Declined(said.question, said.language, UNHELPFUL, said.sheet), actor)
    sentence = say("Thank you. The product team will see that this answer did not help.")
    shown = (blocks.section(mark("{sentence}", sentence=sentence)), offer(said.question))
    return Reply(sentence, shown, audience=Audience.PASSING)


def call_in(services: Services, invocation: Invocation) -> tuple[Reply, ...]:
    """The product team is asked where the question was: in the thread that everybody reads.

    What was asked where nobody else reads goes to each of them by direct message.
    """
    people = services.opinions.keepers()
    if not people:
        return (Reply(say("The record knows nobody of the product team. Ask an administrator.")),)
    question, actor = invocation.text, invocation.actor
    if not invocation.alone:
        return (
            Reply(
                _asks(actor.name, question),
                _calling(people, actor.slack_user_id, question),
                audience=Audience.EVERYBODY,
            ),
        )
    return (
        *(_letter(services, one, actor, question) for one in people),
        Reply(
            say("I have asked the product team. They will write to you."), audience=Audience.PASSING
        ),
    )


def _letter(services: Services, to: str, asker: Actor, question: str) -> Reply:
    """For one of the product team, in their own language."""
    reader = services.desk.actor(to)
    with speaking(reader.language, reader.locale):
        said = _asks(asker.name, question)
        return Reply(said, _calling((), asker.slack_user_id, question), to=to)


def _asks(name: str, question: str) -> str:
    return say("{name} needs the product team: “{question}”", name=name, question=question)


def _calling(people: tuple[str, ...], asker: str, question: str) -> tuple[Block, ...]:
    called = " ".join(f"<@{one}>" for one in people)
    # Ids of people, who are to be told; nothing in it is theirs to write.
    who = blocks.section(
        Mrkdwn(say("{called} <@{asker}> needs your help:", called=called, asker=asker).strip())
    )
    return who, blocks.quote(question)


FEATURE = Feature("helping", register)
