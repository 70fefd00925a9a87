"""Whether a question wants a yes or a no."""

import re

# In English: a verb first, at the start or after a pause.
_ENGLISH = re.compile(
    r"(?:^|[.,;:!?\u2013-]\s*|\b(?:and|ok|so|also|but)\s+)(?:(?:can|could|does|do|did|is|are|was"
    r"|will|would|has|have)\b(?!['\u2019])|may (?!\d)|(?:ok|okay|possible|allowed) to\b"
    r"|works? (?:for|on|with|in)\b"
    r"|any (?:\w+ ){1,3}(?:in|on|for) (?:it|that|there)\b)(?![^?]*\bor\b)",
    re.IGNORECASE,
)
# In other languages verbs stand anywhere: there is one, and nothing in particular is asked.
_VERBS = {
    "es": r"es|son|está|están|tienen?|pued\w+|podemos|hay|sirven?|funcionan?|incluyen?|vienen?"
    r"|traen?|admiten?|soportan?|permiten?|necesitan?|llevan?|cubren?|ofrecen?|aceptan?|se \w+"
    r"|existen?|ha|valen?",
    "de": r"ist|sind|hat|haben|kann|können|gibt|geht|pass(?:t|en)|funktionier\w+|läuft|laufen"
    r"|unterstütz\w+|lässt|lassen|darf|dürfen|muss|müssen|brauch\w+|benötig\w+|enthält|wird"
    r"|werden|komm(?:t|en)|bekomm\w+|bietet|reicht|deckt|eigne\w+|hält|verlänger\w+|ob",
    "fr": r"est|sont|ont|a|peut|peuvent|fonctionne\w*|marche\w*|faut|permet\w*|inclut|contient"
    r"|existe|va|vont|se \w+|doit|couvre|comprend|tient|convient|supporte\w*|si",
    "pt": r"é|são|está|estão|tem|têm|pode\w*|posso|há|funcionam?|inclu\w+|vem|vêm|traz|trazem"
    r"|suportam?|permitem?|precisam?|servem?|cobrem?|existem?|dá|oferecem?|se",
    "it": r"è|sono|ha|hanno|può|possono|posso|c'è|funzionano?|includ\w+|supportano?|permett\w+"
    r"|serv\w+|si \w+|copre|esist\w+|va|vanno|comprend\w+|viene|bisogna|se",
}
_SAYS = {code: re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE) for code, verbs in _VERBS.items()}
_SAYS["ja"] = re.compile(r"(?:ます|です|せん|れる|できる|る)(?:か|[?\uff1f])")
_ASKS = re.compile(r"[?\uff1f]|か\W*$|\b(?:ob|si|se)\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:how|what|which|who|when|where|why|or)\b")


def is_polar(asked: str, code: str, english: str) -> bool:
    """Whether to answer yes or no; the question as it was asked, and in English."""
    if code not in _SAYS:
        return _ENGLISH.search(asked) is not None
    says = _SAYS[code].search(asked) is not None and _ASKS.search(asked) is not None
    return says and not _OPEN.search(english)
