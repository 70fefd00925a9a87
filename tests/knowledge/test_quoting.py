"""Sentences of a passage, and the words of its source that they stand on."""

from dataclasses import replace

import pytest

from knowledge.quoting import quote, readable, repeats, sentences
from tests.knowledge.fakes import text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It is light. It is quick!", ["It is light.", "It is quick!"]),
        (
            "It weighs approx. 2 kg, i.e. little. Good.",
            ["It weighs approx. 2 kg, i.e. little.", "Good."],
        ),
        ("First line\nSecond line", ["First line", "Second line"]),
        ("Version 1.4 of 2.0 is out.", ["Version 1.4 of 2.0 is out."]),
        ("軽いです。速いです。", ["軽いです。", "速いです。"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(words: str, expected: list[str]) -> None:
    assert sentences(words) == expected


@pytest.mark.parametrize(
    ("part", "source", "quoted"),
    [
        ("It is light.", "It is light. It is quick.", "It is light."),
        ("It is light.", "It **is** *light*. It is quick.", "It **is** *light*."),
        ("See the guide now.", "See [the guide](a/b.md) now. End.", "See [the guide](a/b.md) now."),
        ("It's light.", "It&#39;s light. End.", "It&#39;s light."),
        (
            "up to 13 hours of use",
            "up to 13 hours<sup>5</sup> of use",
            "up to 13 hours<sup>5</sup> of use",
        ),
    ],
)
def test_a_quote_is_a_slice_of_the_source(part: str, source: str, quoted: str) -> None:
    assert quote(part, replace(text(part), source=source)) == quoted
    assert quoted in source


def test_where_the_words_differ_the_whole_source_is_quoted() -> None:
    assert quote("Something else.", replace(text("x"), source="| a | b |")) == "| a | b |"


@pytest.mark.parametrize(
    ("quoted", "read"),
    [
        ("| **Ports** | USB-C<br>HDMI 2.1 |", "Ports · USB-C, HDMI 2.1"),
        ("Take the Tab 11,\n> not the *other* one.", "Take the Tab 11, not the other one."),
        ("See [the guide](a/b.md) and `care`.", "See the guide and care."),
        ("up to 13 hours<sup>5</sup> &amp; more", "up to 13 hours5 & more"),
        ("![A picture](a.png)", ""),
        ("5 * 3 is 15; a_b stays", "5 * 3 is 15; a_b stays"),
    ],
)
def test_a_quote_is_read_without_the_marks_of_its_format(quoted: str, read: str) -> None:
    assert readable(quoted) == read


def test_a_line_repeats_what_says_all_its_words_already() -> None:
    assert repeats("Weight · 1.2 kg", ["Note 14: Weight: 1.2 kg"])
    assert not repeats("Weight · 1.2 kg · 1.4 kg", ["Note 14: Weight: 1.2 kg"])
    assert not repeats("Weight · 1.2 kg", ["The weight:\n1.2 kg"])
    assert repeats("…", ["anything"])
