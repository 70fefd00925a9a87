"""A declined question: what the rep is told, and what the product team does with it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from slack_bolt import App

from bot.assistant.requests import AskProduct
from bot.sales.gap import Declined
from bot.sales.gaps import Gaps
from bot.saying import LANGUAGES
from bot.slack.app import build
from bot.slack.services import Services
from bot.slack.threads import Inline
from bot.store.engine import open_engine
from bot.store.work import UnitOfWork
from knowledge.answer import Answer, Citation, Silence
from knowledge.errors import IndexUnavailable
from knowledge.frames import FRAMES
from tests.slack import world
from tests.slack.conftest import Clock
from tests.slack.person import Person, Seen
from tests.slack.stub import Stub
from tests.slack.test_home import words
from tests.slack.world import Minds

WILL_SEE = "The product team will see your question."
COLOUR = "Which colours does it come in?"
SILENT = Answer("The sheets do not say that.", "en", silence=Silence.NOT_IN_SHEETS, nearest="Lumo")
ANSWERED = Answer("Black.", "en", (Citation("l.md", "Lumo 2", (), "black"),))


@pytest.fixture
def marc(app: App, stub: Stub) -> Person:
    """A manager."""
    return Person(app, stub, world.MARC)


@pytest.fixture
def silent(minds: Minds) -> None:
    minds.answers[COLOUR] = SILENT


def asked(services: Services, *questions: str, by: str = world.DANA) -> None:
    """Gaps that are on the list already."""
    actor = services.desk.actor(by)
    for question in questions:
        services.gaps.keep(Declined(question, "en", "not_in_sheets", "Lumo"), actor)


def gap_questions(services: Services) -> list[str]:
    return [gap.question for gap in services.gaps.every()]


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize(
    "ask",
    [
        lambda dana: dana.types("/ask", COLOUR),
        lambda dana: dana.says(COLOUR),
        lambda dana: dana.mentions(COLOUR),
    ],
    ids=["command", "message", "mention"],
)
def test_a_declined_question_is_kept_from_every_door_and_the_rep_told(
    dana: Person, services: Services, ask: Callable[[Person], list[Seen]]
) -> None:
    (reply,) = ask(dana)

    (gap,) = services.gaps.every()
    assert (gap.question, gap.nearest, gap.askers) == (COLOUR, "Lumo", ("Dana Whit",))
    assert reply.text == f"{SILENT.text} {WILL_SEE}"
    assert f"The nearest sheet is *Lumo*. · {WILL_SEE}" in reply.whole


def test_an_answered_question_is_nobodys_business(dana: Person, services: Services) -> None:
    dana.types("/ask", "How heavy is it?")

    assert services.gaps.every() == ()


@pytest.mark.parametrize("silence", [Silence.NO_QUESTION, Silence.EMPTY_INDEX])
def test_a_silence_that_is_no_gap_promises_nothing(
    dana: Person, services: Services, minds: Minds, silence: Silence
) -> None:
    minds.answers["hm"] = Answer("Ask me about a product.", "en", silence=silence)

    (reply,) = dana.types("/ask", "hm")

    assert reply.text == "Ask me about a product."
    assert services.gaps.every() == ()


def test_the_promise_is_made_in_the_askers_language(dana: Person, minds: Minds) -> None:
    minds.answers["Farbe?"] = replace(SILENT, text="Das steht nicht da.", language="de")

    (reply,) = dana.types("/ask", "Farbe?")

    assert "Das Produktteam bekommt deine Frage zu sehen." in reply.whole
    assert WILL_SEE not in reply.whole


def test_what_is_promised_can_be_said_in_every_language_of_the_answers() -> None:
    assert FRAMES.keys() == {*LANGUAGES}


@pytest.mark.usefixtures("silent")
def test_a_list_that_cannot_be_kept_fails_no_answer(
    services: Services, stub: Stub, clock: Clock
) -> None:
    engine = open_engine("sqlite:////nowhere/at/all.db")
    without = replace(services, gaps=Gaps(lambda: UnitOfWork(engine), clock))
    app = build(without, token="xoxb-t", api_url=stub.api_url, work=Inline())

    (reply,) = Person(app, stub, world.DANA).types("/ask", COLOUR)

    assert reply.text == SILENT.text
    engine.dispose()


def test_a_follow_up_is_kept_with_what_it_follows(
    dana: Person, services: Services, minds: Minds, stub: Stub
) -> None:
    stub.history = [
        {"user": world.DANA, "text": "Tell me about the Lumo", "ts": "1600000000.000100"},
        {"user": "U0BOT", "bot_id": "B1", "text": "It is a lamp.", "ts": "1600000001.000100"},
    ]
    alone = replace(SILENT, nearest="Anything")
    minds.follow_ups["and the colour?"] = (SILENT, alone)

    dana.says("and the colour?")

    (gap,) = services.gaps.every()
    assert gap.earlier == ("Tell me about the Lumo",)
    assert gap.nearest == "Lumo"


@pytest.mark.parametrize(
    ("alone", "earlier"),
    [
        (ANSWERED, ("Tell me about the Lumo",)),
        (replace(SILENT, silence=Silence.NOT_STATED), ("Tell me about the Lumo",)),
        (replace(SILENT, nearest="Anything"), ()),
    ],
    ids=["answered", "another silence", "another nearest sheet"],
)
def test_a_long_question_is_a_follow_up_if_alone_it_meets_another_reply(
    dana: Person,
    services: Services,
    minds: Minds,
    stub: Stub,
    alone: Answer,
    earlier: tuple[str, ...],
) -> None:
    said = {"user": world.DANA, "text": "Tell me about the Lumo", "ts": "1600000000.000100"}
    stub.history = [said]
    minds.follow_ups["and which colours does that one come in?"] = (SILENT, alone)

    dana.says("and which colours does that one come in?")

    (gap,) = services.gaps.every()
    assert gap.earlier == earlier


def test_a_question_in_a_message_is_asked_in_its_own_words(dana: Person, minds: Minds) -> None:
    whole = AskProduct("and the weight? (how much is the Lumo?)")
    minds.understands("and the weight", whole, words={"question": "and the weight?"})

    dana.says("and the weight")

    assert [one.text for one in minds.asked] == ["and the weight?"]


@pytest.mark.usefixtures("silent")
def test_what_was_said_before_is_not_kept_where_it_does_not_matter(
    dana: Person, services: Services, stub: Stub
) -> None:
    said = {"user": world.DANA, "text": "Fabrikam is upset", "ts": "1600000000.000100"}
    stub.history = [said]

    dana.says(COLOUR)

    (gap,) = services.gaps.every()
    assert gap.earlier == ()


def test_the_product_team_sees_the_most_asked_first(pat: Person, services: Services) -> None:
    asked(services, "one?", "two?", "two?")
    asked(services, "two?", by=world.LENA)

    (reply,) = pat.types("/kb", "gaps")

    assert reply.private
    assert reply.text == "2 open questions, asked 4 times."
    assert reply.whole.index("*two?*") < reply.whole.index("*one?*")
    assert "not in the sheets · asked 3 times by Dana Whit, Lena Vogt · last on" in reply.whole
    assert "nearest: Lumo" in reply.whole


def test_nothing_open_is_good_news(pat: Person) -> None:
    (reply,) = pat.types("/kb", "gaps")
    (closed,) = pat.types("/kb", "gaps closed")

    assert "No open questions" in reply.text
    assert "No question was answered" in closed.text


@pytest.mark.parametrize("text", ["gaps", "gaps latest", "GAPS closed"])
def test_a_rep_is_sent_to_the_product_team(dana: Person, services: Services, text: str) -> None:
    asked(services, "one?")

    (reply,) = dana.types("/kb", text)

    assert "Ask the product team" in reply.text
    assert "one?" not in reply.whole


def test_a_manager_sees_the_gaps_and_may_close_them(marc: Person, services: Services) -> None:
    asked(services, "one?")
    (reply,) = marc.types("/kb", "gaps")

    marc.presses(reply, "Dismiss")

    (gap,) = services.gaps.every(closed=True)
    assert (gap.state, gap.closed_by) == ("dismissed", "Marc Boss")


def test_a_button_in_a_reps_hands_does_nothing(
    dana: Person, pat: Person, services: Services
) -> None:
    asked(services, "one?")
    (reply,) = pat.types("/kb", "gaps")

    (refused,) = dana.presses(reply, "Answered")

    assert "Ask the product team" in refused.text
    assert gap_questions(services) == ["one?"]


def test_a_list_unknown_is_named(pat: Person) -> None:
    (reply,) = pat.types("/kb", "gaps tomorrow")

    assert "/kb gaps has no “tomorrow”" in reply.text


@pytest.mark.parametrize(("label", "state"), [("Answered", "answered"), ("Dismiss", "dismissed")])
def test_a_gap_is_closed_in_its_place_and_taken_back(
    pat: Person, services: Services, label: str, state: str
) -> None:
    asked(services, "one?", "two?", "two?")
    (reply,) = pat.types("/kb", "gaps")

    (after,) = pat.presses(reply, label)

    assert after.replaces
    assert after.text == f"{state.capitalize()}: “one?”"
    assert gap_questions(services) == ["two?"]

    (back,) = pat.presses(after, "Take back")

    assert back.replaces
    assert back.text == "Open again: “one?”"
    assert gap_questions(services) == ["two?", "one?"]


def test_what_a_colleague_closed_meanwhile_is_said(
    pat: Person, marc: Person, services: Services
) -> None:
    asked(services, "one?")
    (reply,) = pat.types("/kb", "gaps")
    marc.presses(reply, "Dismiss")

    (after,) = pat.presses(reply, "Answered")

    assert after.text == "Marc Boss has marked that question as dismissed already."
    assert after.replaces


def test_the_closed_are_shown_and_opened_again(pat: Person, services: Services) -> None:
    asked(services, "one?")
    (reply,) = pat.types("/kb", "gaps")
    (after,) = pat.presses(reply, "Answered")

    (closed,) = pat.presses(after, "Closed")
    assert "Answered by Pat Sheet on" in closed.whole

    pat.presses(closed, "Open again")
    assert gap_questions(services) == ["one?"]


def test_the_list_is_turned_page_by_page(pat: Person, services: Services) -> None:
    asked(services, *(f"Question {number}?" for number in range(9)))

    (first,) = pat.types("/kb", "gaps")
    (second,) = pat.presses(first, "Next")
    (back,) = pat.presses(second, "Previous")

    assert "1 to 8 of 9" in first.whole
    assert "9 to 9 of 9" in second.whole
    assert second.replaces
    assert "1 to 8 of 9" in back.whole


def test_a_page_of_the_longest_questions_fits_into_a_message(
    pat: Person, services: Services
) -> None:
    asked(services, *(f"{number} " + "<&> " * 400 for number in range(8)))

    (reply,) = pat.types("/kb", "gaps latest")

    assert len(reply.body["blocks"]) <= 50


@pytest.mark.usefixtures("silent")
def test_a_note_is_shown_to_whoever_asks_again(
    pat: Person, dana: Person, lena: Person, services: Services
) -> None:
    dana.types("/ask", COLOUR)
    (reply,) = pat.types("/kb", "gaps")
    pat.presses(reply, "Note")
    (saved,) = pat.submits({"note": "Black only, says <!channel> the factory."}).messages
    assert "Whoever asks" in saved.text

    (told,) = lena.types("/ask", COLOUR)

    assert "Note by Pat Sheet:" in told.whole
    assert "Black only, says <!channel> the factory." in told.whole
    assert "Black only, says &lt;!channel&gt;" in told.text
    (listed,) = pat.types("/kb", "gaps")
    assert "_Note by Pat Sheet:_ Black only" in listed.whole

    pat.presses(listed, "Note")
    (gone,) = pat.submits({"note": " "}).messages
    assert "is taken away" in gone.text


def test_a_refresh_says_how_many_questions_are_answered_now(
    pat: Person, services: Services, minds: Minds
) -> None:
    asked(services, "one?", "two?", "three?")
    minds.answers |= {"one?": ANSWERED, "two?": SILENT, "three?": ANSWERED}

    _, report = pat.types("/kb", "refresh")

    assert report.text.endswith("2 open questions are now answered.")
    assert gap_questions(services) == ["two?"]


def test_one_question_is_answered_in_the_singular(
    pat: Person, services: Services, minds: Minds
) -> None:
    asked(services, "one?")
    minds.answers["one?"] = ANSWERED

    _, report = pat.types("/kb", "refresh")

    assert report.text.endswith("1 open question is now answered.")


def test_a_refresh_that_changed_nothing_asks_nothing(
    pat: Person, services: Services, minds: Minds
) -> None:
    asked(services, "one?")
    minds.report = world.Report(added=0, changed=0, removed=0, failed=())

    _, report = pat.types("/kb", "refresh")

    assert minds.asked == []
    assert "up to date" in report.text


def test_a_refresh_is_reported_though_the_questions_cannot_be_asked_again(
    pat: Person, services: Services, minds: Minds
) -> None:
    asked(services, "one?")

    def broken() -> None:
        raise IndexUnavailable("gone")

    minds.before_answer = broken

    _, report = pat.types("/kb", "refresh")

    assert report.text.startswith("The sheets are refreshed")
    assert gap_questions(services) == ["one?"]


def button_of(view: dict[str, Any], text: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        block["accessory"]
        for block in view["blocks"]
        if block.get("accessory", {}).get("text", {}).get("text") == text
    )
    return found


def test_home_shows_the_product_team_what_is_open(pat: Person, services: Services) -> None:
    asked(services, "one?", "two?", "two?", "three?", "four?")

    view = pat.opens_home()

    assert "4 open questions, asked 5 times." in words(view)
    assert "•  two?  _2 times_" in words(view)
    assert "one?" not in words(view)

    (list_,) = pat.presses_home(button_of(view, "Show them"))
    assert "*one?*" in list_.whole
    assert list_.body["channel"] == pat.id


def test_home_tells_a_rep_what_was_answered_since(
    dana: Person, lena: Person, services: Services, minds: Minds, clock: Clock
) -> None:
    asked(services, "one?", "<two>?")
    assert "Answered since you asked" not in words(dana.opens_home())
    minds.answers |= {"one?": SILENT, "<two>?": ANSWERED}
    services.ask_gaps_again()

    assert "•  &lt;two&gt;?  in the sheet *Lumo 2*" in words(dana.opens_home())
    assert "one?" not in words(dana.homes[-1])
    assert "Answered since" not in words(lena.opens_home())
