"""The standing sentences of an e-mail, in the languages of those who receive it. Data only.

`{about}` is the rep's own words; a sentence with a value that is not known is left out.
"""

import re

LETTERS: dict[str, dict[str, str]] = {
    "en": {
        "hello": "Hello {name},",
        "all": "Hello,",
        "spoke": "Thank you for talking to me on {day}.",
        "wrote": "Thank you for your e-mail of {day}.",
        "about": "I am writing about this: {about}.",
        "product": "On the product: {answer}",
        "order": "Your order {number} is {status}.",
        "promised": "Your order {number} is {status}; it is promised for {day}.",
        "agreed": "To sum up what we talked about: {summary}.",
        "next": "The next step: {step}.",
        "question": "Does that fit for you? I am glad to answer any question.",
        "bye": "Kind regards,",
        "pitch": "{product} in short, from its data sheets:",
        "objection": "To “{objection}” the sheets say:",
        "no_line": "The sheets have no line that bears on “{objection}”.",
        "no_pitch": "The sheets say nothing of {product} to make a pitch from.",
        "which_product": "Which product is it about? Name it as the sheets do, or a customer "
        "whose deal has it.",
        "call": "Our conversation on {day}, in short:",
        "undated_call": "Our conversation, in short:",
        "right": "Please tell me if I got anything wrong.",
        "which_call": "Which customer was the call with? Name them.",
        "no_call": "No call with {name} has been logged with what was said. Add it behind a colon.",
    },
    "es": {
        "hello": "Hola, {name}:",
        "all": "Hola:",
        "spoke": "Gracias por su tiempo el {day}.",
        "wrote": "Gracias por su correo del {day}.",
        "about": "Le escribo por lo siguiente: {about}.",
        "product": "Sobre el producto: {answer}",
        "order": "Su pedido {number} está en este estado: {status}.",
        "promised": "Su pedido {number} está en este estado: {status}; está previsto para el "
        "{day}.",
        "agreed": "Para resumir lo que hablamos: {summary}.",
        "next": "El siguiente paso: {step}.",
        "question": "¿Le parece bien? Con gusto respondo a sus preguntas.",
        "bye": "Un cordial saludo,",
        "pitch": "{product} en pocas palabras, según sus fichas:",
        "objection": "A «{objection}» las fichas dicen:",
        "no_line": "Las fichas no tienen ninguna línea sobre «{objection}».",
        "no_pitch": "Las fichas no dicen nada de {product} con lo que argumentar.",
        "which_product": "¿De qué producto se trata? Nómbralo como las fichas, o nombra un "
        "cliente cuyo trato lo tenga.",
        "call": "Nuestra conversación del {day}, en resumen:",
        "undated_call": "Nuestra conversación, en resumen:",
        "right": "Dígame, por favor, si hay algo que corregir.",
        "which_call": "¿Con qué cliente fue la llamada? Nómbralo.",
        "no_call": "No hay ninguna llamada con {name} registrada con lo que se dijo. "
        "Añádelo tras dos puntos.",
    },
    "de": {
        "hello": "Guten Tag {name},",
        "all": "Guten Tag,",
        "spoke": "vielen Dank für das Gespräch am {day}.",
        "wrote": "vielen Dank für Ihre E-Mail vom {day}.",
        "about": "Es geht um Folgendes: {about}.",
        "product": "Zum Produkt: {answer}",
        "order": "Ihr Auftrag {number} hat diesen Stand: {status}.",
        "promised": "Ihr Auftrag {number} hat diesen Stand: {status}; zugesagt ist er für den "
        "{day}.",
        "agreed": "Kurz zusammengefasst, worüber wir gesprochen haben: {summary}.",
        "next": "Der nächste Schritt: {step}.",
        "question": "Passt das so für Sie? Fragen beantworte ich gern.",
        "bye": "Freundliche Grüße",
        "pitch": "{product} in Kürze, aus den Datenblättern:",
        "objection": "Zu „{objection}“ sagen die Datenblätter:",
        "no_line": "In den Datenblättern steht nichts zu „{objection}“.",
        "no_pitch": "In den Datenblättern steht nichts über {product}, womit sich werben ließe.",
        "which_product": "Um welches Produkt geht es? Nenne es wie die Datenblätter, oder einen "
        "Kunden, dessen Deal es enthält.",
        "call": "Unser Gespräch vom {day} in Kürze:",
        "undated_call": "Unser Gespräch in Kürze:",
        "right": "Bitte sagen Sie mir, wenn etwas nicht stimmt.",
        "which_call": "Mit welchem Kunden war das Gespräch? Nenne ihn.",
        "no_call": "Kein Gespräch mit {name} ist mit Inhalt festgehalten. Schreib ihn "
        "hinter einen Doppelpunkt.",
    },
    "fr": {
        "hello": "Bonjour {name},",
        "all": "Bonjour,",
        "spoke": "Merci pour notre échange du {day}.",
        "wrote": "Merci pour votre e-mail du {day}.",
        "about": "Je vous écris au sujet de ceci : {about}.",
        "product": "Au sujet du produit : {answer}",
        "order": "Voici l'état de votre commande {number} : {status}.",
        "promised": "Voici l'état de votre commande {number} : {status} ; elle est promise pour le "
        "{day}.",
        "agreed": "Pour résumer notre conversation : {summary}.",
        "next": "La prochaine étape : {step}.",
        "question": "Cela vous convient-il ? Je réponds volontiers à vos questions.",
        "bye": "Cordialement,",
        "pitch": "{product} en bref, d'après ses fiches :",
        "objection": "À « {objection} », les fiches répondent :",
        "no_line": "Les fiches n'ont aucune ligne au sujet de « {objection} ».",
        "no_pitch": "Les fiches ne disent rien de {product} qui permette d'argumenter.",
        "which_product": "De quel produit s'agit-il ? Nommez-le comme les fiches, ou un client "
        "dont l'affaire le contient.",
        "call": "Notre conversation du {day}, en bref :",
        "undated_call": "Notre conversation, en bref :",
        "right": "Dites-moi, je vous prie, si quelque chose est inexact.",
        "which_call": "Avec quel client était l'appel ? Nommez-le.",
        "no_call": "Aucun appel avec {name} n'est noté avec son contenu. Ajoutez-le après "
        "deux-points.",
    },
    "pt": {
        "hello": "Olá, {name},",
        "all": "Olá,",
        "spoke": "Obrigado pelo seu tempo no dia {day}.",
        "wrote": "Obrigado pelo seu e-mail do dia {day}.",
        "about": "Escrevo por este motivo: {about}.",
        "product": "Sobre o produto: {answer}",
        "order": "O seu pedido {number} está neste estado: {status}.",
        "promised": "O seu pedido {number} está neste estado: {status}; está previsto para {day}.",
        "agreed": "Para resumir o que falámos: {summary}.",
        "next": "O próximo passo: {step}.",
        "question": "Está bem para si? Respondo com gosto às suas perguntas.",
        "bye": "Com os melhores cumprimentos,",
        "pitch": "{product} em resumo, segundo as fichas:",
        "objection": "A “{objection}” as fichas respondem:",
        "no_line": "As fichas não têm nenhuma linha sobre “{objection}”.",
        "no_pitch": "As fichas não dizem nada de {product} para argumentar.",
        "which_product": "De que produto se trata? Diga o nome como nas fichas, ou um cliente "
        "cujo negócio o tenha.",
        "call": "A nossa conversa de {day}, em resumo:",
        "undated_call": "A nossa conversa, em resumo:",
        "right": "Diga-me, por favor, se algo não estiver certo.",
        "which_call": "Com que cliente foi a chamada? Diga o nome.",
        "no_call": "Nenhuma chamada com {name} foi registada com o que se disse. "
        "Acrescente-o depois de dois-pontos.",
    },
    "it": {
        "hello": "Buongiorno {name},",
        "all": "Buongiorno,",
        "spoke": "grazie per il colloquio del {day}.",
        "wrote": "grazie per la Sua e-mail del {day}.",
        "about": "Le scrivo per questo motivo: {about}.",
        "product": "Sul prodotto: {answer}",
        "order": "Il suo ordine {number} è in questo stato: {status}.",
        "promised": "Il suo ordine {number} è in questo stato: {status}; è previsto per il {day}.",
        "agreed": "Per riassumere quello che ci siamo detti: {summary}.",
        "next": "Il prossimo passo: {step}.",
        "question": "Va bene per Lei? Rispondo volentieri alle Sue domande.",
        "bye": "Cordiali saluti,",
        "pitch": "{product} in breve, secondo le schede:",
        "objection": "A «{objection}» le schede rispondono:",
        "no_line": "Le schede non hanno alcuna riga su «{objection}».",
        "no_pitch": "Le schede non dicono nulla di {product} con cui argomentare.",
        "which_product": "Di quale prodotto si tratta? Nominalo come nelle schede, o un cliente "
        "la cui trattativa lo contiene.",
        "call": "Il nostro colloquio del {day}, in breve:",
        "undated_call": "Il nostro colloquio, in breve:",
        "right": "Mi dica, per favore, se qualcosa non è esatto.",
        "which_call": "Con quale cliente era la chiamata? Nominalo.",
        "no_call": "Nessuna chiamata con {name} è registrata con ciò che si è detto. "
        "Aggiungilo dopo i due punti.",
    },
    "ja": {
        "hello": "{name} 様",
        "all": "ご担当者様",
        "spoke": "{day}はお時間をいただき、ありがとうございました。",
        "wrote": "{day}はメールをいただき、ありがとうございました。",
        "about": "次の件でご連絡いたしました: {about}",
        "product": "製品について: {answer}",
        "order": "ご注文 {number} の状況: {status}",
        "promised": "ご注文 {number} の状況: {status}(お届け予定日: {day})",
        "agreed": "お話しした内容のまとめ: {summary}",
        "next": "次のステップ: {step}",
        "question": "ご不明な点がございましたら、お気軽にお知らせください。",
        "bye": "よろしくお願いいたします。",
        "pitch": "{product} の要点(製品資料より):",
        "objection": "「{objection}」について、資料の記載:",
        "no_line": "「{objection}」に関わる記載は資料にありません。",
        "no_pitch": "{product} について提案に使える記載は資料にありません。",
        "which_product": "どの製品についてですか。"
        "製品名か、その商談があるお客様の名前を入れてください。",
        "call": "{day}のお話の要点:",
        "undated_call": "お話の要点:",
        "right": "誤りがございましたらお知らせください。",
        "which_call": "どのお客様との通話ですか。名前を入れてください。",
        "no_call": "{name} との通話の内容は記録されていません。コロンの後に書いてください。",
    },
}
# What a purpose is about, in any of the languages.
ORDER = re.compile(
    r"\b(?:orders?|deliver\w*|shipping|shipment|bestellung\w*|auftrag\w*|liefer\w*|pedidos?|envío"
    r"|entregas?|commandes?|livraison|encomendas?|ordin[ei]|consegna)\b|注文|配送",
    re.IGNORECASE,
)
SUMMARY = re.compile(
    r"\b(?:summar\w+|recap|sum up|follow[- ]?up|zusammenfass\w+|nachfass\w*|resum\w+|résumé|relance"
    r"|seguimiento|acompanhamento|riassunto|riepilogo)\b|まとめ|要約",
    re.IGNORECASE,
)
# Where a purpose comes to its point, and the people it names before.
_POINT = re.compile(
    r"\b(?:about|regarding|concerning|on|über|wegen|sobre|acerca de|au sujet de|à propos de|sur"
    r"|a respeito de|riguardo a|sul|sulla|sui)\s+(?=\S)",
    re.IGNORECASE,
)
_TO = r"(?:^|\s)(?:to|for|at|para|pour|per|an|bei)\s+"
_PEOPLE = re.compile(rf"{_TO}[A-Z]\S*(?:\s+[A-Z]\S*)*")
_EDGE = " .,:-"


def topic(purpose: str, name: str = "") -> str:
    """What a letter is about: `an e-mail to Maria about the quote` is about the quote.

    `name` is whom it goes to, however the rep spelt it.
    """
    point = _POINT.search(purpose)
    if point:
        return purpose[point.end() :].strip(_EDGE)
    if name:
        parts = "|".join(re.escape(part) for part in name.split())
        purpose = re.sub(rf"(?:^|{_TO})(?:(?:{parts})\b\s*)+", " ", purpose, flags=re.IGNORECASE)
    return _PEOPLE.sub("", purpose).strip(_EDGE)


def only_follows_up(about: str) -> bool:
    """`a follow-up`: the kind of a letter, which says nothing to its reader."""
    return any(SUMMARY.fullmatch(said) for said in (about, about.split(maxsplit=1)[-1]))


def sentence(language: str, key: str, **values: str) -> str:
    return LETTERS.get(language, LETTERS["en"])[key].format(**values)
