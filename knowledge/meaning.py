"""The passages nearest to a question in meaning, by the model that their edition was made with."""

import logging

from knowledge.embedding import Embedder
from knowledge.errors import ModelUnavailable
from knowledge.index import Index
from knowledge.snapshot import Snapshot

logger = logging.getLogger(__name__)

NEAREST = 200


def nearest(text: str, held: Snapshot, index: Index, embedder: Embedder) -> dict[int, float] | None:
    """Numbers of passages with their cosines; None where the model does not do its part.

    Then there are words to go by: a question is not left without an answer for that.
    """
    assert held.edition is not None
    try:
        vector = embedder.named(held.edition.model).embed_query(text)
        return dict(index.nearest(held, vector, NEAREST))
    except ModelUnavailable as exc:
        logger.warning("searched by words alone: %s", exc)
        return None
