"""Passages as a model is given them: numbered, and none that speaks to it instead of a reader."""

import re
from collections.abc import Iterable

from bot.model.prompts import quoted
from knowledge.passage import Passage

_LONGEST = 1200
_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|ignorier\w*|ignor[ae]\w*|oublie\w*|vergiss)\b.{0,40}\b(?:instruc"
    r"|anweisung|order|rule|regel|prompt|above|previous|prior|consign)|system prompt|<\|"
    r"|\byou are (?:now )?(?:an? )?(?:ai|assistant|chatbot|language model)"
    r"|\bas an? (?:ai|language model)\b",
    re.IGNORECASE | re.DOTALL,
)


def harmless(passage: Passage) -> bool:
    """Whether it is written for people."""
    return _ORDERS.search(passage.context) is None


def numbered(passages: Iterable[Passage]) -> str:
    """Each with its number and its place, in marks that it cannot end."""
    return "\n".join(_marked(number, one) for number, one in enumerate(passages, start=1))


def _marked(number: int, passage: Passage) -> str:
    told = quoted(passage.text[:_LONGEST])
    return f"<passage number={number}>\n{_place(passage)}\n{told}\n</passage>"


def _place(passage: Passage) -> str:
    return quoted(" > ".join(dict.fromkeys((passage.sheet.title, *passage.section))))
