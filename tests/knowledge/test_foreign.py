"""Questions in other languages: told apart, read word by word, answered from English sheets."""

import re
from collections import Counter
from collections.abc import Callable

import pytest

from knowledge.answer import Answer, Question
from knowledge.answering import Answering
from knowledge.dictionary import Dictionary, Meaning, dictionary, written
from knowledge.embedding import MiniLM
from knowledge.expecting import Expected, expected
from knowledge.foreign import Gloss, gloss
from knowledge.frames import FRAMES
from knowledge.language import detect, warm
from knowledge.passage import Kind, Sheet
from knowledge.polarity import is_polar
from knowledge.words import folded
from tests.knowledge.editions import publish
from tests.knowledge.fakes import fake_index, lines, row, text

SLATE = Sheet("slate.md", "Tern Slate 2 tech specs")
CARE = Sheet("care.md", "Tern Slate care")
PLANS = Sheet("plans.md", "Tern Cloud plans")
SERVICE = Sheet("service.md", "Swap service for Tern devices")

SHEETS = [
    row({"Component": "Weight", "Description": "780 g"}, SLATE, ("Specifications",)),
    row(
        {"Component": "Screen resolution", "Description": "2000 x 1300"}, SLATE, ("Specifications",)
    ),
    row({"Component": "Ports", "Description": "2 x USB-C, 1 x HDMI"}, SLATE, ("Specifications",)),
    row({"Component": "Battery life", "Description": "up to 17 hours"}, SLATE, ("Specifications",)),
    row({"Component": "Warranty", "Description": "2 years, limited"}, SLATE, ("Specifications",)),
    row({"Component": "Pen", "Description": "not included"}, SLATE, ("Specifications",)),
    text("Driver updates for Tern Slate 2 end on March 3, 2029.", SLATE, ("Lifecycle",)),
    lines(
        [
            "To reset Tern Slate 2 to factory settings:",
            "1. Hold the power button for ten seconds.",
            "2. Select Reset and wait until the light blinks.",
        ],
        Kind.STEPS,
        CARE,
        ("Reset to factory settings",),
    ),
    text("The shared mailbox of Tern Cloud holds 40 GB for each user.", PLANS, ("Mailbox",)),
    text(
        "Order a replacement before 11:00 to have it the next business day.", SERVICE, ("Cutoff",)
    ),
]

_GAP = re.compile(r"{\w+}")

Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def ask(minilm: MiniLM, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    index = fake_index(tmp_path_factory.mktemp("home"))
    publish(index, minilm, SHEETS)
    answering = Answering(index, minilm)
    return lambda asked: answering.answer(Question(asked))


def english(asked: str, code: str, common: frozenset[str] = frozenset()) -> str:
    return " ".join(gloss(asked, code, common.__contains__).words)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("¿qué garantía tiene la tableta?", "es"),
        ("cuanto pesa el Tern Slate 2?", "es"),
        ("Bildschirmauflösung vom Tern Slate 2?", "de"),
        ("wie lange hält der Akku", "de"),
        ("Garantie Tern Slate 2?", "de"),
        ("luminosité en nits du Tern Slate 2 ?", "fr"),
        ("quanto pesa o Tern Slate 2?", "pt"),
        ("como se limpa a tela", "pt"),
        ("sconto studenti sul Tern Slate 2?", "it"),
        ("保証期間", "ja"),
        ("prix du Tern Slate 2", "fr"),
        ("lightest tablet?", "en"),
        ("which ports and how much memory", "en"),
        ("tern slate 2 - screen refresh rate?", "en"),
        ("show me laptops with a port for a memory card", "en"),
        ("boost clock of the 3050 ti?", "en"),
    ],
)
def test_the_language_is_told_by_a_few_words(asked: str, code: str) -> None:
    assert detect(asked) == code


