"""A choice takes the place of the words it stands for."""

import pytest

from bot.sales.errors import Choice
from bot.sales.results import Actor
from bot.slack import asking
from bot.slack.invocation import Invocation
from bot.store.vocabulary import Role


@pytest.mark.parametrize(
    ("text", "answer", "completed"),
    [
        ("call with contoso, 12 min", "Contoso Ltd", "call with Contoso Ltd, 12 min"),
        ("move contosso to won", "Contoso Labs GmbH", "move Contoso Labs GmbH to won"),
        ("tailspin's tablets are won", "Tailspin tablets", "Tailspin tablets are won"),
        ("move it to won", "Fabrikam headsets", "move it to won, Fabrikam headsets"),
    ],
)
def test_the_answer_stands_where_its_words_were(text: str, answer: str, completed: str) -> None:
    assert asking.completed(text, answer) == completed


def test_a_message_too_long_for_a_button_is_asked_about_in_words() -> None:
    actor = Actor(1, "U1", "Ann", Role.REP, None, "en-US", "UTC")
    long = Invocation(actor, "x" * 3000, "message", "k")

    reply = asking.back("Which one?", long, (Choice(1, "Contoso Ltd"),))

    assert [block["type"] for block in reply.blocks] == ["section"]
