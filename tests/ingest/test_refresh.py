"""Bringing the index to the state of a folder."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.publish import LAYERS
from ingest.refresh import RefreshRefused, RefreshReport, refresh
from knowledge.errors import Locked
from knowledge.index import Index
from tests.knowledge.fakes import Shelves, ToyEmbedder, fake_index

FJORD = "# Fjord 14\n\n## Weight\n\nIt weighs 1.2 kg.\n\n## Ports\n\nIt has two USB-C ports.\n"
DOCK = "# Harbour dock\n\n| Feature | Value |\n|---|---|\n| Power | 96 W |\n| Screens | 2 |\n"


class Desk:
    """A folder of sheets, an index and a toy embedder."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "sheets"
        self.folder.mkdir()
        self.shelves = Shelves()
        self.index: Index = fake_index(place / "home", self.shelves)
        self.embedder = ToyEmbedder()

    def write(self, sheets: Mapping[str, str]) -> None:
        for name, words in sheets.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words, encoding="utf-8")

    def refresh(self, *, dry_run: bool = False, force: bool = False) -> RefreshReport:
        self.embedder.embedded.clear()
        return refresh(self.folder, self.index, self.embedder, dry_run=dry_run, force=force)

    @property
    def texts(self) -> list[str]:
        return sorted(passage.text for passage in self.index.snapshot().passages)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.write({"fjord.md": FJORD, "more/dock.md": DOCK})
    return desk


def counts(report: RefreshReport) -> tuple[int, int, int, int]:
    return report.added, report.changed, report.removed, report.unchanged


def test_a_first_refresh_adds_every_sheet(desk: Desk) -> None:
    report = desk.refresh()
    assert counts(report) == (2, 0, 0, 0)
    assert report.passages == len(desk.texts) > 3
    assert "It weighs 1.2 kg." in desk.texts


def test_the_report_has_the_shape_of_the_contract(desk: Desk) -> None:
    desk.write({"broken.docx": "this is no document"})
    told = desk.refresh().as_json()
    names = {"added", "changed", "removed", "unchanged", "failed", "passages", "seconds"}
    assert set(told) == names
    [failed] = told["failed"] if isinstance(told["failed"], list) else []
    assert failed["path"] == "broken.docx"
    assert failed["reason"]


def test_a_second_refresh_changes_and_embeds_nothing(desk: Desk) -> None:
    desk.refresh()
    before = desk.index.snapshot().number
    report = desk.refresh()
    assert counts(report) == (0, 0, 0, 2)
    assert desk.embedder.embedded == []
    assert desk.index.snapshot().number == before


def test_a_file_that_was_only_touched_is_unchanged(desk: Desk) -> None:
    desk.refresh()
    (desk.folder / "fjord.md").touch()
    assert counts(desk.refresh()) == (0, 0, 0, 2)


def test_only_the_passages_that_changed_are_embedded(desk: Desk) -> None:
    desk.refresh()
    desk.write({"fjord.md": FJORD.replace("1.2 kg", "1.3 kg")})
    assert counts(desk.refresh()) == (0, 1, 0, 1)
    assert [words.splitlines()[-1] for words in desk.embedder.embedded] == ["It weighs 1.3 kg."]
    assert "It weighs 1.3 kg." in desk.texts
    assert "It weighs 1.2 kg." not in desk.texts


def test_a_removed_sheet_stops_answering(desk: Desk) -> None:
    desk.refresh()
    (desk.folder / "fjord.md").unlink()
    assert counts(desk.refresh()) == (0, 0, 1, 1)
    assert "It weighs 1.2 kg." not in desk.texts


def test_swapped_sections_are_a_change(desk: Desk) -> None:
    desk.write({"fjord.md": "# Fjord\n\n## Old\n\nIt is slow.\n\n## New\n\nIt is quick.\n"})
    desk.refresh()
    desk.write({"fjord.md": "# Fjord\n\n## Old\n\nIt is quick.\n\n## New\n\nIt is slow.\n"})
    assert counts(desk.refresh()) == (0, 1, 0, 1)
    sections = {p.text: p.section[-1] for p in desk.index.snapshot().passages if p.section}
    assert sections["It is slow."] == "New"


