"""Long texts and long replies are cut where a reader would pause."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.invocation import Reply
from bot.slack.views import blocks
from bot.slack.views.splitting import messages, texts
from bot.slack.views.text import SECTION, Mrkdwn, escape
from tests.slack import payloads
from tests.slack.person import Person
from tests.slack.world import WEIGHT, Minds


def test_what_fits_is_not_cut() -> None:
    assert texts(Mrkdwn("a" * SECTION)) == ["a" * SECTION]


def test_it_is_cut_between_paragraphs() -> None:
    text = Mrkdwn("One two three.\n\nFour five six.\n\nSeven.")

    assert texts(text, 32) == ["One two three.\n\nFour five six.", "Seven."]


@pytest.mark.parametrize("quote", ["> one\n> two", "&gt; one\n&gt; two", "```one\n\ntwo```"])
def test_a_quote_is_not_cut(quote: str) -> None:
    text = Mrkdwn(f"Before.\nBefore.\n{quote}\nAfter.")

    assert any(quote in part for part in texts(text, 26))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A row\nB row\nC row", ["A row\nB row", "C row"]),
        ("It is. So it is. Yes.", ["It is.", "So it is.", "Yes."]),
        ("one two three four", ["one two", "three four"]),
        ("see <https://a b|c> now", ["see", "<https://a b|c>", "now"]),
        ("abcdefghijklmnop", ["abcdefghijkl", "mnop"]),
        ("aaaaaaaaaa&amp;b", ["aaaaaaaaaa", "&amp;b"]),
    ],
)
def test_it_is_cut_after_a_row_a_sentence_a_word_and_never_inside_a_sign(
    text: str, parts: list[str]
) -> None:
    assert texts(Mrkdwn(text), 12 if "<" not in text else 15) == parts


@given(st.text(alphabet="ab .\n>`<&;|é", max_size=200), st.integers(8, 40))
def test_nothing_is_lost(text: str, limit: int) -> None:
    parts = texts(escape(text), limit)

    assert all(len(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(escape(text).split())


def sections(number: int, length: int = 10) -> list[blocks.Block]:
    return [blocks.section(escape(str(n) + "x" * length)) for n in range(number)]


@pytest.mark.parametrize(("number", "length", "parts"), [(50, 10, 1), (51, 10, 2), (10, 2900, 3)])
def test_a_reply_that_is_too_long_for_a_message_becomes_several(
    number: int, length: int, parts: int
) -> None:
    said = messages(Reply("All of them.", tuple(sections(number, length))))

    assert len(said) == parts
    assert [block for one in said for block in one.blocks] == sections(number, length)
    assert all(not payloads.faults("chat.postMessage", _body(one)) for one in said)


def test_a_quote_keeps_its_source() -> None:
    shown = [*sections(48), blocks.quote("words"), blocks.context(escape("sheet")), *sections(1)]

    first, second = messages(Reply("All.", tuple(shown)))

    assert len(first.blocks) == 50
    assert second.blocks[0]["type"] == "section"

    shown.insert(0, blocks.header("Answer"))
    _, second = messages(Reply("All.", tuple(shown)))
    assert [block["type"] for block in second.blocks] == ["rich_text", "context", "section"]


def test_two_tables_go_into_two_messages() -> None:
    table = {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]]}

    assert len(messages(Reply("Both.", (table, table)))) == 2


def test_a_long_answer_is_shown_whole(dana: Person, minds: Minds) -> None:
    words = "\n\n".join(f"Paragraph {n}: {'word ' * 100}".strip() for n in range(40))
    minds.answers["All of it?"] = replace(WEIGHT, text=words)

    said = dana.says("All of it?")

    assert len(said) == 2
    whole = "".join(reply.whole for reply in said)
    assert all(f"Paragraph {n}:" in whole for n in range(40))
    assert "…" not in "".join(str(reply.body["blocks"]) for reply in said)


def _body(reply: Reply) -> dict[str, Any]:
    return {"text": reply.text, "blocks": list(reply.blocks)}
