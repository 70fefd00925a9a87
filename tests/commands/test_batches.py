"""Files of questions and messages: whatever program wrote them, one line out for each line in."""

import json
from pathlib import Path

import pytest

from tests.commands import small
from tests.commands.conftest import Run

NOW = "2026-11-05T13:25:00-05:00"


def test_answers_have_the_shape_of_the_documents(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    questions = small.lines(
        tmp_path / "in.jsonl",
        [
            {"id": "q1", "question": "how heavy is the Lumo lamp?", "lang": "en", "history": []},
            {"id": "q2", "question": "what is the capital of France?"},
        ],
    )

    ran = deskmate("ask", "--batch", questions, "--out", tmp_path / "new" / "out.jsonl")

    known, unknown = small.read_lines(tmp_path / "new" / "out.jsonl")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert list(known) == ["id", "answered", "answer", "language", "citations"]
    assert (known["answered"], known["language"]) == (True, "en")
    assert known["citations"][0] == {"path": "lamp.md", "quote": "| Weight | 840 g |"}
    assert (unknown["answered"], unknown["citations"]) == (False, [])


def test_windows_line_ends_blank_lines_and_a_byte_order_mark_do_not_matter(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    questions = tmp_path / "in.jsonl"
    text = '{"id": "1", "question": "a?"}\r\n\r\n  \r\n{"id": "2", "question": "b?"}'
    questions.write_bytes(b"\xef\xbb\xbf" + text.encode())

    ran = deskmate("ask", "--batch", questions)

    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["1", "2"]


def test_an_id_comes_back_as_it_was_on_a_line_of_its_own(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    odd = [7, 3.5, "", "7", "Zoë 🦊", "a\u2028b\x85c", "twice", "twice"]
    questions = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": one, "question": "weight?"}, ensure_ascii=False) for one in odd]
    questions.write_text("\n".join(lines), encoding="utf-8")

    ran = deskmate("ask", "--batch", questions)

    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == odd


def test_half_a_character_stops_nothing(deskmate: Run, at_work: Path, tmp_path: Path) -> None:
    questions = tmp_path / "in.jsonl"
    questions.write_text('{"id": "1", "question": "weight \\ud83d of the Lumo?"}\n')

    assert deskmate("ask", "--batch", questions, "--out", tmp_path / "out.jsonl").code == 0


def test_a_language_may_come_with_its_country(deskmate: Run, at_work: Path, tmp_path: Path) -> None:
    questions = small.lines(
        tmp_path / "in.jsonl", [{"id": "1", "question": "Lumo", "lang": "de-AT"}]
    )

    ran = deskmate("ask", "--batch", questions)

    assert json.loads(ran.out)["language"] == "de"


@pytest.mark.parametrize("command", ["ask", "understand", "eval"])
def test_faulty_lines_are_named_by_their_place_in_the_file(
    deskmate: Run, at_work: Path, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('\n{"id": "1"}\n\n{"id": "2"}\n')
    out = tmp_path / "out.jsonl"
    how = [file] if command == "eval" else ["--batch", file, "--out", out]

    ran = deskmate(command, *how)

    assert (ran.code, ran.out) == (1, "")
    assert "line 2: " in ran.err
    assert "line 4: " in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not out.exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "line 1: this is not JSON"),
        (b"[" * 100_000, "line 1: this is not JSON"),
        (b'{"id": "1", "question": "a?"}\n[1]', "line 2: this is not a JSON object"),
        (b"\xff\xfe\x00", "is not UTF-8 text"),
        (None, "There is no file"),
    ],
    ids=["torn", "deep", "list", "bytes", "missing"],
)
def test_a_file_that_is_no_batch_is_refused(
    deskmate: Run, tmp_path: Path, content: bytes | None, told: str
) -> None:
    file = tmp_path / "in.jsonl"
    if content is not None:
        file.write_bytes(content)

    ran = deskmate("ask", "--batch", file)

    assert (ran.code, ran.out) == (1, "")
    assert told in ran.err


def test_an_empty_file_gives_an_empty_file(deskmate: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").touch()

    ran = deskmate("understand", "--batch", tmp_path / "in.jsonl", "--out", tmp_path / "out.jsonl")

    assert (ran.code, (tmp_path / "out.jsonl").read_bytes()) == (0, b"")


def test_an_answer_that_cannot_be_written_is_told(deskmate: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").touch()

    ran = deskmate("ask", "--batch", tmp_path / "in.jsonl", "--out", tmp_path)

    assert (ran.code, ran.err) == (1, f"{tmp_path} cannot be written.\n")


@pytest.mark.parametrize("command", ["ask", "understand"])
@pytest.mark.parametrize(
    "words", [[], ["text", "--batch", "in.jsonl"], ["text", "--out", "out.jsonl"]]
)
def test_words_that_do_not_go_together_are_refused(
    deskmate: Run, command: str, words: list[str]
) -> None:
    ran = deskmate(command, *words)

    assert (ran.code, ran.out) == (1, "")
    assert "--batch" in ran.err


def test_messages_come_out_as_actions_with_the_ids_of_the_record(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    messages = small.lines(
        tmp_path / "in.jsonl",
        [
            {
                "id": "m1",
                "as": small.REP,
                "now": NOW,
                "text": "move Quillwort to proposal",
                "lang": "en",
                "history": [{"role": "user", "content": "hi"}],
            },
            {"id": 2, "text": "remind me tomorrow to call Quillwort"},
            {"id": "m3", "text": "log call with Frobnicate Ltd"},
        ],
    )

    ran = deskmate("understand", "--batch", messages, "--as", small.REP, "--now", NOW)

    first, second, third = (json.loads(line) for line in ran.out.splitlines())
    assert first == {
        "id": "m1",
        "actions": [{"action": "update_opportunity", "opportunity": "O1", "stage": "proposal"}],
        "clarify": None,
    }
    assert second["id"] == 2
    assert second["actions"][0]["due"] == "2026-11-06"
    assert second["actions"][0]["account"] == "A1"
    assert third["actions"] == []
    assert "Frobnicate" in third["clarify"]


def test_reading_a_message_writes_nothing(deskmate: Run, at_work: Path, tmp_path: Path) -> None:
    deskmate("crm", "export", tmp_path / "before")
    deskmate("understand", "move Quillwort to proposal", "--as", small.REP)
    deskmate("crm", "export", tmp_path / "after")

    before, after = (tmp_path / name / "world.json" for name in ("before", "after"))
    assert before.read_bytes() == after.read_bytes()


def test_one_message_is_read_for_a_person(deskmate: Run, at_work: Path) -> None:
    ran = deskmate("understand", "show my pipeline", "--as", small.REP, "--now", NOW)

    assert json.loads(ran.out)["actions"] == [{"action": "show_pipeline", "owner": "me"}]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "name the rep"),
        (["--as", "U0NOBODY"], "the record knows no rep U0NOBODY"),
        (["--as", small.REP, "--now", "yesterday"], "--now yesterday is no moment"),
        (["--as", small.REP, "--now", "2026-11-05T13:25:00"], "offset"),
    ],
)
def test_who_writes_and_when_must_be_known(
    deskmate: Run, at_work: Path, words: list[str], told: str
) -> None:
    ran = deskmate("understand", "show my pipeline", *words)

    assert (ran.code, ran.out) == (1, "")
    assert told in ran.err


def test_a_record_without_products_is_no_hindrance(deskmate: Run, tmp_path: Path) -> None:
    deskmate(
        "crm",
        "import",
        small.world(tmp_path / "w.json", accounts=[], contacts=[], opportunities=[]),
    )

    ran = deskmate("understand", "quote 20 laptops for Acme, 12k", "--as", small.REP)

    assert (ran.code, ran.err) == (0, "")
    assert set(json.loads(ran.out)) == {"id", "actions", "clarify"}
