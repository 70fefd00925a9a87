"""`/deskmate quota`, `settings` and `export`: in words and in forms."""

import re
import zipfile
from io import BytesIO

import pytest

from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import DANA, MARC


@pytest.fixture
def marc(dana: Person) -> Person:
    """The manager."""
    return Person(dana.app, dana.stub, MARC)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("120k EUR this quarter", "for Q1 2026 to €120,000"),
        ("to 9,000 for march", "for March 2026 to $9,000"),
        ("50k", "for Q1 2026 to $50,000"),
    ],
)
def test_a_manager_sets_a_quota_in_words(marc: Person, said: str, told: str) -> None:
    (receipt,) = marc.types("/deskmate", f"quota <@{DANA}|dana> {said}")

    assert receipt.text == f"Set the quota of Dana Whit {told}."
    assert "Undo" in receipt.buttons


def test_a_quota_is_set_in_a_form_and_seen_beside_what_is_won(marc: Person, dana: Person) -> None:
    (listed,) = marc.types("/deskmate", "quota")
    assert "No quota is set for today." in listed.whole
    marc.presses(listed, "Set a quota …")
    marc.submits({"rep": "1", "period": "2026-04-01/2026-06-30", "quota": "1k", "currency": "USD"})
    marc.submits({"rep": "1", "period": "2026-01-01/2026-12-31", "quota": "20k USD"}, "V0SECOND")
    dana.types("/opp", "won Contoso laptops")

    (own,) = dana.types("/pipeline")

    words = "won $12,500 of $20,000 (62%), with the forecast $12,725 (64%)"
    assert words in own.whole
    (seen,) = dana.types("/deskmate", "quota")
    assert words in seen.whole
    assert seen.buttons == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("120k", "Whose quota?"),
        (f"<@{MARC}|marc> a lot", "is no amount I can read"),
        (f"<@{MARC}|marc> 9k in limbo", "“limbo” is no period I know"),
        (f"<@{MARC}|marc> 9k", "Your role (rep) may not set a quota"),
    ],
)
def test_a_quota_that_cannot_be_set_is_explained(dana: Person, said: str, told: str) -> None:
    (reply,) = dana.types("/deskmate", f"quota {said}")

    assert told in reply.text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("digest 7", "At 7:00"),
        ("digest at 17:00", "At 17:00"),
        ("digest off", "Off"),
        ("language German", "Deutsch"),
        ("currency chf", "CHF"),
    ],
)
def test_one_setting_is_changed_in_words(dana: Person, said: str, told: str) -> None:
    (receipt,) = dana.types("/deskmate", f"settings {said}")
    assert receipt.text == "Changed your settings."

    (shown,) = dana.types("/deskmate", "settings")
    assert told in shown.whole


def test_settings_are_changed_in_a_form(dana: Person) -> None:
    (shown,) = dana.types("/deskmate", "settings")
    dana.presses(shown, "Change settings …")
    dana.submits({"language": "fr", "digest": "off", "notices": "off", "currency": "CHF"})

    (shown,) = dana.types("/deskmate", "settings")

    for words in (
        "Français",
        "CHF",
        "*Résumé quotidien*\\nNon",
        "*Nouvelles de mes escalades*\\nNon",
    ):
        assert words in shown.whole
    dana.presses(shown, "Modifier les réglages …")
    (unchanged,) = dana.submits({}, "V0SECOND").messages
    assert "rien à enregistrer" in unchanged.text


def test_a_setting_that_cannot_be_read_is_explained(dana: Person) -> None:
    (reply,) = dana.types("/deskmate", "settings colour blue")

    assert "I cannot read “colour blue”" in reply.text


def test_who_may_take_nothing_along_is_told_so_at_once(pat: Person) -> None:
    (reply,) = pat.types("/deskmate", "export")

    assert "may not take records along" in reply.text


def test_an_export_that_slack_refuses_says_who_can_write_it(dana: Person, stub: Stub) -> None:
    stub.refusals["files.getUploadURLExternal"] = "unknown_method"

    working, instead = dana.types("/deskmate", "export")

    assert "Writing your export" in working.text
    assert f"deskmate crm export FOLDER --as {DANA}" in instead.text


@pytest.mark.parametrize(
    ("words", "name", "inside"),
    [
        ("export", "deskmate-2026-03-04.xlsx", "xl/workbook.xml"),
        ("export csv", "deskmate-2026-03-04.zip", "opportunities.csv"),
    ],
)
def test_an_export_comes_as_a_file_to_the_direct_messages(
    dana: Person, stub: Stub, words: str, name: str, inside: str
) -> None:
    dana.types("/deskmate", words)

    (told,) = stub.said("files.completeUploadExternal")
    assert (told["channel_id"], name in str(told["files"])) == (dana.dm, True)
    assert re.fullmatch(r"Your export: \d+ records\.", told["initial_comment"])
    assert inside in zipfile.ZipFile(BytesIO(stub.uploads[0])).namelist()
