"""Yes or no by what a sentence says: denied plainly, or answered below the same question."""

from collections.abc import Callable

import pytest

from knowledge.answer import Answer
from knowledge.passage import Kind, Sheet
from tests.knowledge.asking import asking
from tests.knowledge.fakes import lines, row, text

Ask = Callable[..., Answer]

DOCK = Sheet("dock.md", "Heron Dock overview", ("Heron Dock",))
HUB = Sheet("hub.md", "Heron Hub questions", ("Heron Hub",))
PHONE = Sheet("phone.md", "Heron Phone overview", ("Heron Phone",))

SHEETS = [
    text(
        "Adapters of other makers work for charging, although they don't support network boot.",
        DOCK,
        ("Adapters",),
    ),
    text("Wake-up over the network doesn't require a certificate.", DOCK, ("Network",)),
    text("Heron Dock doesn't support printing over Bluetooth.", DOCK, ("Printing",)),
    text("A removed cover doesn't affect the warranty of Heron Dock.", DOCK, ("Cover",)),
    text("Heron Dock can't be painted unless the seller agrees.", DOCK, ("Paint",)),
    text("The keyboard of Heron Phone comes without backlight.", PHONE, ("Keyboard",)),
    text("Heron Phone prevents users from installing their own apps.", PHONE, ("Apps",)),
    text("Heron Phone is available with a leather case.", PHONE, ("Case",)),
    text("The leather case of Heron Phone is only sold in Norway.", PHONE, ("Where it is sold",)),
    row({"Task": "Deployment of systems", "Heron Phone": "Yes"}, PHONE, ("Deployment",)),
    row({"Task": "Imaging", "Heron Phone": "No"}, PHONE, ("Deployment",)),
    lines(
        ["- No. Because of its weight the stand only holds it upright."],
        Kind.LIST,
        HUB,
        ("Can I rotate the screen of Heron Hub?",),
    ),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("denying"), SHEETS)


@pytest.mark.parametrize(
    ("asked", "start"),
    [
        ("do adapters of other makers support network boot?", "No. Adapters of other makers"),
        ("does wake-up over the network need a certificate?", "No. Wake-up over the network"),
        ("does the keyboard of the heron phone have a backlight?", "No. The keyboard of"),
        ("is the keyboard of the heron phone lit?", "No. The keyboard of"),
        ("can students install apps on the heron phone?", "No. Heron Phone prevents"),
        ("can I rotate the screen of the heron hub?", "No. Because of its weight"),
        ("is imaging a way of deployment for the heron phone?", "No. Heron Phone \u2013 Imaging"),
        ("kann man auf dem Heron Phone Apps installieren?", "Nein, laut Datenblatt: Heron Phone"),
    ],
)
def test_no_is_said_where_a_sentence_denies_what_is_asked(ask: Ask, asked: str, start: str) -> None:
    assert ask(asked).text.startswith(start)


@pytest.mark.parametrize(
    "asked",
    [
        # Denied is printing over Bluetooth, not printing.
        "does the heron dock support printing?",
        # What is not affected goes on.
        "does a removed cover change the warranty of the heron dock?",
        # It depends.
        "can the heron dock be painted?",
        # A certificate is not needed, which is no word on whether it may be used.
        "does wake-up over the network work with a certificate?",
        # What is denied in the question is open.
        "can students not install apps on the heron phone?",
    ],
)
def test_otherwise_the_sentence_alone_is_told(ask: Ask, asked: str) -> None:
    assert not ask(asked).text.startswith(("Yes", "No"))


def test_what_bounds_it_is_told_before_what_only_names_it(ask: Ask) -> None:
    assert ask("is the leather case of the heron phone sold in Spain?").text.startswith(
        "The leather case of Heron Phone is only sold in Norway."
    )
