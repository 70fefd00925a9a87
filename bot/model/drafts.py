"""Drafts worded by a model over those made without one, and checked against them.

A letter may say what the draft says; of what argues with the sheets each claim is checked as that
of an answer is.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bot.assistant.draft import Draft, listed, own_language
from bot.assistant.requests import DraftEmail, DraftForm
from bot.model import notes
from bot.model.calling import Caller
from bot.model.checking import Checker, Unfit, addressed
from bot.model.claims import stretch
from bot.model.errors import ModelError
from bot.model.exchange import Prompt
from bot.model.figures import Figure, figures, plain, promises
from bot.model.matter import harmless, numbered
from bot.model.prompts import LANGUAGES, prompt, quoted
from bot.model.sentences import sentences
from bot.model.signs import denial
from bot.sales.results import Actor
from knowledge import language
from knowledge.catalogue import EMPTY
from knowledge.consulted import Consulted
from knowledge.passage import Passage
from knowledge.words import folded, words
from knowledge.words import plain as words_of

logger = logging.getLogger(__name__)

LONGEST = 2500
_SHORTEST = 40
# So many claims of a model make a pitch.
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Drafts:
    """Drafts by `plain_draft`; the model's words where they say the same."""

    plain_draft: Callable[[DraftEmail, Actor], Draft]
    caller: Caller

    def draft(self, request: DraftEmail, actor: Actor) -> Draft:
        """Raises SalesError and KnowledgeError."""
        draft = self.plain_draft(request, actor)
        if draft.declined:
            return draft
        try:
            if draft.ground is not None:
                body = self._argued(draft, draft.ground, request, actor)
            else:
                body = self._polished(draft, request, actor)
        except ModelError as error:
            return replace(draft, note=notes.why(error, own_language(actor)))
        if not body:
            return replace(draft, note=notes.unfit(own_language(actor)))
        return replace(draft, body=body)

    def _polished(self, draft: Draft, request: DraftEmail, actor: Actor) -> str:
        """The body worded anew; empty where it says something else."""
        body = self.caller.ask(_prompt(draft, request), actor.slack_user_id).strip()
        if wrong := differs(body, draft):
            logger.info("a draft of the model was dropped: %s", wrong)
            return ""
        return body

    def _argued(self, draft: Draft, ground: Consulted, request: DraftEmail, actor: Actor) -> str:
        """The body with the claims that the sheets bear out; empty where hardly any was left."""
        passages = tuple(passage for passage in ground.passages if harmless(passage))
        checker = Checker(replace(ground, passages=passages), draft.language)
        kept: dict[str, None] = {}
        prompt_ = _argument(draft, passages, request)
        for sentence in sentences(self.caller.stream(prompt_, actor.slack_user_id)):
            try:
                kept[checker.check(sentence).text] = None
            except Unfit as unfit:
                logger.info("a claim of the model was dropped: %s", unfit)
        if len(kept) < min(_LEAST, len(ground.pieces)):
            return ""
        return draft.body.replace(draft.claims, listed(tuple(kept)))


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
    return next(
        (wrong for said in sentences((text,)) if (wrong := _strange(said, given, code))), ""
    )


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
    form = "the summary of a call" if request.form is DraftForm.SUMMARY else "an e-mail"
    matter = f"<draft>\n{quoted(draft.body)}\n</draft>"
    return _filled("draft", form, draft, request, matter)


def _argument(draft: Draft, passages: Iterable[Passage], request: DraftEmail) -> Prompt:
    pitch = request.form is DraftForm.PITCH
    form = "a pitch of a product" if pitch else "an answer to what a customer objects"
    return _filled("argue", form, draft, request, numbered(passages))


def _filled(name: str, form: str, draft: Draft, request: DraftEmail, matter: str) -> Prompt:
    text = prompt(name)
    orders = text.filled(form=form, language=LANGUAGES.get(draft.language, "English"))
    purpose = f"<purpose>{quoted(request.purpose)}</purpose>"
    return Prompt(text.name, orders, f"{purpose}\n{matter}")
