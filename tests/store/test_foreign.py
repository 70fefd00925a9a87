"""CSV files of other sales tools arrive whole, once, and with every faulty line named."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from bot.store.errors import ImportRefused
from bot.store.foreign import tools
from bot.store.foreign.bringing import Brought, Choices, import_csv
from bot.store.importing import import_world
from bot.store.mapping import SHEETS
from bot.store.models import Account, Activity, Contact, Opportunity
from bot.store.vocabulary import ActivityKind, Outcome, Stage
from bot.store.work import UnitOfWork
from bot.store.world import LISTS
from tests.store.small_world import small_world

NOW = datetime(2026, 11, 5, 18, 0, tzinfo=UTC)

SALESFORCE = {
    "accounts": (
        "Account ID,Account Name,Industry,Employees,Website,Phone,Type,Account Owner,Rating\n"
        '0015g00000AbCdE,"Harrow Mills, Ltd",Textiles,"1,200",harrow.example,+44 20 7946 0001,'
        "Customer - Direct,Ada Brook,Hot\n"
        "0015g00000AbCdFAAV,Tarn Foods,,,,,Prospect,ben@desk.example,\n"
    ),
    "contacts": (
        "Contact ID,First Name,Last Name,Title,Email,Phone,Account ID,Account Name,Department\n"
        "0035g00000X1,Nora,Fell,Buyer,nora@harrow.example,,0015g00000AbCdEAAU,x,Purchasing\n"
        "0035g00000X2,,Solo,,,,,Tarn Foods,Kitchen\n"
    ),
    "opportunities": (
        "Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,"
        "Amount Currency,Close Date,Lead Source,Next Step\n"
        '0065g1,Looms,"Harrow Mills, Ltd",Ada Brook,Negotiation/Review,"18,000.50",GBP,'
        "12/31/2026,Trade Show,Call Nora\n"
        "0065g2,Ovens,Tarn Foods,Ben Castle,Closed Won,900,EUR,1/2/2026,Web,\n"
    ),
    "activities": (
        "Activity ID,Subject,Company / Account,Contact,Assigned,Task Subtype,Call Type,"
        "Call Result,Date,Call Duration (seconds),Status,Full Comments\n"
        '00T1,Price talk,"Harrow Mills, Ltd",Nora Fell,Ada Brook,Call,Outbound,Left Voicemail,'
        '10/20/2026,90,Completed,"Wants two, maybe three"\n'
        "00T2,Later,Tarn Foods,,Ada Brook,Call,,,11/30/2026,,Not Started,\n"
    ),
}


@pytest.fixture
def staffed(engine: Engine) -> Engine:
    """A record with reps and the accounts of the small world."""
    world = small_world()
    world["reps"][1]["email"] = "ben@desk.example"
    import_world(world, engine, NOW)
    return engine


def bring(engine: Engine, path: Path, text: str | bytes, **choices: object) -> Brought:
    file = path / "file.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return import_csv(file, engine, Choices(**choices), NOW)  # type: ignore[arg-type]


def faults(engine: Engine, path: Path, text: str, **choices: object) -> tuple[str, ...]:
    with pytest.raises(ImportRefused) as caught:
        bring(engine, path, text, **choices)
    return caught.value.faults or (str(caught.value),)


def row(engine: Engine, model: type, name: str) -> object:
    with UnitOfWork(engine).reading() as session:
        return session.scalars(select(model).where(model.name == name)).one()  # type: ignore[attr-defined]


def test_four_files_of_salesforce_arrive_and_the_second_time_change_nothing(
    staffed: Engine, tmp_path: Path
) -> None:
    for name, text in SALESFORCE.items():
        brought = bring(staffed, tmp_path, text)
        assert (brought.tool, brought.list) == ("Salesforce", name)
        assert brought.report.added == (1 if name == "activities" else 2)
    for text in SALESFORCE.values():
        report = bring(staffed, tmp_path, text).report
        assert (report.added, report.changed) == (0, 0)
    with UnitOfWork(staffed).reading() as session:
        mills = session.scalars(select(Account).where(Account.name == "Harrow Mills, Ltd")).one()
        assert (mills.employees, mills.external_key) == (1200, "salesforce:0015g00000AbCdE")
        assert mills.owner is not None
        assert mills.owner.name == "Ada Brook"
        deal = session.scalars(select(Opportunity).where(Opportunity.name == "Looms")).one()
        assert (deal.stage, deal.amount, deal.currency) == (
            Stage.NEGOTIATION,
            Decimal("18000.50"),
            "GBP",
        )
        assert deal.account_id == mills.id
        assert str(deal.close_date) == "2026-12-31"
        nora = session.scalars(select(Contact).where(Contact.name == "Nora Fell")).one()
        query = select(Activity).where(Activity.external_key == "salesforce:00T1")
        call = session.scalars(query).one()
        assert (call.kind, call.outcome) == (ActivityKind.CALL, Outcome.VOICEMAIL)
        assert (call.contact_id, call.duration_minutes) == (nora.id, 2)
        assert call.summary == "Price talk\nWants two, maybe three"
        assert call.occurred_at == datetime(2026, 10, 20, 12, tzinfo=UTC)


HUBSPOT_DEALS = (
    "Record ID;Deal Name;Deal Stage;Deal owner;Amount;Currency;Close Date;"
    "Associated Company;Associated Company IDs\n"
    "77;Zählwerk;Qualified To Buy;Ada Brook;1.250,00;EUR;2026-12-24 10:00;Contoso;501;502\n"
)


def test_hubspot_files_of_a_german_spreadsheet_are_understood(
    staffed: Engine, tmp_path: Path
) -> None:
    companies = "Record ID;Company name;Number of Employees;Lifecycle Stage\n501;Zwölf AG;12;Lead\n"
    assert bring(staffed, tmp_path, companies.encode("cp1252")).tool == "HubSpot"
    deals = HUBSPOT_DEALS.replace("501;502", '"501;502"')
    assert bring(staffed, tmp_path, deals.encode("utf-16")).report.added == 1
    with UnitOfWork(staffed).reading() as session:
        deal = session.scalars(select(Opportunity).where(Opportunity.name == "Zählwerk")).one()
        assert (deal.account.name, deal.amount) == ("Zwölf AG", Decimal("1250.00"))
        assert deal.stage is Stage.QUALIFIED


def test_calls_of_hubspot_are_calls_without_a_column_that_says_so(
    staffed: Engine, tmp_path: Path
) -> None:
    text = (
        "Record ID,Call Title,Activity date,Activity assigned to,Call outcome,Call duration,"
        "Associated Company,Call notes\n"
        "9,,2026-10-01 09:30,Ada Brook,Left voicemail,00:01:30,Contoso,No one there\n"
    )
    assert bring(staffed, tmp_path, text, timezone="Europe/Berlin").report.added == 1
    with UnitOfWork(staffed).reading() as session:
        query = select(Activity).where(Activity.external_key == "hubspot:9")
        call = session.scalars(query).one()
        assert (call.kind, call.duration_minutes) == (ActivityKind.CALL, 2)
        assert call.occurred_at == datetime(2026, 10, 1, 7, 30, tzinfo=UTC)


def test_a_dynamics_deal_is_won_by_its_status_and_open_by_its_phase(
    staffed: Engine, tmp_path: Path
) -> None:
    text = (
        "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,Topic,Potential Customer,Owner,"
        "Pipeline Phase,Status,Est. Revenue,Currency,Est. Close Date\n"
        "{11111111-2222-3333-4444-555555555555},abc,Screens,Contoso,Ada Brook,3-Propose,Open,"
        "$1200.0000,US Dollar,30.11.2026\n"
        "b,abc,Cables,Contoso,Ada Brook,4-Close,Won,€ 80,Euro,\n"
    )
    assert bring(staffed, tmp_path, text).tool == "Dynamics 365"
    with UnitOfWork(staffed).reading() as session:
        found = {
            deal.name: (deal.stage, deal.amount, deal.currency)
            for deal in session.scalars(select(Opportunity).where(Opportunity.next_step.is_(None)))
            if deal.name in ("Screens", "Cables")
        }
    assert found == {
        "Screens": (Stage.PROPOSAL, Decimal("1200.00"), "USD"),
        "Cables": (Stage.WON, Decimal("80.00"), "EUR"),
    }


def test_a_pipedrive_activity_that_is_done_arrives(staffed: Engine, tmp_path: Path) -> None:
    text = (
        "Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Due time,"
        "Activity - Done,Activity - Duration,Activity - Organization,Activity - Deal,"
        "Activity - Assigned to user\n"
        "1,Demo,Meeting,2026-10-05,14:00,Done,01:30,Contoso,Contoso - store tablets,Ada Brook\n"
        "2,Ring,Call,2026-12-05,,To do,,Contoso,,Ada Brook\n"
    )
    brought = bring(staffed, tmp_path, text)
    assert (brought.tool, brought.report.added) == ("Pipedrive", 1)
    assert brought.notes == ("Left out, because not done yet: 1 row.",)
    with UnitOfWork(staffed).reading() as session:
        query = select(Activity).where(Activity.external_key == "pipedrive:1")
        met = session.scalars(query).one()
        assert (met.kind, met.duration_minutes) == (ActivityKind.MEETING, 90)
        assert met.opportunity is not None
        assert met.opportunity.name == "Contoso - store tablets"


def test_every_faulty_line_is_named_and_nothing_is_saved(staffed: Engine, tmp_path: Path) -> None:
    text = (
        "Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Close Date\n"
        "1,Good,Contoso,Ada Brook,Prospecting,,2026-12-01\n"
        "2,Bad,Contoso,Nobody Here,Demo done,much,soon\n"
        '3,"Two\nlines",Gone Ltd,Ada Brook,Prospecting,5,2026-12-01\n'
        "4,,Contoso,Ada Brook,Prospecting,,2026-12-01\n"
    )
    found = faults(staffed, tmp_path, text)
    assert found == (
        "line 3 (Stage): 'Demo done' is not known; say what it is with --word 'stage:Demo done=…'",
        "line 3 (Amount): 'much' is not an amount",
        "line 3 (Close Date): 'soon' is not a date",
        "line 4 (Amount): has no currency; give one with --currency",
        "line 3 (Opportunity Owner): 'Nobody Here' is no rep by name or e-mail address",
        "line 4 (Account Name): 'Gone Ltd' is not an account of the record; "
        "import the accounts first",
    )
    with UnitOfWork(staffed).reading() as session:
        assert session.scalar(select(Opportunity).where(Opportunity.name == "Good")) is None


def test_a_value_that_the_record_cannot_take_is_named_by_line_and_column(
    staffed: Engine, tmp_path: Path
) -> None:
    text = f"Account Name,Website,Employees\n{'x' * 201},a.example,many\nFine,,3\n"
    found = faults(staffed, tmp_path, text, tool="salesforce")
    assert found == (
        "line 2 (Account Name): has 201 characters; at most 200 are kept",
        "line 2 (Employees): 'many' is not a whole number",
    )


def test_what_the_caller_explains_is_understood(staffed: Engine, tmp_path: Path) -> None:
    text = (
        "Opportunity Name,Account Name,Opportunity Owner,Stage,Amount\n"
        "Odd,Contoso,Nobody Here,Demo done,5\n"
    )
    brought = bring(
        staffed,
        tmp_path,
        text,
        words={"stage": {"Demo done": "qualified"}},
        currency="EUR",
        unknown_owners=True,
    )
    assert brought.report.added == 1
    assert "Left out: 1 owner unknown to the record." in brought.notes


def test_rows_without_an_account_may_be_left_out(staffed: Engine, tmp_path: Path) -> None:
    text = "Contact ID,Last Name,Email,Account Name\n1,Lone,l@x.example,\n2,Held,,Contoso\n"
    assert "--skip-without-account" in faults(staffed, tmp_path, text)[0]
    assert bring(staffed, tmp_path, text, without_account=True).report.added == 1


def test_dates_that_may_be_meant_both_ways_are_asked_about(staffed: Engine, tmp_path: Path) -> None:
    text = "Opportunity Name,Account Name,Stage,Close Date\nA,Contoso,Prospecting,11/12/2026\n"
    assert "--dates day-first" in faults(staffed, tmp_path, text)[0]
    bring(staffed, tmp_path, text, dates="day-first")
    with UnitOfWork(staffed).reading() as session:
        query = select(Opportunity.close_date).where(Opportunity.name == "A")
        assert str(session.scalar(query)) == "2026-12-11"


def test_without_ids_the_name_is_the_key(staffed: Engine, tmp_path: Path) -> None:
    accounts = "Account Name,Industry,Website\nContoso,Tools,\nNewcomer,,\n"
    report = bring(staffed, tmp_path, accounts, tool="salesforce").report
    assert (report.added, report.changed) == (1, 1)
    again = bring(staffed, tmp_path, accounts, tool="salesforce").report
    assert (again.added, again.changed, again.unchanged) == (0, 0, 2)


def test_a_dry_run_saves_nothing(staffed: Engine, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Account Name,Industry\nNewcomer,Tools\n")
    for _ in range(2):
        brought = import_csv(file, staffed, Choices(tool="salesforce"), NOW, dry_run=True)
        assert brought.report.added == 1


def test_a_mapping_of_ones_own_is_followed(staffed: Engine, tmp_path: Path) -> None:
    mapping = tmp_path / "ours.yaml"
    mapping.write_text("tool: Ours\nkey: ours\naccounts:\n  id: [Nr]\n  name: [Firma]\n")
    text = "Nr,Firma\n1,Neu GmbH\n"
    assert bring(staffed, tmp_path, text, tool=str(mapping)).tool == "Ours"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04", "is an Excel workbook"),
        (b"a,b\nc,d\n", "columns are not those of a tool"),
        (b"\x00\x01\x02\x81", "is neither UTF-8"),
        (b"Account Name,Website\na,b,c,d\n", "line 2: has 4 cells, the header 2"),
        (b"Account ID,Industry\n1,x\n", "columns are not those of a tool"),
        (b"id,name,aliases,category,list_price,currency\n", "columns of Deskmate's own export"),
    ],
)
def test_a_file_that_is_no_export_is_refused(
    sqlite: Engine, tmp_path: Path, content: bytes, sentence: str
) -> None:
    with pytest.raises(ImportRefused) as caught:
        bring(sqlite, tmp_path, content)
    assert sentence in "\n".join((str(caught.value), *caught.value.faults))


@pytest.mark.parametrize("name", tools.NAMES)
def test_a_mapping_names_only_fields_and_words_that_are_there(name: str) -> None:
    tool = tools.named(name)
    helpers = {"first_name", "last_name", "account_name", "contact_name", "opportunity_name"}
    helpers |= {"subject", "date", "time", "duration", "duration_seconds", "status"}
    helpers |= {"duration_milliseconds"}
    for each in tools.LISTS:
        assert tool.fields(each).keys() <= LISTS[each].model_fields.keys() | helpers
        assert SHEETS[each]
    for kind in tool.kinds:
        assert kind in set(ActivityKind)
    stages = set(tool.words["stage"])
    assert stages <= set(Stage)
