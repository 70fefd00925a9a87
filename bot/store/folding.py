"""How names are compared: case, accents, possessives, punctuation and spacing aside."""

import re
import unicodedata

from bot.store import limits

# Only the accents of European scripts: a Japanese voiced sound mark makes another letter.
_ACCENTS = re.compile("[\u0300-\u036f]")
_POSSESSIVE = re.compile(r"['\u2019\u02bc`\u00b4]s\b")
_APOSTROPHE = re.compile(r"['\u2019\u02bc`\u00b4]")
_GAP = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """A name as look-ups compare it, as long as a name may be."""
    return folded(text)[: limits.NAME]


def folded(text: str) -> str:
    """The text as it is compared: `Café Contoso's` becomes `cafe contoso`."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = unicodedata.normalize("NFKC", _ACCENTS.sub("", plain))
    plain = _APOSTROPHE.sub("", _POSSESSIVE.sub("", plain))
    return _GAP.sub(" ", plain).strip()