@pytest.mark.parametrize(
    ("asked", "code", "told"),
    [
        ("¿cuánto pesa el Tern Slate 2?", "es", "780 g"),
        ("¿hasta cuándo recibe actualizaciones de controladores el Tern Slate 2?", "es", "2029"),
        ("Welche Bildschirmauflösung hat das Tern Slate 2?", "de", "2000 x 1300"),
        ("Akkulaufzeit vom Tern Slate 2?", "de", "17 hours"),
        ("Bis wann bekommt das Tern Slate 2 Treiberupdates?", "de", "March 3, 2029"),
        ("Wie setze ich das Tern Slate 2 auf Werkseinstellungen zurück?", "de", "Hold the power"),
        ("quels ports y a-t-il sur la Tern Slate 2 ?", "fr", "HDMI"),
        (
            "jusqu'à quelle heure commander un remplacement pour le jour ouvré suivant ?",
            "fr",
            "11:00",
        ),
        ("qual é a garantia do Tern Slate 2?", "pt", "2 years"),
        ("qual o tamanho da caixa de correio partilhada do Tern Cloud?", "pt", "40 GB"),
        ("quante ore dura la batteria del Tern Slate 2?", "it", "17 hours"),
        (
            "come si ripristinano le impostazioni di fabbrica di Tern Slate 2?",
            "it",
            "Hold the power",
        ),
        ("Tern Slate 2の解像度は?", "ja", "2000 x 1300"),
        ("Tern Slate 2を工場出荷時の設定にリセットする方法は?", "ja", "Hold the power"),
    ],
)
def test_the_line_is_found_that_the_english_question_finds(
    ask: Ask, asked: str, code: str, told: str
) -> None:
    answer = ask(asked)

    assert answer.language == code
    assert told in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "¿hay descuento para estudiantes con el Tern Slate 2?",
        "Gibt es Studentenrabatt auf das Tern Slate 2?",
        "peut-on prendre la Tern Slate 2 en location ?",
        "aceitam o aparelho antigo em troca por um Tern Slate 2? qual o preço?",
        "si può avere Tern Slate 2 in leasing?",
        "Tern Slate 2をリースできますか?",
    ],
)
def test_what_the_sheets_do_not_hold_is_declined_in_every_language(ask: Ask, asked: str) -> None:
    assert not ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Studentenrabatt", "student discount"),
        ("Bildschirmauflösung", "screen resolution"),
        ("Bildschirmaufloesung", "screen resolution"),
        ("Treiberupdates", "driver updates"),
        ("Zubehörgarantie", "accessories warranty"),
        ("Smartkamera", "smart camera"),
        ("Verletzungen", "injury"),
    ],
)
def test_german_compounds_are_read_part_by_part(asked: str, said: str) -> None:
    assert english(asked, "de") == said


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        ("el siguiente día hábil", "es", "next business day"),
        ("mises à jour du pilote", "fr", "updates driver"),
        ("l'écran de l'appareil", "fr", "screen devices"),
        ("cuantas horas", "es", "how many hour"),
        ("Wie schalte ich das Licht aus", "de", "how to turn light off"),
        ("aus dem Lieferumfang", "de", "box included"),
        ("de que tamaño", "es", "which size"),
        ("el tamaño que tiene", "es", "size"),
        ("el peso del Tern SE", "es", "weight tern se"),
        ("13,5 Zoll", "de", "13.5 inch"),
        ("das 15er", "de", "15"),
        ("サポートのレポート", "ja", "support report"),
        ("2台のモニター", "ja", "2 devices monitor"),
        ("la pantalla de bienvenida", "es", "welcome screen"),
        ("der Mehrjahresvertrag", "de", "multi year term"),
        ("la béquille du Tern", "fr", "kickstand tern"),
        ("até quantos monitores", "pt", "up to how many monitor"),
        ("entro quanto", "it", "within how long"),
        ("ルームコントロールのボーレート", "ja", "room control baud rate"),
    ],
)
def test_words_are_read_in_their_surroundings(asked: str, code: str, said: str) -> None:
    assert english(asked, code) == said


