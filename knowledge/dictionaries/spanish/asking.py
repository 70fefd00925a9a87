"""Spanish ways to ask how long, how much, when and where, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
hasta cuánto tiempo después: how long after; cuánto tiempo después: how long after;
hasta cuánto después: how long after; hasta cuánto tiempo: how long; cuánto tiempo hay: how long;
qué plazo hay: how long; qué plazo tienen: how long; qué plazo tiene: how long;
en qué plazo: how long; dentro de qué plazo: within how long; cuánto dura el: how long;
cuánto dura la: how long; cuánto duran: how long; cuánto demoran: how long;
en cuánto está: how much cost; qué cuesta: how much cost; qué vale: how much cost;
a cuánto se puede: how much; a cuánto se: how much; a cuánto puede: how much;
de cuánto es: how much; de cuánta: how much; de cuántos: how many;
cuánto más pesa: how much heavier; cuánto más pesado: how much heavier;
cuánto más pesada: how much heavier; cuánto más: how much more; cuánto menos: how much less;
cuál pesa menos: which lighter; cuál pesa más: which heavier; cuál dura más: which longer;
cuál es mejor: which better; cuál es más: which more; último día: last day;
última fecha: last date; primer día: first day; cuándo empez*: when is start;
cuándo sale: when is release; cuándo salió: when is release; cuándo termina: when is end;
cuándo acaba: when is end; cuándo vence: when is expire; cuándo caduca: when is expire;
cuándo desaparece: when is retired; cuándo deja de: when is end;
cuándo llega: when is arrive available; a qué altura: height; a qué velocidad: speed;
a qué precio: price; hasta qué hora: cutoff time; antes de qué hora: cutoff time;
qué día: which day; qué días: which days; en qué mes: which month; en qué meses: which months;
cada cuántos: how often; cada cuántas: how often; cada cuántos meses: how often months;
cada cuántos días: how often days; qué alto: height; qué ancho: width; qué grosor: thickness;
qué espesor: thickness; qué peso: weight; qué largo: length; qué medidas: dimensions;
cuánto mide de: dimensions; cuánto mide de alto: height; cuánto mide de ancho: width;
en qué modelos: which models; con qué: with which; para qué: what for;
qué pasa si: what happens if; qué ocurre: what happens; dónde se ve: where see;
dónde veo: where see; dónde queda: where; dónde encuentro: where find; dónde puedo ver: where see;
fuera de: outside; extranjero: foreign/abroad; solo en: only in; únicamente en: only in;
se vende en: available in; disponible en: available in; en españa: spain
"""
