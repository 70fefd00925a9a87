"""Words that promise something by themselves and must stand in the sheet: data, seven languages.

Units of measure, months and weekdays, days told from today, shares and multiples, and what sells.
"""

import re
from functools import cache

from bot.saying import LANGUAGES

# Of each unit the spellings in all languages.
UNITS = {
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramm kilogramos kilogrammes quilos キロ",
    "g": "g gr gram grams gramm gramos grammes gramas grammi グラム",
    "lb": "lb lbs pound pounds libras livres libbre pfund ポンド",
    "oz": "oz ounce ounces unzen onzas onces",
    "mm": "mm millimeter millimeters millimetre millimetres milímetros millimètres millimetri",
    "cm": "cm centimeter centimeters centimetre centimetres zentimeter centímetros centimètres",
    "m": "m meter meters metre metres metros mètres metri メートル",
    "in": 'in inch inches " ″ ” zoll pulgadas pouces polegadas pollici インチ',
    "ft": "ft feet foot fuß pies pieds",
    "w": "w watt watts vatios ワット",
    "kw": "kw kilowatt kilowatts",
    "wh": "wh watt-hours",
    "mah": "mah",
    "v": "v volt volts voltios",
    "a": "amp amps ampere amperes",
    "mb": "mb megabyte megabytes",
    "gb": "gb gig gigs gigabyte gigabytes go",
    "tb": "tb terabyte terabytes",
    "kbps": "kbps kbit/s",
    "mbps": "mbps mbit/s",
    "gbps": "gbps gbit/s",
    "hz": "hz hertz",
    "mhz": "mhz",
    "ghz": "ghz",
    "ms": "ms millisecond milliseconds",
    "second": "s sec secs second seconds sekunde sekunden segundo segundos seconde secondes secondi"
    " 秒",
    "minute": "min mins minute minutes minuten minuto minutos minuti 分",
    "hour": "h hr hrs hour hours stunde stunden hora horas heure heures ora ore 時間",
    "day": "day days tag tage tagen día días jour jours dia dias giorno giorni 日間",
    "week": "week weeks woche wochen semana semanas semaine semaines settimana settimane 週間",
    "month": "month months monthly monat monate monaten monatlich mes meses mensual mois mensuel "
    "mês mensal mese mesi mensile か月 ヶ月",
    "year": "year years yr yrs yearly annual annually jahr jahre jahren jährlich año años anual an "
    "ans année années annuel ano anos anni anno annuale 年間",
    "nit": "nit nits cd/m2",
    "celsius": "°c ℃ c celsius",
    "fahrenheit": "°f ℉ f fahrenheit",
    "%": "% percent prozent porcentaje pourcent cento パーセント",
    "db": "db dba db(a) decibel decibels",
    "mp": "mp megapixel megapixels",
    "usd": "$ us$ usd dollar dollars dólar dólares dollari ドル",
    "eur": "€ eur euro euros ユーロ",
    "gbp": "£ gbp pound pounds sterling",
    "jpy": "¥ jpy yen 円",
    "chf": "chf francs franken",
    "thousand": "thousand tausend mil mille mila 千",
    "million": "million millions mio millionen millón millones milhões milioni 百万",
}
# Before a number only.
SIGNED = {"$": "usd", "us$": "usd", "€": "eur", "£": "gbp", "¥": "jpy"} | {
    code: code for code in ("usd", "eur", "gbp", "jpy", "chf")
}
# What promises something of its own; each is in one language or another the same promise.
PROMISES = {
    "today": "today heute hoy aujourd'hui hoje oggi 今日 本日",
    "tomorrow": "tomorrow morgen mañana demain amanhã domani 明日",
    "yesterday": "yesterday gestern ayer hier ontem ieri 昨日",
    "next": "next nächste nächsten nächster próximo próxima prochain prochaine prossimo 来週 来月",
    "half": "half halb halbe hälfte mitad media moitié metade metà 半分",
    "double": "double twice doppelt doble deux-fois dobro doppio 倍",
    "triple": "triple thrice dreifach",
    "dozen": "dozen dutzend docena douzaine dúzia dozzina",
    "hundred": "hundred hundreds hundert cientos cents centinaia",
    "dozens": "dozens",
    "free": "free kostenlos gratis gratuit gratuite grátis gratuito gratuita 無料",
    "unlimited": "unlimited unbegrenzt ilimitado illimité illimitato 無制限",
    "lifetime": "lifetime lebenslang vitalicia vitalício 生涯",
    "guaranteed": "guaranteed garantiert garantizado garanti garantido garantito",
    "waterproof": "waterproof wasserdicht",
    "discount": "discount discounts rabatt descuento remise réduction desconto sconto 割引",
    "refund": "refund refunds refunded rückerstattung reembolso remboursement rimborso 返金",
}
# Whole numbers in words; one is left out, it is an article in most languages.
COUNTED = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici",
    "ja": "二つ 三つ 四つ 五つ 六つ 七つ 八つ 九つ",
}
DENIALS = {
    "en": r"\b(?:no|not|without|never|none|neither|nor|cannot|lacks?|lacking|excludes?|except"
    r"|excluding|unavailable|unsupported)\b|n't\b",
    "es": r"\b(?:no|sin|nunca|ning[uú]n\w*|tampoco)\b",
    "de": r"\b(?:nicht|kein\w*|ohne|nie|niemals|weder)\b",
    "fr": r"\b(?:ne|pas|sans|aucune?|jamais|ni)\b|\bn'",
    "pt": r"\b(?:não|sem|nunca|nenhuma?|nem)\b",
    "it": r"\b(?:non|senza|mai|nessun\w*|né)\b",
    "ja": r"ません|ない|なし|不可|せず",
}
COMPARISONS = {
    "en": r"\b(?:than|unlike|compared|versus|vs|instead|against|rather|opposed|respectively|twice"
    r"|half|more|less)\b",
    "es": r"\b(?:comparad\w+|frente|contra|lugar|respectivamente|m[aá]s|menos)\b",
    "de": r"\b(?:als|vergl\w+|gegen\w*|statt|anders|beziehungsweise|bzw|mehr|weniger)\b",
    "fr": r"\b(?:compar\w+|contre|lieu|respectivement|plus|moins)\b",
    "pt": r"\b(?:comparad\w+|contra|lugar|respectivamente|mais|menos)\b",
    "it": r"\b(?:confront\w+|rispetto|contro|invece|rispettivamente|pi[uù]|meno)\b",
    "ja": r"より|比べ|対して|それぞれ",
}
AFFIRMED = {
    True: r"(?:yes|sí|ja|oui|sim|sì|はい)\b",
    False: r"(?:no|nein|non|não|いいえ)\b(?=\s*[,.:;!])",
}
LEAST = (
    r"\b(?:at least|from|starting at|more than|over|above|minimum|mindestens|ab|über|desde|al menos"
    r"|más de|à partir de|au moins|plus de|a partir de|pelo menos|almeno|da|più di)\s*$"
)
MOST = (
    r"\b(?:up to|at most|under|below|less than|maximum|bis zu|höchstens|unter|hasta|menos de"
    r"|jusqu'à|moins de|até|fino a|meno di)\s*$"
)


