"""German ways to ask how long, how much, when and where, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
wie lange nach: how long after; bis wie lange nach: how long after;
wie lange im voraus: how long before; wie lange hält: how long last;
wie lange bleibt: how long remain; wie lange bleiben: how long remain;
wie lange haben sie zeit: how long; wieviel zeit: how long time;
innerhalb welcher frist: within how long; welche frist: how long deadline; binnen: within;
wann endet: when is end; wann läuft: when is end; wann erscheint: when is release;
wann kam: when is release; wann verfällt: when is expire; wann wird eingestellt: when is retired;
letzter tag: last day; erster tag: first day; bis zu welchem tag: until when;
an welchen tagen: which days; in welchem monat: which month; in welchen monaten: which months;
wie viel schwerer: how much heavier; wie viel leichter: how much lighter;
wie viel länger: how much longer; wie viel mehr: how much more; wie tief: how deep depth;
wie weit lässt sich: how far; wie hoch ist der preis: how much cost; im vergleich zu: versus;
im vergleich zum: versus; im vergleich zur: versus; auf wie wenig: how little minimum;
welches ist leichter: which lighter; welches ist schwerer: which heavier;
was ist wenn: what happens if; wo sieht man: where see; wo sehe ich: where see;
wo finde ich: where find; wo findet man: where find; wo liegt: where;
bis wie viel uhr: cutoff time; um wie viel uhr: what time; wie viel uhr: what time;
außerhalb von: outside; nur in: only in; auch in: in; erhältlich in: available in
"""
