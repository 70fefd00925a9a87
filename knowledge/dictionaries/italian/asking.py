"""Italian ways to ask how long, how much, when and where, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
entro quanto tempo: within how long; entro quanto: within how long;
dopo quanto tempo: after how long; dopo quanto: after how long;
fino a quanto tempo dopo: how long after; quanto tempo dopo: how long after;
quanto tempo ci vuole: how long time; quanto durano: how long; ogni quanto tempo: how often;
quando scade: when is expire; quando finisce: when is end; quando termina: when is end;
quando esce: when is release; quando è uscito: when is release; quando sparisce: when is retired;
ultimo giorno: last day; ultima data: last date; primo giorno: first day; che giorno: which day;
in che giorno: which day; in quali mesi: which months; in che mese: which month;
quali mesi: which months; a che altezza: height; che peso: weight; che velocità: speed;
entro che ora: cutoff time; fino a che ora: cutoff time; a quanto si può: how much;
a quanto: how much; di quanto è: how much; di quanto: how much;
quanto pesa in più: how much heavier; quanto pesa di più: how much heavier;
quanto più pesante: how much heavier; quanto in più: how much more;
fino a quanti gradi: how many degrees; per quanti: how many; per quante: how many;
dove si vede: where see; dove vedo: where see; dove trovo: where find; in che colore: which color;
in quali modi: which ways; cosa c è: what; che cosa c è: what; c è: available;
al di fuori: outside; fuori dall: outside; fuori da: outside; solo in: only in;
soltanto in: only in
"""
