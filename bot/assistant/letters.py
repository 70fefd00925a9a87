"""The standing sentences of an e-mail, in the languages of those who receive it. Data only.

`{about}` is the rep's own words; a sentence with a value that is not known is left out.
"""

import re

LETTERS: dict[str, dict[str, str]] = {
    "en": {
        "hello": "Hello {name},",
        "all": "Hello,",
        "spoke": "Thank you for talking to me on {day}.",
        "about": "I am writing about this: {about}.",
        "product": "On the product: {answer}",
        "order": "Your order {number} is {status}.",
        "promised": "Your order {number} is {status}; it is promised for {day}.",
        "agreed": "To sum up what we talked about: {summary}.",
        "next": "The next step: {step}.",
        "question": "Does that fit for you? I am glad to answer any question.",
        "bye": "Kind regards,",
    },
    "es": {
        "hello": "Hola, {name}:",
        "all": "Hola:",
        "spoke": "Gracias por su tiempo el {day}.",
        "about": "Le escribo por lo siguiente: {about}.",
        "product": "Sobre el producto: {answer}",
        "order": "Su pedido {number} está en este estado: {status}.",
        "promised": "Su pedido {number} está en este estado: {status}; está previsto para el "
        "{day}.",
        "agreed": "Para resumir lo que hablamos: {summary}.",
        "next": "El siguiente paso: {step}.",
        "question": "¿Le parece bien? Con gusto respondo a sus preguntas.",
        "bye": "Un cordial saludo,",
    },
    "de": {
        "hello": "Guten Tag {name},",
        "all": "Guten Tag,",
        "spoke": "vielen Dank für das Gespräch am {day}.",
        "about": "Es geht um Folgendes: {about}.",
        "product": "Zum Produkt: {answer}",
        "order": "Ihr Auftrag {number} hat diesen Stand: {status}.",
        "promised": "Ihr Auftrag {number} hat diesen Stand: {status}; zugesagt ist er für den "
        "{day}.",
        "agreed": "Kurz zusammengefasst, worüber wir gesprochen haben: {summary}.",
        "next": "Der nächste Schritt: {step}.",
        "question": "Passt das so für Sie? Fragen beantworte ich gern.",
        "bye": "Freundliche Grüße",
    },
    "fr": {
        "hello": "Bonjour {name},",
        "all": "Bonjour,",
        "spoke": "Merci pour notre échange du {day}.",
        "about": "Je vous écris au sujet de ceci : {about}.",
        "product": "Au sujet du produit : {answer}",
        "order": "Voici l'état de votre commande {number} : {status}.",
        "promised": "Voici l'état de votre commande {number} : {status} ; elle est promise pour le "
        "{day}.",
        "agreed": "Pour résumer notre conversation : {summary}.",
        "next": "La prochaine étape : {step}.",
        "question": "Cela vous convient-il ? Je réponds volontiers à vos questions.",
        "bye": "Cordialement,",
    },
    "pt": {
        "hello": "Olá, {name},",
        "all": "Olá,",
        "spoke": "Obrigado pelo seu tempo no dia {day}.",
        "about": "Escrevo por este motivo: {about}.",
        "product": "Sobre o produto: {answer}",
        "order": "O seu pedido {number} está neste estado: {status}.",
        "promised": "O seu pedido {number} está neste estado: {status}; está previsto para {day}.",
        "agreed": "Para resumir o que falámos: {summary}.",
        "next": "O próximo passo: {step}.",
        "question": "Está bem para si? Respondo com gosto às suas perguntas.",
        "bye": "Com os melhores cumprimentos,",
    },
    "it": {
        "hello": "Buongiorno {name},",
        "all": "Buongiorno,",
        "spoke": "grazie per il colloquio del {day}.",
        "about": "Le scrivo per questo motivo: {about}.",
        "product": "Sul prodotto: {answer}",
        "order": "Il suo ordine {number} è in questo stato: {status}.",
        "promised": "Il suo ordine {number} è in questo stato: {status}; è previsto per il {day}.",
        "agreed": "Per riassumere quello che ci siamo detti: {summary}.",
        "next": "Il prossimo passo: {step}.",
        "question": "Va bene per Lei? Rispondo volentieri alle Sue domande.",
        "bye": "Cordiali saluti,",
    },
    "ja": {
        "hello": "{name} 様",
        "all": "ご担当者様",
        "spoke": "{day}はお時間をいただき、ありがとうございました。",
        "about": "次の件でご連絡いたしました: {about}",
        "product": "製品について: {answer}",
        "order": "ご注文 {number} の状況: {status}",
        "promised": "ご注文 {number} の状況: {status}(お届け予定日: {day})",
        "agreed": "お話しした内容のまとめ: {summary}",
        "next": "次のステップ: {step}",
        "question": "ご不明な点がございましたら、お気軽にお知らせください。",
        "bye": "よろしくお願いいたします。",
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
_PEOPLE = re.compile(r"(?:^|\s)(?:to|for|at|para|pour|per|an|bei)\s+[A-Z]\S*(?:\s+[A-Z]\S*)*")


def topic(purpose: str) -> str:
    """What a letter is about: `an e-mail to Maria about the quote` is about the quote."""
    point = _POINT.search(purpose)
    told = purpose[point.end() :] if point else _PEOPLE.sub("", purpose)
    return told.strip(" .,:-")


def sentence(language: str, key: str, **values: str) -> str:
    return LETTERS.get(language, LETTERS["en"])[key].format(**values)
