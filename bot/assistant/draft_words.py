"""How a pitch, an answer to an objection and a call's summary are asked for. Data, 7 languages."""

_WRITE = (
    r"(?:draft|write|prepare|make|do|create|give me|i need|need|sketch|put together|help me with"
    r"|entwirf|entwerfe|schreib\w*|mach\w*|erstell\w*|bereite|ich brauche|gib mir"
    r"|redacta|escribe|prepara|haz(?:me)?|crea|necesito|dame"
    r"|rédige\w*|écris|prépare|fais|crée|il me faut|donne-moi"
    r"|redige|escreve|escreva|prepare|faz|faça|cria|crie|preciso de|dá-me"
    r"|scrivi(?:mi)?|prepara|fai|fammi|crea|mi serve|dammi)"
)
_POLITE = (
    r"^\W*(?:(?:hi|hey|ok|please|pls|bitte|por favor|s['\u2019]il te plaît|per favore|can you"
    r"|could you|kannst du|puedes|peux-tu|podes|puoi)\W+)*"
)
_SOME = r"(?:\W+[\w'\u2019-]+){0,4}?\W+"
PITCH = (
    rf"{_POLITE}{_WRITE}{_SOME}(?:sales |elevator |verkaufs-?)?"
    r"(?:pitch\w*|value prop(?:osition)?|argumentario|argumentaire|argomentario|nutzenargument\w*"
    r"|propuesta de valor|proposition de valeur|proposta de valor|proposta di valore)\b"
    rf"|{_POLITE}pitch (?=(?:the|a|an|me|us|our)\b|(?-i:[A-Z0-9]))"
    r"|(?:ピッチ|提案文|セールストーク)(?:を|の下書き)"
)
SAYS = (
    r"(?:\bsay(?:s|ing)?|\bsaid|\bthinks?|\bfinds?|\bfeels?|\bclaims?|\bcomplains?"
    r"|\bworr(?:y|ies|ied)|\bconcerned|\bafraid|\bobjects?|\bobjections?|\bdoubts?|\bargues?"
    r"|\btoo \w+|\bpush(?:es|ing)? back"
    r"|\bsagt|\bsagen|\bmeint|\bmeinen|\bfindet|\bfinden|\bfürchte\w*|\bsorgen?\b|\beinwand"
    r"|\bzu \w+"
    r"|\bdice\w*|\bcree\w*|\bpiensa\w*|\bpreocup\w*|\bobje\w*|\bdemasiado|\bmuy \w+"
    r"|\bdit|\bdisent|\btrouve\w*|\bpense\w*|\binqui\w*|\btrop \w+"
    r"|\bdiz\w*|\bacha\w*|\bmuito \w+|\btroppo \w+|\bdicono|\btrova\w*|\bpensa\w*"
    r"|と言|高すぎ|重すぎ|心配|不安)"
)
REPLY = (
    r"\b(?:what|how) (?:do|should|can|could|would|shall|might|to) ?(?:i|we)? ?"
    r"(?:answer|say|reply|respond|tell|counter|handle|object)\b"
    r"|\b(?:help me|an?|the|my|good) (?:answer|reply|respond|counter|response|comeback)\b"
    r"|\bhow to (?:answer|respond|counter|handle)\b"
    r"|\bwas (?:sage|antworte|entgegne|kann|soll) (?:ich|wir)?\b|\bwie (?:antworte|reagiere) ich\b"
    r"|\bqué (?:le |les )?(?:digo|respondo|contesto)|\bcómo (?:le |les )?respondo"
    r"|\bque (?:dire|répondre|dois-je)|\bque lui répond|\bque leur répond|\bcomment répondre"
    r"|\bo que (?:digo|respondo|respondemos)|\bcomo respondo"
    r"|\b(?:che )?cosa (?:dico|rispondo)|\bcome rispondo"
    r"|どう答え|何と答え|なんと答え|どう返"
)
# Without a question what to reply.
OBJECTION = (
    rf"{_POLITE}{_WRITE}{_SOME}(?:answer|reply|response) to (?:the|their|his|her|an?) objection"
    r"|^\W*objection\s*:"
)
# Who says so, before what they say.
WHO_SAYS = (
    r"^\W*(?:objection\s*:\s*)?(?:but )?(?:(?:the )?(?:customer|client|buyer|they|he|she)"
    r"(?:['\u2019]s|['\u2019]re| is| are)?|[\w&.'-]+(?: [\w&.'-]+){0,2}?)\s+"
    r"(?:keeps? )?(?:say(?:s|ing)?|said|thinks?|finds?|feels?|claims?|complains?|worr(?:y|ies|ied)"
    r"|concerned|afraid|objects?|sagt|sagen|meint|meinen|findet|finden|dice|dicen|cree\w*|dit|disent"
    r"|trouve\w*|diz|dizem|acha\w*|dicono|trova\w*)\s*(?:,\s*)?"
    r"(?:that |dass |que |qu['\u2019]|che |about )?"
)
_CALL = (
    r"(?:phone ?)?(?:calls?|conversation|talk|meeting|telefonat|gespräch\w*|anruf\w*"
    r"|llamada|conversación|reunión|appel|entretien|échange|réunion|chamada|ligação|conversa"
    r"|reunião|chiamata|telefonata|colloquio|riunione)"
)
SUMMARY = (
    rf"{_POLITE}(?:summari[sz]e|sum up|recap|write up|fass\w*|resume|resúme(?:me)?|résume|resuma"
    rf"|riassumi){_SOME}{_CALL}\b"
    rf"|{_POLITE}{_WRITE}{_SOME}(?:{_CALL} (?:summary|recap|notes?)|(?:summary|recap|notes)"
    rf" (?:of|on|from) (?:the|my|our|today['\u2019]s|yesterday['\u2019]s)(?: \w+)? ?{_CALL}"
    rf"|gesprächs(?:notiz|zusammenfassung)|zusammenfassung{_SOME}{_CALL}|resumen{_SOME}{_CALL}"
    rf"|résumé{_SOME}{_CALL}|compte rendu{_SOME}{_CALL}|resumo{_SOME}{_CALL}"
    rf"|riassunto{_SOME}{_CALL})\b"
    r"|(?:通話|電話|打ち合わせ)(?:の内容)?(?:を|の)(?:まとめ|要約)"
)
# An e-mail that sums something up is a letter all the same.
LETTER = r"\be-?mails?\b|\bmails?\b|\bletter\b|\bcorreo\b|\bcourriel\b|\bbrief\b|メール"
