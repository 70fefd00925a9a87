"""Where sentences end."""

import pytest

from ingest import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.spans(text)]


def test_what_never_ends_is_cut_at_white_space_and_else_anywhere() -> None:
    longest = sentences.LONGEST
    parts = split("word " * longest)
    assert max(map(len, parts)) <= longest
    assert " ".join(parts) == ("word " * longest).strip()
    assert [len(part) for part in split("x" * (longest + 1))] == [longest, 1]
    assert [len(part) for part in split("x" * longest)] == [longest]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("It weighs 1.94 lb. It is light.", ["It weighs 1.94 lb.", "It is light."]),
        ("Ports, e.g. USB-C, are fast.", ["Ports, e.g. USB-C, are fast."]),
        ("See no. 5 and fig. 2 vs. the rest.", ["See no. 5 and fig. 2 vs. the rest."]),
        ("**Bold.** Next one.", ["**Bold.**", "Next one."]),
        ("See [Ready? Go.](a.md) Then stop.", ["See [Ready? Go.](a.md) Then stop."]),
        ("> quoted\n> line. And\n> another.", ["> quoted\n> line.", "And\n> another."]),
        ("重さは798 g。軽いです。", ["重さは798 g。", "軽いです。"]),
        ("One line<br>and another", ["One line<br>", "and another"]),
        ("   ", []),
        ("no end", ["no end"]),
    ],
)
def test_sentences_are_parted_at_their_ends_alone(text: str, parts: list[str]) -> None:
    assert split(text) == parts