@pytest.mark.parametrize(
    ("asked", "code", "meant"),
    [
        (
            "¿el dock trae su propia fuente de alimentación o hay que pedirla aparte?",
            "es",
            "dock included power supply order separately",
        ),
        (
            "la batería se hinchó, ¿cómo la devuelvo sin riesgo?",
            "es",
            "battery swollen return risk",
        ),
        (
            "¿se puede girar la pantalla de la sala a vertical?",
            "es",
            "can rotate screen room portrait",
        ),
        (
            "¿quién paga el envío cuando mando el equipo a reparar?",
            "es",
            "who pay shipping send repair",
        ),
        ("¿el plan para escuelas incluye Teams?", "es", "plan school included teams"),
        ("¿cada cuántos años hay que renovar el contrato?", "es", "years must renew contract"),
        ("¿puedo probarlo treinta días sin pagar?", "es", "can try 30 days without pay"),
        ("necesito saber el consumo en reposo y encendido", "es", "consumption standby on"),
        ("Wie viel Grad hält das Headset in der Sonne aus?", "de", "how much degrees headset sun"),
        ("Kann man das Raumdisplay hochkant aufhängen?", "de", "can display portrait mount"),
        (
            "Mitarbeiterin hat gekündigt, wie übertrage ich ihre Lizenz?",
            "de",
            "employees cancel transfer license",
        ),
        ("Wer trägt die Versandkosten bei einer Reparatur?", "de", "who shipping cost repair"),
        ("Ist Teams im Schultarif enthalten?", "de", "teams school plan included"),
        (
            "Alle wie viel Jahre muss der Vertrag verlängert werden?",
            "de",
            "how much years contract renew",
        ),
        ("Wie dick ist das Tablet mitsamt Hülle?", "de", "how thick tablet cover"),
        (
            "Stromverbrauch im Ruhezustand und im Betrieb?",
            "de",
            "power consumption sleep operation",
        ),
        (
            "le bloc d'alimentation est-il fourni ou faut-il le commander séparément ?",
            "fr",
            "included power supply must order separately",
        ),
        (
            "le capot de l'ordinateur est rayé, est-ce sous garantie ?",
            "fr",
            "lid computer scratch warranty",
        ),
        (
            "combien de degrés supporte le casque au soleil ?",
            "fr",
            "how many degrees support headset sun",
        ),
        (
            "une salariée est partie, comment transférer sa licence ?",
            "fr",
            "employees transfer license",
        ),
        (
            "qui paie l'expédition quand j'envoie l'appareil en réparation ?",
            "fr",
            "who pay shipping send devices repair",
        ),
        (
            "tous les combien d'années faut-il renouveler le contrat ?",
            "fr",
            "how often years must renew contract",
        ),
        ("je peux essayer trente jours sans payer ?", "fr", "can try 30 days without payment"),
        ("la caméra a-t-elle un cache ?", "fr", "camera hide"),
        (
            "A dock traz fonte própria ou é preciso encomendar à parte?",
            "pt",
            "dock included power supply must order separately",
        ),
        (
            "a tampa do notebook está riscada, a garantia cobre?",
            "pt",
            "lid laptop scratch warranty cover",
        ),
        ("a bateria inchou, como devolvo com segurança?", "pt", "battery swollen return security"),
        ("dá para rodar o ecrã da sala para vertical?", "pt", "can rotate screen room portrait"),
        ("o plano para escolas inclui o Teams?", "pt", "plan school included teams"),
        ("de quantos em quantos anos se renova o contrato?", "pt", "how many years renew contract"),
        ("posso experimentar trinta dias sem pagar?", "pt", "can try 30 days without pay"),
        ("consumo em repouso e ligado", "pt", "consumption standby"),
        (
            "La dock ha il suo alimentatore o bisogna ordinarlo a parte?",
            "it",
            "dock power supply must order separately",
        ),
        (
            "il coperchio del portatile è graffiato, è coperto da garanzia?",
            "it",
            "lid laptop scratch cover warranty",
        ),
        ("quanti gradi regge il visore al sole?", "it", "how many degrees hold headset sun"),
        (
            "la batteria si è gonfiata, come la restituisco senza rischi?",
            "it",
            "battery swollen return without risk",
        ),
        (
            "una dipendente si è dimessa, come sposto la sua licenza?",
            "it",
            "employees move license",
        ),
        ("ogni quanti anni va rinnovato il contratto?", "it", "how many years renew contract"),
        ("posso provarlo trenta giorni senza pagare?", "it", "can try 30 days without pay"),
        ("che spessore ha il tablet con la custodia?", "it", "thickness tablet case"),
        (
            "ノートパソコンの天板に傷が付きました。保証されますか?",
            "ja",
            "laptop lid scratch warranty",
        ),
        (
            "バッテリーが膨らみました。安全に返送する方法は?",
            "ja",
            "battery swollen safety return how to",
        ),
        (
            "会議室のディスプレイを縦向きに回転できますか?",
            "ja",
            "meeting room display portrait rotate can",
        ),
        ("退職した社員のライセンスを別の人に移すには?", "ja", "leave employees license people"),
        ("PINを忘れてタブレットがロックされました", "ja", "pin forget tablet lock"),
        ("30日間無料で試せますか?", "ja", "30 days free try"),
        ("ケースを付けたタブレットの厚さは?", "ja", "case tablet thickness"),
        ("学割キャンペーンはいつまでですか?", "ja", "student discount promotion until when"),
    ],
)
def test_questions_of_every_day_are_read_in_the_words_of_sheets(
    asked: str, code: str, meant: str
) -> None:
    said = gloss(asked, code, frozenset[str]().__contains__)
    also = {other for others in said.also.values() for other in others}

    assert set(meant.split()) <= {*said.words, *also}