def test_a_new_title_or_last_day_is_a_change(desk: Desk) -> None:
    desk.write({"offer.md": "---\ntitle: Offer\nexpires: 2026-10-31\n---\n\nTen per cent off.\n"})
    desk.refresh()
    desk.write({"offer.md": "---\ntitle: Offer\nexpires: 2026-12-31\n---\n\nTen per cent off.\n"})
    assert counts(desk.refresh()) == (0, 1, 0, 2)
    assert desk.embedder.embedded == []
    [offer] = [p for p in desk.index.snapshot().passages if p.sheet.path == "offer.md"]
    assert str(offer.sheet.expires) == "2026-12-31"


def test_the_same_words_twice_are_embedded_once_and_answer_from_both_sheets(desk: Desk) -> None:
    desk.write({"copy.md": FJORD})
    assert desk.refresh().added == 3
    assert len(desk.embedder.embedded) == len(set(desk.embedder.embedded))
    sheets = {p.sheet.path for p in desk.index.snapshot().passages if "1.2 kg" in p.text}
    assert sheets == {"fjord.md", "copy.md"}


def test_a_moved_sheet_is_not_embedded_again(desk: Desk) -> None:
    desk.refresh()
    shutil.move(desk.folder / "fjord.md", desk.folder / "moved.md")
    assert counts(desk.refresh()) == (1, 0, 1, 1)
    assert desk.embedder.embedded == []


def test_a_corrupt_sheet_is_named_and_the_rest_is_taken_in(desk: Desk) -> None:
    desk.write({"broken.pdf": "this is no PDF"})
    report = desk.refresh()
    assert report.added == 2
    assert [failed.path for failed in report.failed] == ["broken.pdf"]
    again = desk.refresh()
    assert [failed.path for failed in again.failed] == ["broken.pdf"]
    assert again.unchanged == 2


def test_a_good_sheet_that_became_unreadable_stops_answering_and_is_named(desk: Desk) -> None:
    desk.refresh()
    (desk.folder / "fjord.md").write_bytes(b"")
    report = desk.refresh()
    assert counts(report) == (0, 0, 1, 1)
    assert [failed.path for failed in report.failed] == ["fjord.md"]
    assert "It weighs 1.2 kg." not in desk.texts


def test_a_sheet_that_cannot_be_opened_goes_on_answering_and_is_named(desk: Desk) -> None:
    desk.refresh()
    # Even the administrator cannot open a link that leads nowhere.
    (desk.folder / "fjord.md").unlink()
    (desk.folder / "fjord.md").symlink_to(desk.folder / "away" / "fjord.md")
    report = desk.refresh()
    assert [failed.path for failed in report.failed] == ["fjord.md"]
    assert "still answers" in report.failed[0].reason
    assert report.removed == 0
    assert "It weighs 1.2 kg." in desk.texts
    (desk.folder / "fjord.md").unlink()
    desk.write({"fjord.md": FJORD})
    assert desk.refresh().failed == ()


def test_a_folder_that_is_missing_is_refused(desk: Desk) -> None:
    desk.refresh()
    shutil.rmtree(desk.folder)
    with pytest.raises(RefreshRefused, match="There is no folder"):
        desk.refresh()
    assert "It weighs 1.2 kg." in desk.texts


def test_a_folder_without_sheets_is_refused(desk: Desk) -> None:
    desk.refresh()
    shutil.rmtree(desk.folder)
    desk.folder.mkdir()
    (desk.folder / "holiday.png").write_bytes(b"no sheet")
    with pytest.raises(RefreshRefused, match="holds no sheet"):
        desk.refresh()
    assert "It weighs 1.2 kg." in desk.texts


def test_a_refresh_that_would_empty_the_index_is_refused_unless_forced(desk: Desk) -> None:
    desk.refresh()
    for name in ("fjord.md", "more/dock.md"):
        (desk.folder / name).write_bytes(b"")
    with pytest.raises(RefreshRefused, match="--force"):
        desk.refresh()
    assert desk.texts
    assert desk.refresh(force=True).removed == 2
    assert desk.texts == []


