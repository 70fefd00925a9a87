"""Reading over the sample record: what the help promises is read as promised."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

import pytest

from bot.assistant.reader import Reader
from bot.assistant.reading import Reading
from bot.assistant.requests import (
    AskProduct,
    DraftEmail,
    DraftForm,
    LookAfterSheets,
    SheetCare,
    ShowAccount,
    ShowPipeline,
    ShowTasks,
    TrackOrder,
)
from bot.sales.commands import (
    CompleteTask,
    CreateOpportunity,
    CreateTask,
    Escalate,
    Line,
    LogActivity,
    UpdateContact,
    UpdateOpportunity,
)
from bot.sales.results import Actor
from bot.saying import LANGUAGES, say, speaking
from bot.slack.features import FEATURES
from bot.store.vocabulary import ActivityKind, Severity, Stage
from tests.assistant.fakes import NamesInMemory, actors, book

# A Monday.
NOW = datetime.fromisoformat("2026-11-23T10:00:00-05:00")
Robin = Callable[[str], Reading]
CALL = ActivityKind.CALL
CONTOSO, MARIA, REFRESH, PRO_11 = 1, 1, 1, 1

PROMISED: dict[str, object] = {
    "How long is the warranty on the headset?": AskProduct(
        "How long is the warranty on the headset?"
    ),
    "Log call with Contoso, 12 min, wants a quote for 20 laptops": LogActivity(
        CALL, CONTOSO, duration_minutes=12, summary="wants a quote for 20 laptops"
    ),
    "Move Contoso to proposal": UpdateOpportunity(REFRESH, Stage.PROPOSAL),
    "New opportunity for Contoso, 12k EUR, closing in June": CreateOpportunity(
        CONTOSO, amount=Decimal(12000), currency="EUR", close_date=date(2027, 6, 30)
    ),
    "Maria's number is 030 1234567": UpdateContact(MARIA, phone="030 1234567"),
    "Remind me to call Contoso on Friday": CreateTask(
        "call Contoso", date(2026, 11, 27), account_id=CONTOSO
    ),
    "Where is Contoso's order?": TrackOrder(account_id=CONTOSO),
    "Escalate Contoso: third late delivery, high": Escalate(
        CONTOSO, "third late delivery", Severity.HIGH
    ),
    "Draft a follow-up to Maria at Contoso": DraftEmail(
        "follow-up to Maria at Contoso", CONTOSO, MARIA
    ),
    "Draft a pitch of the Fjord Pro 11 for Contoso": DraftEmail(
        "Draft a pitch of the Fjord Pro 11 for Contoso", CONTOSO, form=DraftForm.PITCH
    ),
    "They say the Fjord Book 15 is too heavy, what do I answer?": DraftEmail(
        "the Fjord Book 15 is too heavy", form=DraftForm.OBJECTION
    ),
    "Summarise the call with Maria at Contoso": DraftEmail(
        "Summarise the call with Maria at Contoso", CONTOSO, MARIA, DraftForm.SUMMARY
    ),
    "What can I offer: 20 tablets for field sales, under 1,500 each, with LTE?": AskProduct(
        "What can I offer: 20 tablets for field sales, under 1,500 each, with LTE?"
    ),
    "Show me Contoso": ShowAccount(CONTOSO),
    "Show my pipeline": ShowPipeline("me"),
}


WORDED = ("summary", "title", "reason", "question", "purpose", "direction")


@lru_cache(maxsize=1)
def _sample_reader() -> tuple[Reader, Actor]:
    """A reader of the sample record, and its first rep."""
    world = json.loads(files("bot.samples").joinpath("world.json").read_text(encoding="utf-8"))
    reader, people = Reader(NamesInMemory(book(world))), actors(world)
    reader.warm()
    return reader, people["U0ROBIN01"]


@pytest.fixture(scope="module")
def robin() -> Robin:
    """Reads a message as the sample record's first rep."""
    reader, actor = _sample_reader()
    return lambda text: reader.read(text, actor, NOW)


@pytest.mark.parametrize("example", [e for feature in FEATURES for e in feature.examples])
def test_every_example_of_the_help_is_read_as_promised(robin: Robin, example: str) -> None:
    reading = robin(example)
    assert [read.action for read in reading.actions] == [PROMISED[example]]
    assert reading.clarify is None


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_every_example_is_read_as_promised_in_its_own_language(code: str) -> None:
    """The same order; its free words are those of the language."""
    reader, robin = _sample_reader()
    speaker = replace(robin, language=code)
    with speaking(code):
        told = {example: say(example) for example in PROMISED}
    for example, text in told.items():
        actions = [read.action for read in reader.read(text, speaker, NOW).actions]
        assert [_facts(one) for one in actions] == [_facts(PROMISED[example])], text


def _facts(action: Any) -> object:
    """The action without what was said in words."""
    values = {one.name: getattr(action, one.name) for one in fields(action)}
    kept = {k: v for k, v in values.items() if k not in WORDED and v is not None}
    return type(action), kept


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how old is the pro 11 sheet?", "en"),
        ("is the pro 11 sheet still valid?", "en"),
        ("wie alt ist das Datenblatt vom Fjord Pro 11?", "de"),
        ("¿cuándo se actualizó la ficha del Fjord Pro 11?", "es"),
        ("de quand date la fiche du Fjord Pro 11 ?", "fr"),
        ("quando è stata aggiornata la scheda del Fjord Pro 11?", "it"),
        ("de quando é a ficha do Fjord Pro 11?", "pt"),
        ("Fjord Pro 11のシートはいつ更新されましたか?", "ja"),
    ],
)
def test_how_old_a_sheet_is_is_the_sheets_to_tell(text: str, language: str) -> None:
    reader, robin = _sample_reader()
    (item,) = reader.read(text, replace(robin, language=language), NOW).actions
    assert item.action == LookAfterSheets(SheetCare.SHEETS, "Fjord Pro 11")


