"""`deskmate crm`: the record in and out."""

import csv
import json
from pathlib import Path

import pytest

from tests.commands import small
from tests.commands.conftest import Run


def counts(out: str) -> list[tuple[str, int, int, int]]:
    lists = json.loads(out)["lists"]
    return [(one["list"], one["added"], one["changed"], one["unchanged"]) for one in lists]


def test_the_same_file_twice_changes_nothing(deskmate: Run, tmp_path: Path) -> None:
    file = small.world(tmp_path / "w.json")

    first = deskmate("crm", "import", file, "--json")
    again = deskmate("crm", "import", file, "--json")

    assert (first.code, first.err) == (0, "")
    assert counts(first.out) == [
        ("reps", 2, 0, 0),
        ("accounts", 1, 0, 0),
        ("contacts", 1, 0, 0),
        ("opportunities", 1, 0, 0),
    ]
    assert all(added == changed == 0 for _, added, changed, _ in counts(again.out))


def test_every_faulty_record_is_named_and_nothing_is_written(deskmate: Run, tmp_path: Path) -> None:
    faulty = small.world(
        tmp_path / "w.json",
        accounts=[{"id": "A1", "name": "Quillwort"}, {"name": "Nobody"}],
        contacts=[{"id": "C1", "account": "A9", "name": "Maria"}],
        opportunities=[{"id": "O1", "name": "x", "account": "A1", "stage": "frobnicate"}],
    )

    ran = deskmate("crm", "import", faulty)
    deskmate("crm", "export", tmp_path / "out")

    assert (ran.code, ran.out) == (1, "")
    assert "nothing of it was imported" in ran.err
    assert "accounts[1].id: is missing" in ran.err
    assert "opportunities[0].stage: 'frobnicate' is not a stage" in ran.err
    assert "contacts[0].account: 'A9' is not an id in accounts" in ran.err
    assert json.loads((tmp_path / "out" / "world.json").read_text())["reps"] == []


