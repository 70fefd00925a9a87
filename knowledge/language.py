"""Which language a short text is in, told by its smallest words."""

import re
from collections.abc import Mapping

from knowledge.words import folded

DEFAULT = "en"

_SMALL: Mapping[str, frozenset[str]] = {
    language: frozenset(word for word in words.split() if len(word) > 1 or not word.isascii())
    for language, words in {
        "en": "the is are a an of to in on for with what which how does do can and or it its my "
        "not when where who why has have will be from much many any there that this at by up",
        "es": "el la los las un una de del en con por para que qué cuál cuáles cómo cuánto cuánta "
        "cuántos cuántas es son está tiene puede se y o no su al lo más hay qué dónde cuándo "
        "viene sirve incluye cliente trae",
        "de": "der die das den dem des ein eine einen einem ist sind wie was welche welcher "
        "welches wann wo kann können hat haben und oder nicht mit für von im auf zu es man wird "
        "gibt viel viele kein keine bei aus kunde",
        "fr": "le la les l' un une des du de d' est sont quel quelle quels quelles comment combien "
        "quand où peut avec pour dans sur et ou ne pas il elle on que qui se au aux y a-t-il "
        "client demande",
        "pt": "o a os as um uma de do da dos das em no na nos nas com por para que qual quais como "
        "quanto quanta quantos quantas é são está tem pode se e ou não seu sua ao há onde quando "
        "vem posso cliente",
        "it": "il lo la i gli le un uno una di del della dei delle in con per che quale quali come "
        "quanto quanta quanti quante è sono ha può si e o non suo al alla c'è dove quando cliente",
    }.items()
}
_LETTERS = {"ñ": "es", "¿": "es", "¡": "es", "ß": "de", "ä": "de", "ã": "pt", "õ": "pt"}
_KANA = re.compile(r"[\u3040-\u30ff]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]*)?")


def detect(text: str) -> str:
    """An ISO 639-1 code of the seven languages that are known; English when nothing tells."""
    if _KANA.search(text):
        return "ja"
    words = _WORD.findall(folded(text))
    votes = dict.fromkeys(_SMALL, 0.0)
    for word in words:
        for language, small in _SMALL.items():
            votes[language] += word in small or word.split("'")[0] + "'" in small
    for letter, language in _LETTERS.items():
        votes[language] += 1.5 * (letter in folded(text))
    best = max(votes, key=votes.__getitem__)
    return best if votes[best] > votes[DEFAULT] else DEFAULT


def is_small(word: str, language: str) -> bool:
    """Whether the word is one of the smallest of its language, which say nothing of a topic."""
    return word in _SMALL.get(language, ())


def small(language: str = DEFAULT) -> frozenset[str]:
    """The smallest words of a language."""
    return _SMALL.get(language, frozenset())
