"""How a message is dressed changes nothing of what is read: greetings, stops, capitals, slips."""

import re
from collections.abc import Callable
from dataclasses import asdict

import pytest

from bot.assistant.reading import Reading
from tests.assistant.conftest import Read

MESSAGES = (
    "called Nadia Okoye at Lumen, 12 min, she's happy. remind me friday to send the quote",
    "Will Sutter's new number is 212-555-0133. Lumen has 40 people now",
    "Lumen wants 35 TX14 instead of 30, 26k. move it to negotiation",
    "left a voicemail for Tomas Reyes. what's due tomorrow?",
    "don't log the call with Nadia Brenner, just show me Atlas",
    "draft Nadia Okoye a thank you",
    "is the TX14 waterproof?",
    "my pipeline for next month",
    "escalate Atlas, high: their order is two weeks late",
)
DRESSES: dict[str, Callable[[str], str]] = {
    "greeted": lambda text: f"hey deskmate, {text}",
    "begun with a filler": lambda text: f"ok so {text}",
    "with thanks": lambda text: f"{text.rstrip('.')} thanks!" + "?" * text.endswith("?"),
    "with a please and a smile": lambda text: f"{text} pls 🙏",
    "in capitals": str.upper,
    "in small letters": str.lower,
    "with wide spaces": lambda text: text.replace(" ", "  "),
    "with lines for stops": lambda text: re.sub(r"\. ", "\n", text),
    "without apostrophes": lambda text: re.sub(r"(?<=\w)'(?=\w)", "", text),
    "with curly apostrophes": lambda text: text.replace("'", "\u2019"),
    "in shorthand": lambda text: text.replace("next", "nxt").replace("people", "ppl"),
    "with slips of the keys": lambda text: (
        text.replace("remind", "remnd")
        .replace("friday", "firday")
        .replace("pipeline", "pipelne")
        .replace("tomorrow", "tommorow")
        .replace("Okoye", "Okoyye")
    ),
}
# Told in the words of the message, whatever it wears.
FREE = {"title", "summary", "reason", "purpose", "question"}


def meaning(reading: Reading) -> list[object]:
    """What would be done, apart from free texts; and whether something is asked back."""
    done = [
        (type(read.action), {k: v for k, v in asdict(read.action).items() if k not in FREE})
        for read in reading.actions
    ]
    return [*done, reading.clarify]


@pytest.mark.parametrize("dress", DRESSES)
def test_what_dresses_a_message_up_changes_nothing_of_it(read: Read, dress: str) -> None:
    for text in MESSAGES:
        worn = DRESSES[dress](text)
        assert meaning(read(worn)) == meaning(read(text)), worn