def test_a_word_that_sheets_often_have_is_left_as_it_is() -> None:
    assert english("le service premium", "fr", frozenset({"service", "premium"})) == (
        "service premium"
    )


def test_a_name_that_is_also_a_word_stays_a_name() -> None:
    common = frozenset(("entra", "pro"))
    assert "entra" in english("¿qué plan de Tern Entra hace falta?", "es", common).split()
    assert "pro" in english("até quando vale o Tern Pro 8?", "pt", common).split()


def test_words_that_no_dictionary_has_are_named_as_strange() -> None:
    said = gloss(
        "el zarapito del Tern Slate pesa perezosamente", "es", frozenset[str]().__contains__
    )

    assert said.strange == {"zarapito"}
    assert said.words == ["zarapito", "tern", "slate", "weight"]


def test_a_word_may_mean_one_of_several() -> None:
    said = gloss("auriculares", "es", frozenset[str]().__contains__)

    assert said == Gloss(["headphones"], {"headphones": ("headset",)})


@pytest.mark.parametrize(
    ("asked", "code", "country"),
    [
        ("¿hay reparación en Tailandia?", "es", "thailand"),
        ("Gibt es das in Österreich?", "de", "austria"),
        ("タイでの修理", "ja", "thailand"),
        ("riparazione nei Paesi Bassi", "it", "netherlands"),
    ],
)
def test_countries_are_known_by_their_own_names(asked: str, code: str, country: str) -> None:
    assert country in english(asked, code).split()


def test_a_plus_behind_a_number_or_a_word_of_the_sheets_is_part_of_the_name() -> None:
    assert english("les Tern Buds 2+ ?", "fr").split() == ["tern", "buds", "2", "plus"]
    assert "plus" in english("prix de care plus", "fr", frozenset({"care"})).split()
    assert "plus" not in english("la batterie plus grande", "fr", frozenset({"care"})).split()


def test_the_longest_beginning_counts() -> None:
    some = Dictionary({"port*": "port", "portát*": "laptop", "por favor": "please"})

    assert some.word("portátiles") == Meaning(("laptop",))
    assert some.word("portatil") == Meaning(("laptop",))
    assert some.word("ports") == Meaning(("port",))
    assert some.word("pino") is None


@pytest.mark.parametrize("code", ["es", "de", "fr", "pt", "it", "ja"])
def test_no_short_beginning_catches_whatever_comes(code: str) -> None:
    known = dictionary(code)

    assert len(known.whole) + len(known.begins) > 500
    assert min(map(len, known.begins), default=3) >= 3


@pytest.mark.parametrize("code", ["es", "de", "fr", "pt", "it", "ja"])
def test_no_word_stands_twice_in_a_dictionary(code: str) -> None:
    entries = " ".join(";".join(written(code)).split()).split(";")
    said = Counter(folded(entry.split(":")[0].strip()) for entry in entries)

    assert [word for word, times in said.items() if times > 1] == []