def test_a_first_folder_in_which_nothing_can_be_read_is_refused(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write({"a.docx": "no document", "b.pdf": "no PDF"})
    with pytest.raises(RefreshRefused, match=r"None of the 2 sheets .*a\.docx"):
        desk.refresh()


def test_a_dry_run_says_what_would_happen_and_does_nothing(desk: Desk) -> None:
    desk.refresh()
    before = desk.index.snapshot().number
    desk.write({"fjord.md": FJORD.replace("1.2", "1.3"), "new.md": "# New\n\nA new sheet.\n"})
    assert counts(desk.refresh(dry_run=True)) == (1, 1, 0, 1)
    assert desk.embedder.embedded == []
    assert desk.index.snapshot().number == before


def test_another_model_embeds_everything_again(desk: Desk) -> None:
    report = desk.refresh()
    desk.embedder = ToyEmbedder("another")
    again = desk.refresh()
    assert counts(again) == (0, 0, 0, 2)
    assert len(desk.embedder.embedded) == report.passages
    edition = desk.index.snapshot().edition
    assert edition is not None
    assert edition.model == "another"


def test_another_way_of_cutting_reads_everything_again_and_embeds_what_differs(desk: Desk) -> None:
    desk.refresh()
    with desk.index.writing() as library:
        edition = library.edition(1)
        library.publish(replace(edition, number=2, cutter="an older way"))
    desk.refresh()
    after = desk.index.snapshot().edition
    assert after is not None
    assert (after.number, after.cutter) == (3, edition.cutter)
    assert desk.embedder.embedded == []


def test_text_that_a_sheet_takes_in_from_another_counts_as_its_own(desk: Desk) -> None:
    desk.write({"part.md": "Part.\n", "whole.md": "# Whole\n\n[!INCLUDE [p](_note.txt)]\n\nEnd.\n"})
    (desk.folder / "_note.txt").write_text("Valid in May.", encoding="utf-8")
    desk.refresh()
    (desk.folder / "_note.txt").write_text("Valid in June.", encoding="utf-8")
    assert desk.refresh().changed == 1
    assert any("June" in words for words in desk.texts)


def test_another_folder_takes_the_place_of_the_first(desk: Desk, tmp_path: Path) -> None:
    desk.refresh()
    other = tmp_path / "other"
    other.mkdir()
    (other / "fjord.md").write_text(FJORD, encoding="utf-8")
    report = refresh(other, desk.index, desk.embedder)
    assert counts(report) == (0, 0, 1, 1)
    edition = desk.index.snapshot().edition
    assert edition is not None
    assert edition.folder == str(other)


def test_many_refreshes_keep_few_layers_and_lose_nothing(desk: Desk) -> None:
    for turn in range(3 * LAYERS):
        desk.write({f"sheet-{turn}.md": f"# Sheet {turn}\n\nIt says {turn}.\n"})
        desk.refresh()
        assert len(desk.embedder.embedded) <= 6
    held = desk.index.snapshot()
    assert len(held.unused) <= LAYERS
    assert {f"It says {turn}." for turn in range(3 * LAYERS)} <= set(desk.texts)
    for number, passage in enumerate(held.passages):
        near = desk.index.nearest(held, desk.embedder.embed_query(passage.context), 3)
        assert number in [found for found, _ in near]


def test_a_layer_that_is_mostly_unused_is_given_up(desk: Desk) -> None:
    many = "\n\n".join(f"## Part {n}\n\nIt says {n}." for n in range(20))
    desk.write({"many.md": f"# Many\n\n{many}\n"})
    desk.refresh()
    (desk.folder / "many.md").unlink()
    desk.refresh()
    assert sum(desk.index.snapshot().unused.values()) == 0
    assert desk.embedder.embedded == []


def test_two_refreshes_at_once_are_refused(desk: Desk) -> None:
    with desk.index.writing(), pytest.raises(Locked, match="being refreshed right now"):
        desk.refresh()


def test_progress_is_told_step_by_step(desk: Desk) -> None:
    told: list[tuple[int, int, str]] = []
    refresh(desk.folder, desk.index, desk.embedder, progress=lambda *step: told.append(step))
    steps = list(dict.fromkeys(step for _, _, step in told))
    assert steps == ["Reading", "Embedding", "Publishing", "Tidying up"]
    assert all(done <= total for done, total, _ in told)
