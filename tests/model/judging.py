"""Judging an answer without any of the checker's code."""

import re

from knowledge.answer import Answer
from tests.model.shelf import PASSAGES

NAMES = ("Contoso", "Northwind", "Lena", "Vogt", "evil", "Wi-Fi", "/opp", "channel", "Fjord 17")


def unsupported(answer: Answer) -> set[str]:
    """Numbers and names shown that no cited sheet has."""
    if not answer.answered:
        return set()
    cited = {citation.path for citation in answer.citations}
    told = [passage for passage in PASSAGES if passage.sheet.path in cited]
    texts = " ".join(
        f"{passage.sheet.title} {passage.text} {passage.sheet.expires or ''}" for passage in told
    )
    names = {name for name in NAMES if name.casefold() in answer.text.casefold()}
    return (_numbers(answer.text) - _numbers(texts)) | names


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[.,]\d+)*", text))
