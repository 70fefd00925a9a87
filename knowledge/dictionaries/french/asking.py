"""French ways to ask how long, how much, when and where, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
combien de temps après: how long after; jusqu à combien de temps après: how long after;
jusqu à combien de temps: how long; au bout de combien de temps: how long;
au bout de combien: how long; combien de temps reste: how long remain;
dans quel délai: within how long; quel délai: how long; sous combien de temps: within how long;
sous combien de jours: within how many days; combien dure: how long; combien durent: how long;
dure combien: how long; dure combien de temps: how long; pèse combien: how heavy weight;
pèsent combien: how heavy weight; ça pèse combien: how heavy weight size;
coûte combien: how much cost; à combien: how much; jusqu à combien: up to how much;
de combien: how much; combien de plus: how much more; combien plus lourd: how much heavier;
pèse combien de plus: how much heavier; s arrête quand: when is end;
se termine quand: when is end; expire quand: when is expire; quand expire: when is expire;
quand disparaît: when is retired; finit quand: when is end; dernier jour: last day;
dernière date: last date; premier jour: first day; quel jour: which day; quels jours: which days;
quels mois: which months; en quels mois: which months; quel mois: which month;
à quelle hauteur: height; quelle largeur: width; quelle longueur: length;
quelle profondeur: depth; quelle vitesse: speed; avant quelle heure: cutoff time;
lequel pèse: which weigh; lequel est: which; que se passe: what happens;
qu est ce qui se passe: what happens; où voit: where see; où voir: where see;
où trouve: where find; où trouver: where find; en quelle couleur: which color;
en quelles couleurs: which colors; quelles façons: which ways; les façons: ways;
c est pour combien: how many; pour combien de: up to how many; pour combien d: up to how many;
combien max: up to how many; en dehors de: outside; hors de: outside; uniquement en: only in;
seulement en: only in; dispo en: available in; dispo*: available
"""
