"""Italian words for what is done, how it is and when, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
uso: use/usage; usando: use; usat*: used; usare: use; utilizzo: usage/use; faccio: do; facciamo: do;
facendo: do; esegu*: run; gira: run/rotate; partir*: start; parte: part/start; parti: parts;
tener*: hold/keep; tiene: hold/keep; tengo: keep; regg*: hold/last; sopport*: withstand/support;
durare: last; raggiung*: reach; arriv*: arrive; restare: remain; avanza: remain; avanzano: remain;
entra in: fit; entra nella: fit; ci sta: fit; ci stanno: fit; adegu*: suitable;
appropriat*: appropriate; ideal*: ideal; perfett*: perfect; sufficient*: enough/sufficient;
basta: enough; conviene: worth; vale la pena: worth; otten*: get/obtain; ottien*: get/obtain;
prend*: take; preso: take; portar*: carry/bring; porto: carry; scopr*: discover/find;
localizz*: locate; guard*: look/view; vedo: see; veda: see; revision*: review; spieg*: explain;
defin*: define; signific*: mean; scelt*: choice; opzion*: option; alternativ*: alternative;
combin*: combine/combination; mescol*: mix; unir*: join; separ*: separate; divid*: divide/split;
raggrupp*: group; ordinare: order/sort; classific*: classify/sort; filtr*: filter; contar*: count;
calcol*: calculate; misurar*: measure; stim*: estimate; ugual*: same/equal; vari*: vary/various;
convert*: convert; rinomin*: rename; reinstall*: reinstall; revoc*: revoke; conced*: grant;
deleg*: delegate; negare: deny; nega: deny; negato: deny; rifiut*: reject/deny; accett*: accept;
conferm*: confirm; paus*: pause; interrott*: interrupt; obblig*: require/force; forz*: force;
influ*: affect; dipend*: depend; rappresent*: represent; parl*: speak/talk;
conversazion*: conversation; tocc*: touch; scivol*: swipe; trascin*: drag; clic: click;
clicc*: click; tener premuto: hold press; tenere premuto: hold press; scuot*: shake;
alz*: lift/raise; sollev*: lift; abbass*: lower; avvicin*: near; allontan*: away;
muov*: move/motion; mov*: motion/movement; seduto: sit; seduti: sit; in piedi: stand; volare: fly;
rub*: theft/stolen; promett*: promise; garant*: guarantee/warranty; assicur*: ensure/insurance;
rispett*: comply; soddisf*: satisfy; appart*: belong; corrispond*: correspond; esclu*: exclude;
ignor*: ignore; salt*: skip; dimentic*: forget/forgot; impar*: learn; accompagn*: companion;
svilupp*: develop; costru*: build; annunc*: announce; espandibil*: expandable/upgrade;
espand*: expand/upgrade; ampli*: expand/upgrade; potenzi*: upgrade; torn*: return/back;
ritorn*: return; riport*: return/report; offr*: offer; propon*: offer; benefici*: benefit;
beneficiar*: benefit; sottoscriv*: subscribe/subscription; lasci*: leave/allow;
uscir*: sign out/leave; compil*: fill; riempi*: fill; venire: come; viene fornito: included;
vendono: sell; consider*: consider; suppongo: of course;

buon*: good; bene: good; cattiv*: bad; peggio*: worse; ottim*: optimal/great; eccellent*: excellent;
grand*: large/big; enorm*: large; piccol*: small; forte: strong; forti: strong; debol*: weak;
potent*: powerful; duro: hard; duri: hard; morbid*: soft; liscio: smooth; fluid*: smooth;
rigid*: rigid; flessibil*: flexible; professional*: professional; domestic*: home; modern*: modern;
classic*: classic; tradizional*: traditional; comuni: common; comunicazion*: communication;
normal*: normal; special*: special; rar*: rare; abitual*: usual; frequent*: frequent/common;
domande frequenti: frequently asked questions; general*: general; concret*: specific; esatt*: exact;
precis*: precision/accurate; reale: real; reali: real; realtà: reality; vero: real; vera: real;
possibil*: possible; impossibil*: impossible; libero: free; libera: free; liberi: free;
apert*: open; chius*: closed; ecologic*: environmental; energetic*: energy; efficien*: efficiency;
elettric*: electric; elettronic*: electronic; intelligent*: smart/intelligent; visual*: visual;
virtuale: virtual; ibrid*: hybrid; restant*: remaining; rimanent*: remaining; total*: total;
intero: whole; intera: whole; parzial*: partial; percentual*: percentage; per cento: percent;
maggior*: larger/greater; minor*: smaller/less; cento: 100; centinaia: hundreds; mille: 1000;
undici: 11; dodici: 12; quindici: 15; venti: 20; trenta: 30; cinquanta: 50; dozzin*: dozen;
quarto: 4; quarta: 4; quint*: 5; tripl*: triple; decin*: 10; zero: zero; moment*: time;
gennaio: january; febbraio: february; marzo: march; aprile: april; maggio: may; giugno: june;
luglio: july; agosto: august; settembre: september; ottobre: october; novembre: november;
dicembre: december; lunedì: monday; martedì: tuesday; mercoledì: wednesday; giovedì: thursday;
venerdì: friday; sabato: saturday; domenica: sunday; mezzogiorno: noon; nott*: night; sera: evening;
mattin*: morning; trimestr*: quarter; semestr*: six months; fine anno: end year;
fine mese: end month; lavorativ*: business; feriale: business day; feriali: business days;
anno fiscale: fiscal year; 24 ore: 24 hours; il giorno dopo: next day; durante la notte: overnight;
permanent*: permanent; temporane*: temporary; provvisori*: temporary; definitiv*: permanent;
costant*: constant; periodic*: periodic/regular; regolar*: regular; futur*: future; passato: past;
riserva: spare/reserve; età: age; ambito: area/scope; ambiti: area; aree: area; zona: zone/area;
zone: zone/area; settor*: sector; industria: industry; mercat*: market; tecnolog*: technology;
produzion*: production; camera bianca: clean room; camere bianche: clean rooms; clima: climate;
altitudin*: altitude; quota altimetrica: altitude; vibrazion*: vibration; schizz*: splash;
sabbia: sand; spiaggia: beach; neve: snow; camion: truck; nave: ship; treno: train; valor*: value;
effett*: effect; impatt*: impact; struttur*: structure; situazion*: situation;
esperienz*: experience; parola: word; parole: words; libr*: book; vita: life;

il viso: face; mio viso: face; del viso: face; avanti: forward; più avanti: later;
piano base: basic plan; versione base: basic version; diventa: become; diventano: become;
diventare: become; email: email; registrata: recording/register; registrate: recording/register;
viene in: come; viene a: come; vengono a: come; ci mette: time; quanto ci mettono: time;
opinion*: opinion; azion*: action; event*: event; film: movie/video; material*: material;
categori*: category; tendenz*: trend; famigli*: family; relazion*: relation; origin*: source/origin;
idea: idea; idee: ideas; decision*: decision; espert*: expert; attualmente: currently;
util*: useful;

panoramic*: overview; riepilog*: summary; riferiment*: reference; prepar*: prepare;
risors*: resources; comportament*: behavior; fonte: source; fonti: sources; scala: scale;
indicator*: indicator; acceler*: accelerate; protocoll*: protocol; modulo software: module;
comunità: community; serie: series; termic*: thermal; traffico: traffic; transizion*: transition;
compless*: complex; strategi*: strategy; colonn*: column; riga: row; righe: rows;
assembl*: assembly; varietà: variety; verifica: verification/check; domanda: question;
fase: phase/stage; fasi: phases; popolar*: popular; ciclo: cycle; cicli: cycle;
attribut*: attribute; ascensor*: elevator; equivalent*: equivalent; ispezion*: inspection;
radio: radio; web: web; correlat*: related; associat*: associated; creator*: creators;
individual*: individual; proprietà: property; potenzial*: potential; perdita: loss; perdite: loss;
soglia: threshold; dichiarazion*: statement; visita: visit; visite: visits; titol*: title;
introduzion*: introduction; oggetto: subject/object; miglioramento: improvement;
miglioramenti: improvements; migliora*: improve; conoscenz*: knowledge; fluss*: flow;
apprendiment*: learning; in prima linea: frontline;

dimess*: leave; dimiss*: leave; sportell*: cover; gonfia*: swollen; ha lasciato: leave;
rottura: breakage/broken; piano piano: slow;

lavare: clean/wash; lavo: clean/wash; lavato: clean/wash; lava: clean/wash; lavabil*: clean/wash;
potete: can; potrei: can; potremmo: can; potrebbe: can; rintracc*: track/locate;
svizzer*: switzerland; american*: america; brasilian*: brazil
"""