@pytest.mark.parametrize(
    "text", ["what does the pro 11 sheet say of the battery?", "how old is the fjord pro 11?"]
)
def test_what_a_sheet_says_is_asked_of_it(robin: Robin, text: str) -> None:
    assert [type(item.action) for item in robin(text).actions] == [AskProduct]


def test_what_is_added_does_not_tell_another_deal(robin: Robin) -> None:
    """A deal of headsets was won before; the open one gets some."""
    (item,) = robin("add 5 headsets to contoso").actions
    assert item.action == UpdateOpportunity(1, lines=(Line(6, 5),))


def test_a_day_that_a_customer_wants_something_by_is_looked_at(robin: Robin) -> None:
    (item,) = robin("Contoso wants 5 more Book 14 by friday").actions
    assert item.unsure == ("close_date",)


@pytest.mark.parametrize("text", ["tick off the demo unit", "the demo unit is sorted, tick it off"])
def test_a_task_is_ticked_off_by_words_of_its_title(robin: Robin, text: str) -> None:
    assert [item.action for item in robin(text).actions] == [CompleteTask(2)]


def test_one_sloppy_line_is_a_call_a_deal_and_a_reminder(robin: Robin) -> None:
    reading = robin(
        "spoke to maria @ contoso 12 min she wants 20 of the pro 11s,"
        " move it to proposal 24k, ring her tues"
    )
    assert [read.action for read in reading.actions] == [
        LogActivity(
            CALL,
            CONTOSO,
            contact_id=MARIA,
            duration_minutes=12,
            summary="wants 20 of the pro 11s",
            product_ids=(PRO_11,),
        ),
        UpdateOpportunity(
            REFRESH, Stage.PROPOSAL, amount=Decimal(24000), lines=(Line(PRO_11, 20),)
        ),
        CreateTask("ring Maria Lopez", due=date(2026, 11, 24), account_id=CONTOSO),
    ]
    assert reading.clarify is None


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("log call with Contoso, 12 min, wants a quote", "wants a quote"),
        ("call with Contoso, 12 min, wants a quote for 20 laptops", "wants a quote for 20 laptops"),
        ("Maria at Contoso called in about the loaner, 8 min, happy", "the loaner"),
        ("lvm for maria @ contoso", None),
        ("met Ada Whitcombe, 30 min, they sign on friday", "sign on friday"),
    ],
)
def test_a_summary_has_no_words_of_other_fields(
    robin: Robin, text: str, summary: str | None
) -> None:
    (read,) = robin(text).actions
    assert isinstance(read.action, LogActivity)
    assert read.action.summary == summary


def test_tasks_for_today_are_shown(robin: Robin) -> None:
    (read,) = robin("tasks for today").actions
    assert read.action == ShowTasks(NOW.date())


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("pitch the Fjord Pro 11 to Contoso", DraftForm.PITCH),
        ("entwirf einen Pitch zum Fjord Pro 11 für Contoso", DraftForm.PITCH),
        ("rédige un argumentaire du Fjord Pro 11 pour Contoso", DraftForm.PITCH),
        ("Contoso thinks the dock is too expensive, how do I respond?", DraftForm.OBJECTION),
        ("sie sagen, das Dock ist zu teuer, was antworte ich?", DraftForm.OBJECTION),
        ("dicen que el dock es demasiado caro, ¿qué respondo?", DraftForm.OBJECTION),
        ("ils disent que c'est trop lourd, que répondre ?", DraftForm.OBJECTION),
        ("dicono che è troppo pesante, cosa rispondo?", DraftForm.OBJECTION),
        ("Contosoは高すぎると言っています。どう答えればいいですか", DraftForm.OBJECTION),
        ("write a call summary for Contoso", DraftForm.SUMMARY),
        ("fass das Gespräch mit Maria zusammen", DraftForm.SUMMARY),
        ("resume la llamada con Maria", DraftForm.SUMMARY),
        ("resuma a chamada com a Maria", DraftForm.SUMMARY),
    ],
)
def test_what_argues_or_sums_up_is_a_draft_of_its_form(
    robin: Robin, text: str, form: DraftForm
) -> None:
    (read,) = robin(text).actions
    assert isinstance(read.action, DraftEmail)
    assert read.action.form is form


def test_a_need_is_a_question_as_a_whole(robin: Robin) -> None:
    need = "Contoso needs 20 laptops under 1,200 each with thunderbolt"
    (read,) = robin(need).actions
    assert read.action == AskProduct(need)


@pytest.mark.parametrize(
    "text",
    [
        "log call with Contoso, 12 min, they say the dock is too expensive",
        "Contoso wants 20 Fjord Book 14, 24k, move it to proposal",
        "draft a recap email to Maria about the call",
        "Contoso laptops up to 20 at $1,200 each",
    ],
)
def test_a_call_a_deal_and_a_letter_are_still_read_as_such(robin: Robin, text: str) -> None:
    reading = robin(text)
    assert reading.actions
    assert all(getattr(read.action, "form", None) is None for read in reading.actions)
    assert not any(isinstance(read.action, AskProduct) for read in reading.actions)
