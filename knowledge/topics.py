"""What the sheets speak of by name: telling words of titles, headings and heads of tables.

Who asks for such a thing and is told lines that do not say it is told of something else. Of other
words ("move", "big") that is not so: people use them as they like.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from knowledge.catalogue import Catalogue, kind_of
from knowledge.lexicon import Lexicon
from knowledge.passage import Passage
from knowledge.words import words

# A topic stands above the text of so many of the passages that hold it,
_ABOVE = 0.3
# and of so many at least; and is as telling as a word that one passage in twenty holds.
_FEWEST = 3
_TELLING = 3.0
# Words of headings that people say of anything, or leave out.
_OF_ANYTHING = frozenset(
    words(
        "size dimension length width height number minimum maximum type model version name first"
        " current older inside around top stand hour minute order page update service work home"
        " move load roll run join buy change report demand support test use setting option help"
        " product device feature system information everyone day did ms via plus compatible"
    )
)


def learn(passages: Iterable[Passage], lexicon: Lexicon, catalogue: Catalogue) -> frozenset[str]:
    """The stems of what the sheets speak of by name; of products only the kinds."""

    @cache
    def said(head: str) -> frozenset[str]:
        return frozenset(words(head))

    above = Counter(
        stem for passage in passages for stem in frozenset[str]().union(*map(said, passage.heads))
    )
    names = {stem for name in catalogue.written for stem in words(" ".join(name))}
    kinds = {stem for name in catalogue.written for stem in words(kind_of(name))}
    return frozenset(
        stem
        for stem, count in above.items()
        if count >= max(_FEWEST, _ABOVE * lexicon.count(stem))
        and lexicon.rarity(stem) >= _TELLING
        and stem.isalpha()
        and stem not in _OF_ANYTHING | (names - kinds)
    )
