"""Which language a short text is in, told by its smallest words."""

import re
from collections.abc import Mapping

from knowledge import everyday
from knowledge.dictionary import UMLAUTS, bare, dictionary
from knowledge.glossary import CHATTER
from knowledge.words import folded

DEFAULT = "en"

# Words that tell nothing of a topic: articles, pronouns, auxiliary verbs, courtesies.
_SMALL: Mapping[str, frozenset[str]] = {
    language: frozenset(
        spelling
        for word in words.split()
        if len(word) > 1 or not word.isascii()
        for spelling in (word, word.translate(UMLAUTS))
    )
    for language, words in {
        "en": "the is are a an of to in on for with what which how does do can and or it its my "
        "not when where who why has have will be from much many any there that this at by "
        "up per",
        "es": "el la los las lo un una unos unas de del al a en con por para que qué cuál cuáles "
        "cómo cuánto cuánta cuántos cuántas cuándo dónde quién es son era fue ser está "
        "están estar sea tiene tienen tener tengo tenemos puede pueden puedo se le les me "
        "te nos su sus mi mis este esta estos estas ese esa eso esto aquel y e o u ni no sí "
        "si más mas hay haber ha han he había también ya todavía aún solo sólo muy tan ahora "
        "hoy aquí allí ahí cada otro otra otros otras algún alguna algo alguien todo toda "
        "todos todas donde cuando como porque sobre tras hacia según da dan dar hace hacen "
        "hacer va van ir quiere quieren quiero saber sabe decir dice dicen pregunta "
        "preguntan cliente clientes clienta comprador usa usan usar llega llegan lleva "
        "llevan ofrece ofrecen sirve tipo cosa cosas forma manera vez caso buenas buenos "
        "favor porfa rápida frente",
        "de": "der die das den dem des ein eine einen einem einer eines ist sind war waren sein "
        "sei wie was welche welcher welches welchen wann wo wer kann können könnte könnten "
        "hat haben hatte habe und oder aber nicht mit für von vom im in an am auf zu zum "
        "zur es man ich du er sie wir ihr ihm ihn ihnen mein meine meinen meinem meiner "
        "unser unsere sich wird werden wurde würde gibt geben viel viele kein keine keinen "
        "bei beim aus nach über unter um bis durch als auch noch schon nur sehr so da dort "
        "hier denn doch mal eigentlich denen wenn dass ob weil diese dieser dieses diesen "
        "diesem jede jeder jedes alle allen alles etwas muss müssen soll sollen sollte darf "
        "dürfen will wollen möchte möchten lässt lassen macht machen bekommt bekommen "
        "bekomme kommt kommen geht gehen kunde kunden kundin kundinnen fragt fragen frage "
        "wissen weiß sagen sagt kurze gerade zurzeit momentan jetzt heute sonst andere "
        "anderen anderes dazu damit davon dafür daran gegen je art ins ans seine seinen "
        "seiner ihre ihren einfach direkt genau ungefähr nutzen verwenden",
        "fr": "existe existent beaucoup le la les l' un une des du de d' à au aux en y est sont "
        "était être sera soit ai as a ont avoir avait quel quelle quels quelles comment "
        "combien quand où peut peuvent pouvons avec pour dans sur sous par chez vers et ou "
        "mais donc ni ne n' pas il elle ils elles on nous vous je j' tu me m' te t' se s' "
        "lui leur leurs mon ma mes son sa ses notre nos votre vos que qu' qui quoi dont ce "
        "c' cet cette ces ça cela celui celle ceux si aussi encore déjà très trop tout "
        "toute tous toutes autre autres chaque quelque quelques même comme fait faire font "
        "va vont aller doit doivent faut dit dire demande demandent veut veulent voudrait "
        "savoir sait client clients cliente besoin utilise utiliser utilisent a-t-il ici là "
        "alors lorsque puis façon type chose cas fois svp jusqu' est-ce actuellement "
        "maintenant rapport quelqu'un moi toi eux ci parmi",
        "pt": "cadê o a os as um uma uns umas de do da dos das em no na nos nas num numa ao aos à "
        "às com por pelo pela pelos pelas para pra que qual quais como quanto quanta "
        "quantos quantas é são era foi ser está estão estar seja tem têm ter tenho temos há "
        "haver pode podem posso se lhe lhes me te meu minha meus minhas seu sua seus suas "
        "dele dela deles delas este esta estes estas esse essa esses essas desse dessa "
        "deste desta nesse neste isso isto aquele e ou nem não mas também já ainda só muito "
        "tão agora hoje aqui ali lá cada outro outra outros outras algum alguma algo alguém "
        "todo toda todos todas onde quando porque sobre segundo dá dão dar faz fazem fazer "
        "vai vão ir vem quer querem quero gostaria saber sabe dizer diz perguntam pergunta "
        "cliente clientes usa usam usar usado chega leva oferece existe existem tipo coisa "
        "forma maneira vez caso favor você vocês consegue conseguem ele ela eles elas eu "
        "nós face dentro desde preciso",
        "it": "il lo la i gli le l' un uno una un' di del dello della dei degli delle dell' a al "
        "allo alla ai agli alle all' da dal dalla dai dalle dall' in nel nella nei nelle "
        "nell' su sul sulla sui sulle sull' con per tra fra che chi quale quali come quanto "
        "quanta quanti quante quando dove è sono era essere sia ha hanno ho abbiamo avere "
        "può possono posso si se mi ci vi ne lui lei loro noi voi io suo sua suoi sue mio "
        "mia miei mie nostro nostra questo questa questi queste quest' quello quella quelli "
        "quelle quell' e ed o od né non no sì ma anche già ancora solo molto così adesso "
        "ora oggi qui lì là ogni altro altra altri altre qualche qualcosa qualcuno tutto "
        "tutta tutti tutte perché sopra sotto secondo fa fanno fare va vanno andare viene "
        "vengono deve devono vuole vogliono vorrebbe vorrei sapere sa dire dice chiede "
        "chiedono cliente clienti usa usano usare c'è esiste tipo cosa modo volta caso "
        "favore stai sta stanno avete oppure poi",
    }.items()
}
_LETTERS_ALONE = {"es": "y o e u a", "fr": "y a à t", "pt": "o a e é à", "it": "e è o i a"}
_ARTICLES = {"pt": ("o", "a"), "it": ("i", "e"), "es": ("y",), "fr": ("à",), "de": ("du",)}
_ENGLISH = frozenset(CHATTER.split())
_BARE = {language: frozenset(map(bare, small)) for language, small in _SMALL.items()}
_LETTERS = {"ñ": "es", "¿": "es", "¡": "es", "ß": "de", "ä": "de", "ö": "de", "ü": "de"} | {
    "ã": "pt",
    "õ": "pt",
}
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]*)?")
# What a word of the trade says for a language, and a letter; a small word says 1.
_TOLD_BY_WORD = 0.6
_TOLD_BY_LETTER = 1.5
_TOLD_BY_ARTICLE = 0.3
_ALIKE = 3


