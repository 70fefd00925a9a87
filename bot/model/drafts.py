"""E-mails worded by a model over the draft that is made without one, and checked against it."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.assistant.drafting import Draft
from bot.assistant.requests import DraftEmail
from bot.model import notes
from bot.model.answers import LANGUAGES
from bot.model.calling import Caller
from bot.model.checking import addressed
from bot.model.claims import stretch
from bot.model.errors import ModelError
from bot.model.exchange import Prompt
from bot.model.figures import Figure, figures, plain, promises
from bot.model.prompts import prompt, quoted
from bot.model.sentences import Sentences
from bot.model.signs import denial
from bot.sales.results import Actor
from knowledge import language
from knowledge.catalogue import EMPTY
from knowledge.words import folded, words
from knowledge.words import plain as words_of

logger = logging.getLogger(__name__)

LONGEST = 2500
_SHORTEST = 40


@dataclass(frozen=True, slots=True)
class Drafts:
    """Drafts by `plain_draft`; the model's words where they say the same."""

    plain_draft: Callable[[DraftEmail, Actor], Draft]
    caller: Caller

    def email(self, request: DraftEmail, actor: Actor) -> Draft:
        """Raises SalesError and KnowledgeError."""
        draft = self.plain_draft(request, actor)
        try:
            body = self.caller.ask(_prompt(draft, request), actor.slack_user_id).strip()
        except ModelError as error:
            return replace(draft, note=notes.why(error, language_of(actor)))
        if wrong := differs(body, draft):
            logger.info("a draft of the model was dropped: %s", wrong)
            return replace(draft, note=notes.unfit(language_of(actor)))
        return replace(draft, body=body)


def language_of(actor: Actor) -> str:
    return actor.locale.partition("-")[0]


def differs(body: str, draft: Draft) -> str:
    """What of the body is not in the draft, in a word or two; empty where nothing is."""
    code, text, given = draft.language, plain(body), plain(draft.body)
    if not _SHORTEST <= len(body) <= LONGEST or addressed(text.replace("\n", " ")):
        return "length or address"
    if language.detect(text) != code:
        return "another language"
    if not _figures_match(figures(text, code), figures(given, code)):
        return "a number"
    if promises(text) - promises(given):
        return "a promise"
    return next((wrong for said in _sentences(text) if (wrong := _strange(said, given, code))), "")


def _sentences(text: str) -> Iterator[str]:
    cut = Sentences()
    yield from cut.feed(text)
    yield from cut.rest()


def _strange(sentence: str, given: str, code: str) -> str:
    """A name that the draft does not have, or a denial of one of its numbers."""
    said = stretch(sentence, code, EMPTY, None, begins=True)
    held, stems = frozenset(words_of(given)), frozenset(words(given))
    if not all(_known(name, held, stems, code) for name in said.names):
        return "a name"
    if not all(one in folded(given) for one in said.codes):
        return "a name"
    numbers = any(claim.figure for claim in said.claims)
    return "a denial" if numbers and said.denied and not denial(code).search(given) else ""


def _figures_match(said: list[Figure], given: list[Figure]) -> bool:
    """Every number is one of the draft's, and none of those with a unit is left out."""
    known = all(any(one.says(other) for other in given) for one in said)
    kept = all(any(one.says(other) for other in said) for one in given if one.units)
    return known and kept


def _known(name: str, held: frozenset[str], stems: frozenset[str], code: str) -> bool:
    parts = words_of(name)
    return all(part in held or stems.issuperset(words(part)) for part in parts) or all(
        language.is_small(part, code) for part in parts
    )


def _prompt(draft: Draft, request: DraftEmail) -> Prompt:
    text = prompt("draft")
    orders = text.filled(language=LANGUAGES.get(draft.language, "English"))
    matter = (
        f"<purpose>{quoted(request.purpose)}</purpose>\n<draft>\n{quoted(draft.body)}\n</draft>"
    )
    return Prompt(text.name, orders, matter)
