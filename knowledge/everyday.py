"""The everyday words of English: those that the sentence model's tokenizer holds whole.

A word that is in no sheet is a slip of the keyboard, a name, or an everyday word that the sheets
happen not to use; only the last is no reason for doubt.
"""

import json
from functools import cache

from knowledge.embedding import TOKENIZER

_LEAST = 3


@cache
def words() -> frozenset[str]:
    """About 22,000 words in lower case."""
    held = json.loads(TOKENIZER.find().read_bytes())["model"]["vocab"]
    return frozenset(word for word in held if len(word) >= _LEAST and word.isalpha())
