"""Half a line for the rep about a model that did not help, in the languages of those who ask."""

from bot.model.errors import (
    Busy,
    Misconfigured,
    ModelError,
    Nonsense,
    OverBudget,
    Slow,
    TooLong,
)

# What is said where nothing went wrong but the words.
UNFIT = "unfit"
_KINDS: tuple[tuple[type[ModelError], str], ...] = (
    (OverBudget, "spent"),
    (Misconfigured, "settings"),
    (Slow, "slow"),
    (Busy, "busy"),
    (TooLong, "long"),
    (Nonsense, UNFIT),
)
_NOTES: dict[str, dict[str, str]] = {
    "en": {
        "down": "Without the language model, which does not answer right now.",
        "slow": "Without the language model, which took too long.",
        "busy": "Without the language model, which is busy right now.",
        "spent": "Without the language model: your share of it for today is used up.",
        "settings": "Without the language model, which is not set up right; your administrator "
        "can ask “deskmate doctor”.",
        "long": "Without the language model: this was too long for it.",
        "understood": "Understood as: {said}",
        "unfit": "In the sheets' own words: the language model said more than they do.",
    },
    "es": {
        "down": "Sin el modelo de lenguaje, que ahora no responde.",
        "slow": "Sin el modelo de lenguaje, que tardó demasiado.",
        "busy": "Sin el modelo de lenguaje, que ahora está ocupado.",
        "spent": "Sin el modelo de lenguaje: tu parte de hoy está agotada.",
        "settings": "Sin el modelo de lenguaje, que está mal configurado; tu administrador puede "
        "preguntar a «deskmate doctor».",
        "long": "Sin el modelo de lenguaje: esto era demasiado largo.",
        "understood": "Entendido como: {said}",
        "unfit": "Con las palabras de las fichas: el modelo de lenguaje decía más que ellas.",
    },
    "de": {
        "down": "Ohne das Sprachmodell, das gerade nicht antwortet.",
        "slow": "Ohne das Sprachmodell, das zu lange brauchte.",
        "busy": "Ohne das Sprachmodell, das gerade ausgelastet ist.",
        "spent": "Ohne das Sprachmodell: dein Anteil für heute ist aufgebraucht.",
        "settings": "Ohne das Sprachmodell, das falsch eingerichtet ist; „deskmate doctor“ sagt "
        "der Administration mehr.",
        "long": "Ohne das Sprachmodell: das war ihm zu lang.",
        "understood": "Verstanden als: {said}",
        "unfit": "Mit den Worten der Datenblätter: das Sprachmodell sagte mehr als sie.",
    },
    "fr": {
        "down": "Sans le modèle de langage, qui ne répond pas en ce moment.",
        "slow": "Sans le modèle de langage, qui a mis trop de temps.",
        "busy": "Sans le modèle de langage, occupé en ce moment.",
        "spent": "Sans le modèle de langage : votre part du jour est épuisée.",
        "settings": "Sans le modèle de langage, mal configuré ; votre administrateur peut lancer "
        "« deskmate doctor ».",
        "long": "Sans le modèle de langage : c'était trop long pour lui.",
        "understood": "Compris comme : {said}",
        "unfit": "Avec les mots des fiches : le modèle de langage en disait plus qu'elles.",
    },
    "pt": {
        "down": "Sem o modelo de linguagem, que agora não responde.",
        "slow": "Sem o modelo de linguagem, que demorou demais.",
        "busy": "Sem o modelo de linguagem, que agora está ocupado.",
        "spent": "Sem o modelo de linguagem: a sua parte de hoje acabou.",
        "settings": "Sem o modelo de linguagem, que está mal configurado; o administrador pode "
        "usar “deskmate doctor”.",
        "long": "Sem o modelo de linguagem: isto era longo demais para ele.",
        "understood": "Entendido como: {said}",
        "unfit": "Com as palavras das fichas: o modelo de linguagem dizia mais do que elas.",
    },
    "it": {
        "down": "Senza il modello linguistico, che ora non risponde.",
        "slow": "Senza il modello linguistico, che ha impiegato troppo.",
        "busy": "Senza il modello linguistico, che ora è occupato.",
        "spent": "Senza il modello linguistico: la tua parte di oggi è esaurita.",
        "settings": "Senza il modello linguistico, configurato male; l'amministratore può usare "
        "“deskmate doctor”.",
        "long": "Senza il modello linguistico: era troppo lungo per lui.",
        "understood": "Inteso come: {said}",
        "unfit": "Con le parole delle schede: il modello linguistico diceva più di loro.",
    },
    "ja": {
        "down": "言語モデルが現在応答しないため、モデルなしの回答です。",
        "slow": "言語モデルの応答が遅いため、モデルなしの回答です。",
        "busy": "言語モデルが混み合っているため、モデルなしの回答です。",
        "spent": "本日の言語モデルの利用枠を使い切ったため、モデルなしの回答です。",
        "settings": "言語モデルの設定に誤りがあります。管理者は「deskmate doctor」で確認できます。",
        "long": "言語モデルには長すぎたため、モデルなしの回答です。",
        "understood": "「{said}」と理解しました。",
        "unfit": "言語モデルの文は資料と一致しなかったため、資料の言葉のままです。",
    },
}


def unfit(code: str) -> str:
    return _note(code, UNFIT)


def understood(code: str, question: str) -> str:
    """As what a question was searched that leans on those before it."""
    return _note(code, "understood").replace("{said}", question)


def why(error: ModelError, code: str) -> str:
    """The half line for a failure, in the language asked for or in English."""
    kind = next((key for kind, key in _KINDS if isinstance(error, kind)), "down")
    return _note(code, kind)


def _note(code: str, kind: str) -> str:
    return _NOTES.get(code, _NOTES["en"])[kind]
