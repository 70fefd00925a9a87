"""The sentences around an answer, in the languages of those who ask. Data only."""

from datetime import date

# The keys of every language are the same; what stands in braces is filled in.
FRAMES: dict[str, dict[str, str]] = {
    "en": {
        "answer": "{answer}",
        "yes": "Yes. {answer}",
        "no": "No. {answer}",
        "disagree": "The sheets disagree:{answer}",
        "ended": "This offer ended on {date}.",
        "valid": "Valid until {date}.",
        "not_in_sheets": "The sheets do not say that.",
        "not_stated": "The sheets do not say that of {product}.",
        "unknown_product": "No sheet is about “{product}”.",
        "no_price": "The sheets give no price for that.",
        "no_date": "The sheets give no date for that.",
        "more": "… and {count} more in the sheet.",
        "nearest": "The nearest sheet is “{title}”.",
        "by_words": "Searched by words alone: the embedding model does not answer right now.",
        "no_question": "Ask me about a product: what it weighs, which ports it has, how long its "
        "warranty is.",
        "empty_index": "No sheets have been read yet, so I cannot answer. Someone from the product "
        "team can have a folder of sheets read with `/kb refresh` or `deskmate ingest FOLDER`.",
    },
    "es": {
        "answer": "Según las fichas: {answer}",
        "yes": "Sí, según las fichas: {answer}",
        "no": "No, según las fichas: {answer}",
        "disagree": "Las fichas no coinciden:{answer}",
        "ended": "Esta oferta terminó el {date}.",
        "valid": "Válido hasta el {date}.",
        "not_in_sheets": "Las fichas no lo indican.",
        "not_stated": "Las fichas no lo indican para {product}.",
        "unknown_product": "Ninguna ficha trata de «{product}».",
        "no_price": "Las fichas no indican ningún precio para eso.",
        "no_date": "Las fichas no indican ninguna fecha para eso.",
        "more": "… y {count} más en la ficha.",
        "nearest": "La ficha más cercana es «{title}».",
        "by_words": "Buscado solo por palabras: el modelo de vectores no responde ahora.",
        "no_question": "Pregúntame por un producto: cuánto pesa, qué puertos tiene, cuánto dura "
        "su garantía.",
        "empty_index": "Todavía no se ha leído ninguna ficha, así que no puedo responder. El "
        "equipo de producto puede hacerlo con `/kb refresh` o `deskmate ingest CARPETA`.",
    },
    "de": {
        "answer": "Laut Datenblatt: {answer}",
        "yes": "Ja, laut Datenblatt: {answer}",
        "no": "Nein, laut Datenblatt: {answer}",
        "disagree": "Die Datenblätter widersprechen sich:{answer}",
        "ended": "Dieses Angebot endete am {date}.",
        "valid": "Gültig bis {date}.",
        "not_in_sheets": "Das steht nicht in den Datenblättern.",
        "not_stated": "Die Datenblätter sagen dazu nichts über {product}.",
        "unknown_product": "Kein Datenblatt behandelt „{product}“.",
        "no_price": "Die Datenblätter nennen dafür keinen Preis.",
        "no_date": "Die Datenblätter nennen dafür kein Datum.",
        "more": "… und {count} weitere im Datenblatt.",
        "nearest": "Am nächsten kommt „{title}“.",
        "by_words": "Nur nach Wörtern gesucht: das Vektormodell antwortet gerade nicht.",
        "no_question": "Frag mich nach einem Produkt: was es wiegt, welche Anschlüsse es hat, "
        "wie lange die Garantie ist.",
        "empty_index": "Es wurden noch keine Datenblätter gelesen, deshalb kann ich nicht "
        "antworten. Das Produktteam kann das mit `/kb refresh` oder `deskmate ingest ORDNER` "
        "nachholen.",
    },
    "fr": {
        "answer": "D'après les fiches : {answer}",
        "yes": "Oui, d'après les fiches : {answer}",
        "no": "Non, d'après les fiches : {answer}",
        "disagree": "Les fiches se contredisent :{answer}",
        "ended": "Cette offre a pris fin le {date}.",
        "valid": "Valable jusqu'au {date}.",
        "not_in_sheets": "Les fiches ne le précisent pas.",
        "not_stated": "Les fiches ne le précisent pas pour {product}.",
        "unknown_product": "Aucune fiche ne porte sur « {product} ».",
        "no_price": "Les fiches n'indiquent pas de prix pour cela.",
        "no_date": "Les fiches n'indiquent pas de date pour cela.",
        "more": "… et {count} de plus dans la fiche.",
        "nearest": "La fiche la plus proche est « {title} ».",
        "by_words": "Cherché par les mots seuls : le modèle de vecteurs ne répond pas.",
        "no_question": "Posez-moi une question sur un produit : son poids, ses ports, la durée "
        "de sa garantie.",
        "empty_index": "Aucune fiche n'a encore été lue, je ne peux donc pas répondre. L'équipe "
        "produit peut le faire avec `/kb refresh` ou `deskmate ingest DOSSIER`.",
    },
    "pt": {
        "answer": "Segundo as fichas: {answer}",
        "yes": "Sim, segundo as fichas: {answer}",
        "no": "Não, segundo as fichas: {answer}",
        "disagree": "As fichas não coincidem:{answer}",
        "ended": "Esta oferta terminou em {date}.",
        "valid": "Válido até {date}.",
        "not_in_sheets": "As fichas não indicam isso.",
        "not_stated": "As fichas não indicam isso para {product}.",
        "unknown_product": "Nenhuma ficha trata de “{product}”.",
        "no_price": "As fichas não indicam nenhum preço para isso.",
        "no_date": "As fichas não indicam nenhuma data para isso.",
        "more": "… e mais {count} na ficha.",
        "nearest": "A ficha mais próxima é “{title}”.",
        "by_words": "Pesquisado só por palavras: o modelo de vetores não responde agora.",
        "no_question": "Pergunte-me sobre um produto: quanto pesa, que portas tem, quanto dura a "
        "garantia.",
        "empty_index": "Ainda nenhuma ficha foi lida, por isso não posso responder. A equipe de "
        "produto pode fazê-lo com `/kb refresh` ou `deskmate ingest PASTA`.",
    },
    "it": {
        "answer": "Secondo le schede: {answer}",
        "yes": "Sì, secondo le schede: {answer}",
        "no": "No, secondo le schede: {answer}",
        "disagree": "Le schede si contraddicono:{answer}",
        "ended": "Questa offerta è terminata il {date}.",
        "valid": "Valido fino al {date}.",
        "not_in_sheets": "Le schede non lo indicano.",
        "not_stated": "Le schede non lo indicano per {product}.",
        "unknown_product": "Nessuna scheda riguarda “{product}”.",
        "no_price": "Le schede non indicano alcun prezzo per questo.",
        "no_date": "Le schede non indicano alcuna data per questo.",
        "more": "… e altri {count} nella scheda.",
        "nearest": "La scheda più vicina è “{title}”.",
        "by_words": "Cercato solo per parole: il modello di vettori ora non risponde.",
        "no_question": "Chiedimi di un prodotto: quanto pesa, quali porte ha, quanto dura la "
        "garanzia.",
        "empty_index": "Non è ancora stata letta nessuna scheda, quindi non posso rispondere. Il "
        "team di prodotto può farlo con `/kb refresh` o `deskmate ingest CARTELLA`.",
    },
    "ja": {
        "answer": "資料によると: {answer}",
        "yes": "はい。資料によると: {answer}",
        "no": "いいえ。資料によると: {answer}",
        "disagree": "資料の記載が一致していません:{answer}",
        "ended": "このキャンペーンは{date}に終了しました。",
        "valid": "{date}まで有効です。",
        "not_in_sheets": "資料には記載がありません。",
        "not_stated": "資料には、{product}のその点についての記載がありません。",
        "unknown_product": "「{product}」についての資料はありません。",
        "no_price": "資料に価格の記載はありません。",
        "no_date": "資料に日付の記載はありません。",
        "more": "… ほか{count}件が資料にあります。",
        "nearest": "最も近い資料は「{title}」です。",
        "by_words": "ベクトルモデルが現在応答しないため、語句だけで検索しました。",
        "no_question": "製品について質問してください。重さ、ポート、保証期間などにお答えします。",
        "empty_index": "まだ資料が読み込まれていないため、お答えできません。製品チームが "
        "`/kb refresh` または `deskmate ingest フォルダー` で読み込めます。",
    },
}


def frame(language: str, key: str, **values: str) -> str:
    """The sentence in the language asked for, or in English where it is not among ours."""
    return FRAMES.get(language, FRAMES["en"])[key].format(**values)


def day(moment: date, language: str) -> str:
    """A date as it is written in the language."""
    from babel.dates import format_date  # noqa: PLC0415 paid when used

    return str(format_date(moment, "medium", locale=language if language in FRAMES else "en"))
