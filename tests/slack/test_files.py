"""Files in a conversation: made a sheet by the product team, or asked about where they are."""

from pathlib import Path

import pytest
from slack_bolt import App

from bot.saying import speaking
from bot.wiring.files import known
from ingest.errors import UnreadableSheet, Why
from knowledge.answer import Answer, Silence
from knowledge.errors import KnowledgeError
from tests.slack import world
from tests.slack.person import CHANNEL, Person, Seen
from tests.slack.stub import Stub
from tests.slack.world import Minds, Report

DOCK = b"---\ntitle: Harbour Dock\nproduct: Harbour Dock\ndate: 2026-03-01\n---\n\nIt has 96 W.\n"
OPEN = {"channel": CHANNEL, "channel_type": "channel"}
QUESTION = "How heavy is it?"
NOTHING = Answer("The sheets do not say.", "en", silence=Silence.NOT_STATED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "sheets"
    folder.mkdir()
    return folder


def offered(pat: Person) -> Seen:
    (offer,) = pat.shows("dock.md", DOCK)
    return offer


def test_a_file_of_the_product_team_is_offered_with_what_was_read(
    pat: Person, folder: Path
) -> None:
    offer = offered(pat)

    assert offer.text == "Add dock.md to the sheets?"
    assert "Harbour Dock" in offer.whole
    assert "Mar 1, 2026" in offer.whole
    assert "1 passage was read from it." in offer.whole
    assert list(offer.buttons) == ["Add to the sheets", "Leave it"]
    assert list(folder.iterdir()) == []


def test_it_is_added_once_confirmed_and_the_sheets_are_read(
    pat: Person, folder: Path, minds: Minds
) -> None:
    minds.report = Report(added=1, changed=0, failed=())

    done, report = pat.presses(offered(pat), "Add to the sheets")

    assert (folder / "dock.md").read_bytes() == DOCK
    assert done.replaces
    assert done.text == "dock.md is in the folder of sheets; I am reading it."
    assert "1 added" in report.text


def test_what_was_added_is_taken_back(pat: Person, folder: Path) -> None:
    done, _ = pat.presses(offered(pat), "Add to the sheets")

    undone, report = pat.presses(done, "Undo")

    assert list(folder.iterdir()) == []
    assert undone.text.startswith("Undone: dock.md is as it was before.")
    assert "refreshed" in report.text
    (again,) = pat.presses(done, "Undo")
    assert "changed or removed since" in again.text


def test_a_sheet_of_that_name_is_replaced_and_comes_back(pat: Person, folder: Path) -> None:
    (folder / "docks").mkdir()
    before = folder / "docks" / "dock.md"
    before.write_bytes(b"# Old dock\n\nIt has 60 W.\n")
    offer = offered(pat)
    assert offer.text == "Replace the sheet docks/dock.md by this file?"

    done, _ = pat.presses(offer, "Replace it")
    assert before.read_bytes() == DOCK
    pat.presses(done, "Undo")

    assert before.read_bytes() == b"# Old dock\n\nIt has 60 W.\n"


def test_what_is_there_already_has_no_buttons(pat: Person, folder: Path) -> None:
    (folder / "dock.md").write_bytes(DOCK)

    offer = offered(pat)

    assert offer.text == "dock.md is among the sheets already, as it is."
    assert offer.buttons == {}


def test_what_is_left_is_not_written(pat: Person, folder: Path) -> None:
    (told,) = pat.presses(offered(pat), "Leave it")

    assert told.replaces
    assert told.text == "The sheets stay as they are."
    assert list(folder.iterdir()) == []


def test_nobody_else_adds_a_sheet(pat: Person, dana: Person, folder: Path) -> None:
    (told,) = dana.shows("dock.md", DOCK)
    assert "Ask me about dock.md here" in told.text
    assert "Only the product team can add a file to the sheets." in told.text

    (refused,) = dana.presses(offered(pat), "Add to the sheets")

    assert "The product team looks after the sheets" in refused.text
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("who", ["pat", "dana"])
def test_a_picture_is_refused_with_what_is_read(
    who: str, folder: Path, request: pytest.FixtureRequest
) -> None:
    person: Person = request.getfixturevalue(who)

    (told,) = person.shows("shelf.png", b"\x89PNG")

    assert "I cannot read shelf.png" in told.text
    assert "Word (.docx)" in told.text


def test_what_cannot_be_read_is_refused_and_the_next_is_offered(
    pat: Person, folder: Path, stub: Stub
) -> None:
    stub.files |= {"F1": ("a.pdf", b"%PDF-1.4 nothing"), "F2": ("dock.md", DOCK)}
    files = [stub.file("F1"), stub.file("F2")]

    refused, offer = pat.says("", subtype="file_share", files=files)

    assert "I cannot read a.pdf" in refused.text
    assert offer.text == "Add dock.md to the sheets?"


def test_what_is_too_large_is_not_even_fetched(pat: Person, folder: Path, stub: Stub) -> None:
    stub.files["F1"] = ("a.pdf", b"x")
    file = {**stub.file("F1"), "size": 51 * 1024 * 1024}

    (told,) = pat.says("", subtype="file_share", files=[file])

    assert told.text == "a.pdf is too large: I read files of up to 50 MB."
    assert stub.said("download") == []


def test_in_a_channel_the_offer_is_for_the_product_team_alone(
    pat: Person, dana: Person, folder: Path
) -> None:
    (offer,) = pat.shows("dock.md", DOCK, **OPEN)

    assert offer.method == "chat.postEphemeral"
    assert offer.body["user"] == pat.id
    assert pat.shows("shelf.png", b"\x89PNG", **OPEN) == []
    assert dana.shows("dock.md", DOCK, **OPEN) == []


def test_where_there_is_no_folder_it_is_said(pat: Person) -> None:
    assert "There is no folder" in offered(pat).text


def test_a_question_with_a_file_is_answered_from_it_alone(
    dana: Person, minds: Minds, folder: Path
) -> None:
    (answer,) = dana.shows("quote.md", DOCK, QUESTION)

    ((_, files, asked),) = minds.files_asked
    assert files == [("quote.md", DOCK)]
    assert asked.text == QUESTION
    assert "rich_text_quote" in answer.whole
    assert "From quote.md alone, not from the sheets." in answer.whole


def test_a_question_below_a_file_is_answered_from_it(
    dana: Person, minds: Minds, stub: Stub, folder: Path
) -> None:
    stub.files["F1"] = ("quote.md", DOCK)
    root = "1699999999.000100"
    file = {"id": "F1"}
    stub.history = [{"ts": root, "user": "U1", "text": "", "files": [file], "thread_ts": root}]

    (answer,) = dana.mentions(QUESTION, thread=root)

    assert minds.files_asked[0][1] == [("quote.md", DOCK)]
    assert answer.body["thread_ts"] == root
    assert not answer.private


def test_outside_of_its_thread_a_file_is_not_asked(
    dana: Person, minds: Minds, stub: Stub, folder: Path
) -> None:
    stub.files["F1"] = ("quote.md", DOCK)
    stub.history = [{"ts": "1699999999.000100", "user": dana.id, "files": [stub.file("F1")]}]

    dana.says(QUESTION, ts="1700000001.000100")

    assert minds.files_asked == []


def test_what_the_file_does_not_say_can_be_asked_of_the_sheets(
    dana: Person, minds: Minds, folder: Path
) -> None:
    minds.answers[QUESTION] = NOTHING
    (silent,) = dana.shows("quote.md", DOCK, QUESTION)
    assert silent.text == "quote.md does not say that."
    del minds.answers[QUESTION]

    (answer,) = dana.presses(silent, "Ask the sheets")

    assert answer.text == "The Feather 14 weighs 1.2 kg."
    assert "alone" not in answer.whole


def test_what_is_said_of_a_file_stands_below_it(dana: Person, folder: Path) -> None:
    (told,) = dana.shows("quote.md", DOCK, ts="1700000555.000100")

    assert told.body["thread_ts"] == "1700000555.000100"


def test_files_of_the_app_itself_are_no_ground_for_answers(
    dana: Person, minds: Minds, stub: Stub
) -> None:
    root = "1699999999.000100"
    ours = {"ts": root, "bot_id": "B1", "text": "Your export.", "files": [{"id": "F1"}]}
    stub.history = [ours]

    dana.says(QUESTION, thread=root)

    assert minds.files_asked == []


def test_where_slack_gives_no_file_it_is_said(dana: Person, stub: Stub, folder: Path) -> None:
    stub.refusals["files.info"] = "unknown_method"

    (told,) = dana.says(QUESTION, subtype="file_share", files=[{"id": "F1", "name": "a.md"}])

    assert "Slack does not give me that file" in told.text


def test_the_token_goes_to_slack_alone(dana: Person, stub: Stub, folder: Path) -> None:
    stub.files["F1"] = ("a.md", DOCK)
    elsewhere = stub.url.replace("127.0.0.1", "localhost")
    file = {**stub.file("F1"), "url_private_download": f"{elsewhere}/files-pri/F1/a.md"}

    (told,) = dana.says(QUESTION, subtype="file_share", files=[file])

    assert "Slack did not give me a.md" in told.text
    assert stub.said("download") == []


def test_a_page_to_sign_in_at_is_no_file(dana: Person, stub: Stub, folder: Path) -> None:
    stub.files["F1"] = ("a.html", DOCK)
    file = {**stub.file("F1"), "size": 7}

    (told,) = dana.says(QUESTION, subtype="file_share", files=[file])

    assert "files:read" in told.text


def test_a_slack_without_cards_shows_the_offer_plainly(app: App, stub: Stub, folder: Path) -> None:
    stub.too_new = '"card"'
    pat = Person(app, stub, world.PAT)

    offer = pat.shows("dock.md", DOCK)[-1]

    assert list(offer.buttons) == ["Add to the sheets", "Leave it"]
    assert "*Harbour Dock*" in offer.whole


@pytest.mark.parametrize("why", Why)
def test_why_a_file_cannot_be_read_is_said_in_the_persons_language(why: Why) -> None:
    with speaking("de"), pytest.raises(KnowledgeError) as raised, known():
        raise UnreadableSheet("a.pdf", "it is English", why)

    assert str(raised.value).startswith("Ich kann a.pdf nicht lesen: ")
    assert "English" not in str(raised.value)