def warm() -> None:
    """Load what telling languages apart needs, so that no first question waits for it.

    Many first questions at once would each load it for themselves.
    """
    for code in _SMALL:
        dictionary(code)
    everyday.words()


def detect(text: str) -> str:
    """An ISO 639-1 code of the seven languages that are known; English when nothing tells."""
    if _JAPANESE.search(text):
        return "ja"
    words = _WORD.findall(folded(text))
    votes = dict.fromkeys(_SMALL, 0.0)
    for word in words:
        for language in _SMALL:
            votes[language] += _vote(word, language)
    for letter, language in _LETTERS.items():
        votes[language] += _TOLD_BY_LETTER * (letter in text.casefold())
    best = max(votes, key=lambda language: (votes[language], _shared(words, language)))
    return best if votes[best] > votes[DEFAULT] else DEFAULT


def _vote(word: str, language: str) -> float:
    small = _SMALL[language]
    if word in _ARTICLES.get(language, ()):
        return _TOLD_BY_ARTICLE
    if word in small or ("'" in word and word.split("'")[0] + "'" in small):
        return 1.0
    if language == DEFAULT:
        return _TOLD_BY_WORD * (word in _ENGLISH)
    if word in _SMALL[DEFAULT]:
        return 0.0
    if word in _BARE[language]:
        return _TOLD_BY_WORD
    if len(word) < _ALIKE or _is_everyday(word):
        return 0.0
    meaning = dictionary(language).word(word.split("'")[-1])
    # `ports` and `memory` are no French.
    alike = meaning and any(word[:_ALIKE] == one[:_ALIKE] for one in meaning.words)
    return _TOLD_BY_WORD if meaning and not alike else 0.0


def _is_everyday(word: str) -> bool:
    """Whether it is an everyday word of English, or the most of one: `lightest`."""
    return not everyday.words().isdisjoint((word, word.removesuffix("est")))


def _shared(words: list[str], language: str) -> int:
    """How much of the words, English or not, the language spells so: more of `Garantie` in German.

    In letters; a dictionary may know a word by how it begins alone.
    """
    known = dictionary(language)
    return sum(known.spelled(word) for word in words)


def is_small(word: str, language: str) -> bool:
    """Whether the word is one of the smallest of its language, which say nothing of a topic."""
    small = _SMALL.get(language, ())
    return word in small or f"{word}'" in small or word in _LETTERS_ALONE.get(language, "").split()


def small(language: str = DEFAULT) -> frozenset[str]:
    """The smallest words of a language."""
    return _SMALL.get(language, frozenset())
