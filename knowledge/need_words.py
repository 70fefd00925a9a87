"""How a customer's need is told in the seven languages: bounds, prices, people. Data only."""

# Before a number, or behind it in Japanese.
MOST = (
    r"under|below|less than|cheaper than|no more than|not more than|not over|at most|up to|within"
    r"|max(?:imum)?\.?(?: of)?|budget(?: of| is|:)?"
    r"|unter|höchstens|bis(?: zu)?|weniger als|nicht mehr als|maximal|nicht über"
    r"|(?:por )?menos de|por debajo de|hasta|como máximo|máximo(?: de)?|no más de|presupuesto de"
    r"|(?:à )?moins de|au plus|jusqu['\u2019]à|sous les|pas plus de|maximum de|budget de"
    r"|menos de|abaixo de|até|no máximo|orçamento de|não mais de"
    r"|meno di|sotto(?: i)?|al massimo|fino a|massimo|non più di"
)
LEAST = (
    r"at least|min(?:imum)?\.?(?: of)?|more than|over|above|from"
    r"|mindestens|wenigstens|mehr als|ab|über"
    r"|al menos|por lo menos|como mínimo|mínimo(?: de)?|más de"
    r"|au moins|minimum|plus de"
    r"|pelo menos|no mínimo|mais de"
    r"|almeno|come minimo|minimo|più di|oltre"
)
# Where the number itself does not count; alone before it, or behind it in Japanese.
BEYOND = (
    r"than|over|above|under|below|als|über|unter|que|más de|menos de|plus de|moins de|mais de"
    r"|abaixo de|acima de|più di|meno di|sotto|sopra|oltre"
)
BEYOND_BEHIND = r"より|未満|超"
MOST_BEHIND = r"以下|以内|未満|まで|or less|max(?:imum)?|tops|or under"
LEAST_BEHIND = r"以上|or more|\+"
EACH = (
    r"each|apiece|a piece|a pop|(?:per|a|an) (?:unit|seat|user|person|device|head|piece|laptop"
    r"|tablet|license|licence|month)"
    r"|je(?:weils)?|pro (?:Stück|Gerät|Person|Platz|Nutzer|Kopf)|das Stück"
    r"|cada un[oa]|por (?:unidad|persona|equipo|puesto|usuario)"
    r"|chacune?|pièce|par (?:unité|personne|poste|appareil|utilisateur)|l['\u2019]unité"
    r"|cada(?: um| uma)?|por (?:unidade|pessoa|aparelho|usuário)"
    r"|ciascun[oa]|cadauno|l['\u2019]uno|a (?:persona|testa|pezzo)|per (?:persona|pezzo|postazione)"
    r"|1台(?:あたり)?|一台(?:あたり)?|1人(?:あたり)?"
)
# The same before the number.
ONE = r"[1一][台人](?:あたり)?"
MONEY = {
    "USD": r"\$|US\$|USD|dollars?|dólares|Dollar|dollari|ドル",
    "EUR": r"€|EUR|euros?|Euro|ユーロ",
    "GBP": r"£|GBP|pounds|quid",
    "JPY": r"¥|JPY|yen|円",
}
# Whom or how many things it is for, whatever these are.
PEOPLE = (
    r"seats?|users?|people|persons?|staff|employees|workers|reps|engineers|technicians|drivers"
    r"|students|teachers|nurses|agents|consultants|sales ?people|managers|members|colleagues"
    r"|desks|workstations|workplaces|pieces|devices?|units?|pcs|machines|licen[cs]es|of them"
    r"|Plätze|Arbeitsplätze|Nutzer|Leute|Personen|Mitarbeiter(?:innen)?|Geräte|Stück|Lizenzen"
    r"|puestos|usuarios|personas|empleados|equipos|unidades|licencias"
    r"|postes|utilisateurs|personnes|employés|appareils|unités|licences"
    r"|lugares|usuários|pessoas|funcionários|aparelhos|unidades|licenças"
    r"|postazioni|utenti|persone|dipendenti|dispositivi|unità|licenze"
    r"|名|人|台|席"
)
# Kinds of things, each as the sheets call it.
KINDS = {
    "tablet": r"tablets?|Tablets?|tabletas?|tablettes?|タブレット",
    "laptop": r"laptops?|notebooks?|Laptops?|Notebooks?|portátil(?:es)?|ordinateurs? portables?"
    r"|PC portables?|(?:(?<=\bun )|(?<=\bdes )|(?<=\ble )|(?<=\bles ))portables?|portáteis"
    r"|portatil[ei]|ノートパソコン|ノートPC",  # noqa: RUF001
    "dock": r"docks?|docking stations?|Dockingstations?|stations? d['\u2019]accueil|ドック",
    "headset": r"headsets?|Headsets?|auriculares|casques?|cuffie|ヘッドセット",
    "keyboard": r"keyboards?|Tastaturen|teclados?|claviers?|tastiere|キーボード",
    "charger": r"chargers?|Ladegeräte?|cargador(?:es)?|chargeurs?|carregador(?:es)?|caricatori",
    "plan": r"(?:cloud )?plans?|subscriptions?|Tarife?|planes|abonnements?|planos?|piani|プラン",
}
# What leads to what is needed; all before it is who needs it.
NEEDS = (
    r"needs?|needing|wants?|looking for|searching for|is after|are after|requires?|asks? for"
    r"|asking for|recommend|suggest|offer|propose|sell|quote"
    r"|brauch(?:t|en|e)|benötig(?:t|en)|such(?:t|en|e)|möchten?|empfehlen|anbieten"
    r"|necesit(?:an?|o|amos)|busc(?:an?|o|amos)|quieren?|recomendar|ofrecer"
    r"|besoin (?:de|d['\u2019])|ont besoin|(?:nous|me|lui|leur|il) faut"
    r"|cherch(?:e|ent|ons)|veu(?:t|lent)|recommander|proposer"
    r"|precis(?:am?|o|amos)(?: de)?|procur(?:am?|o|amos)|querem?|recomendar"
    r"|(?:ha(?:nno)?|ho|abbiamo) bisogno di|servono|cerc(?:ano?|o|hiamo)|vuole|vogliono"
    r"|consigliare|proporre"
)
# A question that asks for what there is to offer; other questions are no needs.
OFFERED = (
    r"\bwhich (?:one|of|product|device)s?\b|\bdo (?:we|you) (?:have|sell)\b"
    r"|\bis there (?:a|an|any)\b"
    r"|\bare there any\b|\banything\b|\bwas (?:habe|haben|passt)\b|\bwelche[rsn]?\b|\bgibt es\b"
    r"|\bqué tenemos\b|\bcuál|\bhay (?:un|algún)|\bquel(?:le)?s?\b|\by a-t-il\b|\bo que temos\b"
    r"|\bquais?\b|\bhá (?:um|algum)|\bcosa abbiamo\b|\bquali?\b|\bc['\u2019]è (?:un|qualche)"
    r"|ありますか|どの"
)
# And one that says so: a need even where nobody told what it may cost.
PROPOSED = (
    r"\bwhat (?:can|could|should|do|would) (?:i|we|you)"
    r" (?:offer|propose|recommend|suggest|sell|show)\b"
    r"|^\W*(?:please )?(?:recommend|suggest)\b|\bwhat (?:fits|suits)\b"
    r"|\bwas (?:kann|können|könnte|soll|sollen) (?:ich|wir)\b.*\b(?:anbieten|empfehlen)\b"
    r"|\bqué (?:puedo|podemos) (?:ofrecer|proponer|recomendar)|\brecomiénd"
    r"|\bque (?:puis-je|peut-on|pouvons-nous) (?:proposer|offrir|recommander)"
    r"|\bo que (?:posso|podemos) (?:oferecer|propor|recomendar)"
    r"|\bcosa (?:posso|possiamo) (?:offrire|proporre|consigliare)|おすすめ|提案"
)
# What a question begins with that asks for something else.
ASKED = (
    r"(?:how|when|where|why|who|whose|does|do|did|is|are|was|were|will|would|can|could|has|have"
    r"|what|which"
    r"|wie|wann|wo|warum|wer|hat|haben|ist|sind|kann|können|gilt|was"
    r"|cómo|cuánt\w+|cuándo|dónde|tiene|tienen|puede|es|qué"
    r"|comment|combien|quand|où|est-ce|peut|a-t-il|qu['\u2019]"
    r"|como|quant[oa]s?|quando|onde|tem|pode|o que"
    r"|come|dove|perché|ha|può|è)\b"
)
# Words between two things that are wanted.
JOINTS = (
    r"and|with|plus|for|but|und|mit|für|sowie|y|con|para|et|avec|pour|ainsi que|e|com|per"
    r"|,|;|/(?!\w)"
)
# What says nothing of what is wanted.
IDLE = (
    r"a|an|the|some|any|our|their|his|her|to|of|in|on|that|which|who|is|are|it|they|we|i|me|us"
    r"|you|sth|smth|w/|cheap|affordable|inexpensive|has|have|having|got|get|sell|stock|carry|there|do"
    r"|does|must|should|can|could|be|please|pls|best|good|price|priced|cost|costs|costing"
    r"|budget|customer|client|them|something|anything|one|ones|all|each"
    r"|haben|habt|wir|ihr|sie|was|gibts?|es|etwas|qué|tenemos|tenéis|tienen|hay|avez|avons|nous|vous|temos|têm|vocês|avete"
    r"|abbiamo|の|は?ありますか|algo|algún|algum|alguna?|qualcosa|quelque chose"
    r"|ein|eine|einen|der|die|das|den|zum|zur|von|bitte|kunde|kundin|preis"
    r"|un|una|unos|unas|el|la|los|las|de|del|que|por favor|cliente|precio"
    r"|une|des|le|les|du|d|client|prix"
    r"|um|uma|o|os|as|do|da|preço|il|lo|gli|i|di|che|prezzo"
)
# What comes near to what is wanted, and is not the same; the nearest first.
NEAR = {
    "lte": ("5g", "4g", "cellular", "sim", "modem"),
    "4g": ("5g", "lte", "cellular", "sim", "modem"),
    "5g": ("lte", "4g", "cellular", "modem"),
    "cellular": ("5g", "4g", "lte", "modem"),
    "light": ("weight",),
    "slim": ("dimensions",),
    "rugged": ("shock", "drop", "dust"),
    "durability": ("rugged", "shock", "drop", "dust"),
    "waterproof": ("water", "dust", "rugged"),
}
# The sentences around a list of options.
SAID = {
    "en": {
        "options": "Options from the sheets ({wanted}):",
        "nearest": "No product in the sheets has all of this: {wanted}. The nearest:",
        "unstated": "The sheets do not state: {what}.",
        "product": "Product",
        "silent": "not stated",
    },
    "es": {
        "options": "Opciones de las fichas ({wanted}):",
        "nearest": "Ningún producto de las fichas reúne todo esto: {wanted}. Lo más cercano:",
        "unstated": "Las fichas no indican: {what}.",
        "product": "Producto",
        "silent": "no indicado",
    },
    "de": {
        "options": "Vorschläge aus den Datenblättern ({wanted}):",
        "nearest": "Kein Produkt der Datenblätter hat all das: {wanted}. Am nächsten kommt:",
        "unstated": "Nicht in den Datenblättern steht: {what}.",
        "product": "Produkt",
        "silent": "nicht angegeben",
    },
    "fr": {
        "options": "Propositions tirées des fiches ({wanted}) :",
        "nearest": "Aucun produit des fiches ne réunit tout cela : {wanted}. Le plus proche :",
        "unstated": "Les fiches ne précisent pas : {what}.",
        "product": "Produit",
        "silent": "non précisé",
    },
    "pt": {
        "options": "Opções das fichas ({wanted}):",
        "nearest": "Nenhum produto das fichas tem tudo isto: {wanted}. O mais próximo:",
        "unstated": "As fichas não indicam: {what}.",
        "product": "Produto",
        "silent": "não indicado",
    },
    "it": {
        "options": "Proposte dalle schede ({wanted}):",
        "nearest": "Nessun prodotto delle schede ha tutto questo: {wanted}. Il più vicino:",
        "unstated": "Le schede non indicano: {what}.",
        "product": "Prodotto",
        "silent": "non indicato",
    },
    "ja": {
        "options": "資料にある候補 ({wanted}):",
        "nearest": "次のすべてを満たす製品は資料にありません: {wanted}。最も近いもの:",
        "unstated": "資料に記載なし: {what}。",
        "product": "製品",
        "silent": "記載なし",
    },
}