@pytest.mark.parametrize("content", [None, b"", b"[]", b'{"reps": [', b"\xff", b"[" * 100_000])
def test_a_file_that_is_no_record_is_refused_in_one_sentence(
    deskmate: Run, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "w.json"
    if content is not None:
        file.write_bytes(content)

    ran = deskmate("crm", "import", file)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(str(file))
    assert len(ran.err.splitlines()) == 1


def test_an_export_can_be_imported_elsewhere(deskmate: Run, at_work: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "new" / "first", tmp_path / "second"

    ran = deskmate("crm", "export", first)
    deskmate("crm", "import", first / "world.json", DESKMATE_HOME=tmp_path / "other")
    deskmate("crm", "export", second, DESKMATE_HOME=tmp_path / "other")

    assert ran.out.startswith(f"Written to {first}: 2 reps, 1 accounts, 1 contacts")
    assert {path.name for path in first.iterdir()} == {path.name for path in second.iterdir()}
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()
    with (first / "contacts.csv").open(encoding="utf-8", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file)] == ["Maria Lopez"]


def test_an_export_that_cannot_be_written_is_told(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    (tmp_path / "taken").touch()

    ran = deskmate("crm", "export", tmp_path / "taken")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"{tmp_path / 'taken'} cannot be written; name a folder that can.\n"


def test_what_the_record_has_no_place_for_is_named(deskmate: Run, tmp_path: Path) -> None:
    file = small.world(tmp_path / "w.json", contacts=[], accounts=[], opportunities=[], parcels=[])

    assert "parcels" in deskmate("crm", "import", file).out


def test_a_csv_file_of_another_tool_is_tried_and_brought_in(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    file = tmp_path / "accounts.csv"
    file.write_text("Account ID,Account Name,Account Owner,Rating\n001A,Tarn Foods,Ada Brook,Hot\n")

    tried = deskmate("crm", "import", file, "--dry-run")
    done = deskmate("crm", "import", file, "--from", "salesforce", "--list", "accounts", "--json")
    again = deskmate("crm", "import", file)

    assert (tried.code, tried.err) == (0, "")
    assert tried.out.splitlines() == [
        "1 row of Salesforce accounts",
        "accounts: 1 added, 0 changed, 0 unchanged",
        "Columns without a place in the record: Rating.",
        "A dry run: nothing was saved.",
    ]
    assert counts(done.out) == [("accounts", 1, 0, 0)]
    assert "accounts: 0 added, 0 changed, 1 unchanged" in again.out


def test_a_dry_run_shows_what_would_change(deskmate: Run, at_work: Path, tmp_path: Path) -> None:
    accounts = [{**small.WORLD["accounts"][0], "status": "inactive"}]
    ran = deskmate(
        "crm", "import", small.world(tmp_path / "w.json", accounts=accounts), "--dry-run"
    )

    assert "accounts A1, status: customer → inactive" in ran.out
    assert ran.out.endswith("A dry run: nothing was saved.\n")


def test_every_faulty_line_of_a_csv_file_is_named(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    file = tmp_path / "deals.csv"
    file.write_text("Deal Name,Deal Stage,Associated Company\nLamps,Dreaming,Nobody\n")

    ran = deskmate("crm", "import", file)

    assert (ran.code, ran.out) == (1, "")
    assert "line 2 (Deal Stage): 'Dreaming' is not known" in ran.err
    assert "line 2 (Associated Company): 'Nobody' is not an account of the record" in ran.err


@pytest.mark.parametrize(
    ("option", "value"),
    [("--timezone", "Mars/Base"), ("--currency", "BTX"), ("--word", "stage"), ("--from", "abacus")],
)
def test_an_option_that_means_nothing_is_refused(
    deskmate: Run, at_work: Path, tmp_path: Path, option: str, value: str
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Account Name,Industry\nA,B\n")

    ran = deskmate("crm", "import", file, option, value)

    assert (ran.code, ran.out) == (1, "")
    assert f"'{value}' is not" in ran.err


def test_what_one_person_may_see_is_exported_as_tables(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    ran = deskmate("crm", "export", tmp_path / "hers", "--as", small.REP, "--xlsx")

    assert (ran.code, ran.err) == (0, "")
    names = {path.name for path in (tmp_path / "hers").iterdir()}
    assert {"accounts.csv", "record.xlsx"} <= names
    assert "world.json" not in names


def test_an_export_for_nobody_known_is_refused(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    ran = deskmate("crm", "export", tmp_path / "out", "--as", "UNOBODY")

    assert (ran.code, ran.err) == (1, "'UNOBODY' is not a rep of the record.\n")


def test_a_person_is_erased_only_when_that_is_confirmed(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    asked = deskmate("crm", "forget", "maria lopez")
    tried = deskmate("crm", "forget", "C1", "--dry-run")
    done = deskmate("crm", "forget", "C1", "--yes")
    again = deskmate("crm", "forget", "C1", "--yes")

    assert (asked.code, asked.out) == (1, "")
    assert "Maria Lopez of Quillwort (C1)" in asked.err
    assert "add --yes" in asked.err
    assert tried.out.endswith("A dry run: nothing was.\n")
    assert done.out.startswith("Erased: Maria Lopez of Quillwort")
    assert (again.code, again.err) == (
        1,
        "No contact has the id, e-mail address or name 'C1'.\n",
    )


def test_of_two_who_fit_none_is_erased(deskmate: Run, at_work: Path, tmp_path: Path) -> None:
    twin = {"id": "C2", "account": "A1", "name": "Maria L\xf3pez"}
    deskmate("crm", "import", small.world(tmp_path / "w.json", contacts=[twin]))

    ran = deskmate("crm", "forget", "Maria Lopez", "--yes")

    assert (ran.code, ran.out) == (1, "")
    assert "2 contacts fit" in ran.err
    assert "C1" in ran.err
    assert "C2" in ran.err


def test_old_keys_are_taken_out(deskmate: Run, at_work: Path) -> None:
    ran = deskmate("crm", "prune", "--days", "10")

    assert ran.out == "Taken out, older than 10 days: 0 keys, 0 cards, 0 deliveries.\n"
    assert deskmate("crm", "prune", "--days", "1").code == 2
