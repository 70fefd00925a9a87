"""Portuguese ways to ask how long, how much, when and where, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
até quanto tempo depois: how long after; quanto tempo depois: how long after;
até quanto tempo: how long; dentro de quanto tempo: within how long;
quanto tempo dura: how long last; qual o prazo: how long; qual é o prazo: how long;
em que prazo: within how long; quanto duram: how long; a cada quanto: how often;
a cada quantos: how often; é quanto: how much; de quanto é: how much; a quanto: how much;
sai por quanto: how much cost; quanto mais pesado: how much heavier;
quanto mais pesada: how much heavier; quanto a mais: how much more; quanto a menos: how much less;
quando acaba: when is end; quando termina: when is end; quando expira: when is expire;
quando vence: when is expire; quando sai: when is release; quando saiu: when is release;
último dia: last day; última data: last date; primeiro dia: first day; que dia: which day;
em que mês: which month; em que meses: which months; em quais meses: which months;
quais meses: which months; a que altura: height; qual a altura: height; qual a largura: width;
qual a espessura: thickness; qual o peso: weight; qual o tamanho: size; qual a velocidade: speed;
até que horas: cutoff time; onde se vê: where see; onde vejo: where see;
onde encontro: where find; onde acho: where find; serve para quantos: how many;
para quantos: how many; para quantas: how many; até quantos: up to how many;
até quantas: up to how many; até quantos graus: how many degrees; quais as maneiras: which ways;
fora de: outside; fora do: outside; fora da: outside; estrangeiro: foreign/abroad; só no: only in;
só na: only in; somente no: only in; apenas no: only in
"""