@cache
def units() -> dict[str, frozenset[str]]:
    """A spelling → the units that it may mean: pounds are a weight and money."""
    return _turned(UNITS)


@cache
def promises() -> dict[str, frozenset[str]]:
    """A word → what it promises; months and weekdays of all languages among them."""
    found = _turned(PROMISES)
    # Units are told by their words alone, too: `a month` is no `year`.
    long = {word: names for word, names in units().items() if len(word) > 2 and word.isalpha()}
    return {**_calendar(), **long, **found}


@cache
def counted(code: str) -> dict[str, int]:
    """A number's word → the number, in English and one more language."""
    return {
        word: number
        for language in ("en", code)
        for number, word in enumerate(COUNTED.get(language, "").split(), start=2)
    }


@cache
def denial(code: str) -> re.Pattern[str]:
    return re.compile(DENIALS.get(code, DENIALS["en"]), re.IGNORECASE)


@cache
def compares(code: str) -> re.Pattern[str]:
    return re.compile(COMPARISONS.get(code, COMPARISONS["en"]), re.IGNORECASE)


def _turned(table: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, spellings in table.items():
        for spelling in spellings.split():
            found[spelling] = found.get(spelling, frozenset()) | {name}
    return found


def _calendar() -> dict[str, frozenset[str]]:
    from babel.dates import get_day_names, get_month_names  # noqa: PLC0415 (paid when used)

    found: dict[str, frozenset[str]] = {}
    for code in LANGUAGES:
        for kind, names in (("month", get_month_names), ("weekday", get_day_names)):
            for number, name in names("wide", locale=code).items():
                word = name.casefold()
                found[word] = found.get(word, frozenset()) | {f"{kind} {number}"}
    for number, name in get_month_names("abbreviated", locale="en").items():
        found.setdefault(name.casefold(), frozenset({f"month {number}"}))
    # `may` is said too often for other reasons; its day and year are numbers.
    found.pop("may")
    return found
