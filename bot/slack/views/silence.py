"""The reply to a question that the sheets do not answer, and what becomes of the question."""

from bot.sales.gap import Kept, Note
from bot.sales.results import Actor
from bot.slack.views import blocks
from bot.slack.views.blocks import Block
from bot.slack.views.format import moment
from bot.slack.views.text import escape, join, mark, one_line
from knowledge.answer import Answer
from knowledge.quoting import readable
from knowledge.telling import shortened

_LINE = 300

# In the languages that answers are given in; what stands in braces is filled in.
WILL_SEE = {
    "en": "The product team will see your question.",
    "es": "El equipo de producto verá tu pregunta.",
    "de": "Das Produktteam bekommt deine Frage zu sehen.",
    "fr": "L'équipe produit verra votre question.",
    "pt": "A equipe de produto verá a sua pergunta.",
    "it": "Il team di prodotto vedrà la tua domanda.",
    "ja": "この質問は製品チームに届きます。",
}
# Above the line that came closest.
NEAREST_LINE = {
    "en": "Its nearest line, which may not answer this:",
    "es": "Su línea más cercana, que quizá no responde a esto:",
    "de": "Die nächstliegende Zeile darin, die das vielleicht nicht beantwortet:",
    "fr": "Sa ligne la plus proche, qui n'y répond peut-être pas :",
    "pt": "A sua linha mais próxima, que talvez não responda a isto:",
    "it": "La sua riga più vicina, che forse non risponde a questo:",
    "ja": "いちばん近い記載(この質問の答えではないかもしれません):",
}
NOTE_BY = {
    "en": "Note by {name}:",
    "es": "Nota de {name}:",
    "de": "Notiz von {name}:",
    "fr": "Note de {name} :",
    "pt": "Nota de {name}:",
    "it": "Nota di {name}:",
    "ja": "{name}さんのメモ:",
}


def silence_text(answer: Answer, kept: Kept) -> str:
    said = [answer.text]
    if kept.note is not None:
        said.append(f"{_note_by(kept.note, answer)} {kept.note.text}")
    if kept.open:
        said.append(_in_language(WILL_SEE, answer))
    return " ".join(said)


def silence_blocks(answer: Answer, kept: Kept, actor: Actor) -> tuple[Block, ...]:
    """Which kind of silence it is, the nearest sheet, the product team's note if there is one."""
    shown = [blocks.section(escape(answer.text))]
    if kept.note is not None:
        shown.append(blocks.section(mark("*{by}*", by=_note_by(kept.note, answer))))
        shown.append(blocks.quote(kept.note.text))
    for nearest_line in answer.citations[:1]:
        shown.append(blocks.context(escape(_in_language(NEAREST_LINE, answer))))
        line = nearest_line.text or readable(nearest_line.quote)
        shown.append(blocks.quote(one_line(shortened(line, _LINE))))
    nearest = answer.nearest
    parts = [
        mark("The nearest sheet is *{title}*.", title=nearest)
        if nearest is not None and nearest not in answer.text
        else None,
        escape(_in_language(WILL_SEE, answer)) if kept.open else None,
        escape(moment(kept.note.at, actor)) if kept.note is not None else None,
    ]
    if any(parts):
        shown.append(blocks.context(join(" · ", parts)))
    if answer.note:
        shown.append(blocks.context(escape(answer.note)))
    return tuple(shown)


def _note_by(note: Note, answer: Answer) -> str:
    return _in_language(NOTE_BY, answer).format(name=note.by)


def _in_language(sentences: dict[str, str], answer: Answer) -> str:
    return sentences.get(answer.language, sentences["en"])