@pytest.mark.parametrize(
    ("asked", "code", "kind"),
    [
        ("¿cuánto cuesta?", "es", Expected.MONEY),
        ("was kostet das", "de", Expected.MONEY),
        ("quel est le prix", "fr", Expected.MONEY),
        ("いくらですか", "ja", Expected.MONEY),
        ("até quando?", "pt", Expected.DATE),
        ("bis wann", "de", Expected.DATE),
        ("quando esce", "it", Expected.DATE),
        ("いつまで使えますか", "ja", Expected.DATE),
        ("combien de temps dure la charge", "fr", Expected.DURATION),
        ("wie lange dauert der Umtausch", "de", Expected.DURATION),
        ("wie viele Nutzer", "de", Expected.NUMBER),
        ("¿cuántos usuarios?", "es", Expected.NUMBER),
        ("何台まで", "ja", Expected.NUMBER),
        ("wie aktualisiere ich den Treiber", "de", Expected.STEPS),
        ("comment installer", "fr", Expected.STEPS),
        ("dove si cambia la lingua", "it", Expected.STEPS),
        ("設定する方法", "ja", Expected.STEPS),
        ("wie ist das Gewicht", "de", Expected.MASS),
        ("wie viel Watt hat das Netzteil", "de", Expected.POWER),
        ("combien pèse l'étui", "fr", Expected.MASS),
        ("¿qué color tiene?", "es", None),
    ],
)
def test_what_an_answer_must_hold_is_told_in_every_language(
    asked: str, code: str, kind: Expected | None
) -> None:
    assert expected(english(asked, code)) is kind


@pytest.mark.parametrize(
    ("asked", "code", "polar"),
    [
        ("¿el dock funciona con otros portátiles?", "es", True),
        ("potencia del cargador incluido", "es", False),
        ("Lässt sich der Bildschirm drehen?", "de", True),
        ("Kunde fragt, ob die Maus dabei ist", "de", True),
        ("Wie lange hält der Akku?", "de", False),
        ("le client demande s'il est étanche, est-ce que c'est le cas ?", "fr", True),
        ("que caneta funciona com ele?", "pt", False),
        ("si può montare a parete?", "it", True),
        ("SIM fisica o eSIM?", "it", False),
        ("防水ですか?", "ja", True),
        ("重さは何グラムですか?", "ja", False),
    ],
)
def test_yes_or_no_is_wanted_where_nothing_in_particular_is_asked(
    asked: str, code: str, polar: bool
) -> None:
    assert is_polar(asked, code, english(asked, code)) is polar


def test_a_yes_or_no_is_given_in_the_language_of_the_question(ask: Ask) -> None:
    answer = ask("Ist beim Tern Slate 2 ein Stift enthalten?")

    assert answer.text.startswith("Nein")


@pytest.mark.parametrize("code", FRAMES)
def test_every_language_has_every_sentence_with_the_same_gaps(code: str) -> None:
    gaps = {key: set(_GAP.findall(sentence)) for key, sentence in FRAMES[code].items()}

    assert gaps == {key: set(_GAP.findall(sentence)) for key, sentence in FRAMES["en"].items()}


@pytest.mark.parametrize("code", ["es", "de", "fr", "pt", "it"])
def test_what_stands_in_names_of_products_stays_as_it_is(code: str) -> None:
    for name in ("air", "book", "dock", "duo", "go", "hub", "laptop", "mini", "pro", "studio"):
        assert english(f"Tern {name.title()} 2", code) == f"tern {name} 2"


def test_dictionaries_are_written_in_lower_case() -> None:
    for code in ("es", "de", "fr", "pt", "it"):
        assert all(word == folded(word) for word in dictionary(code).whole)


def test_once_it_is_warm_no_question_loads_a_dictionary() -> None:
    warm()
    loaded = dictionary.cache_info().misses

    detect("quibblewort zwischenstecker garantiado")

    assert dictionary.cache_info().misses == loaded
