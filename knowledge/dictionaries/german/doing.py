"""German words for what is done, how it is and when, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
tun: do; getan: do; nutz*: use; nutzung*: usage/use; benutzt*: used; verwendet*: used;
verwendung*: usage/use; gebrauch: use; einsatz: use/usage; einsetzbar*: use; bedien*: operate;
betreib*: operate/run; betrieben: operate/run; ausführ*: run; ausgeführt: run; start: start;
starten: start/boot; hochfahr*: boot/start; herunterfahr*: shut down; runterfahr*: shut down;
fährt: start; aufhör*: stop; halte: hold; gehalten: hold; gelt*: apply; dauert es: time;
gebraucht wird: needs; reicht: enough/reach; reichen: enough/reach; ausgelegt: designed;
schaff*: achieve; ermöglich*: enable/allow; bekam: get; kriegen: get; kriegt: get; kriege: get;
holen: get; hole: get; holt: get; gibts: is; bring*: bring; mitbring*: bring; mitnehme: take/carry;
nehmen: take/carry; nimmt: take/carry; nehme: take; nimm: take; genommen: take; hineinpass*: fit;
reinpass*: fit; passgenau: fit; sitz: fit/seat; sitze: fit/seat; sitzt: fit/seat; eign*: suitable;
lohn*: worth; genüg*: enough/sufficient; herausfind*: find; nachschau*: check/look; schaue: look;
schauen: look; schaut: look; guck*: look; ansehen: view; einseh*: view; lese: read; lesen: read;
liest: read; gelesen: read; lesbar*: readable; erklär*: explain; bedeut*: mean; definier*: define;
option*: option; wahl: choice/option; alternativ*: alternative; kombin*: combine/combination;
misch*: mix; teil*: split; sortier*: sort; filter*: filter; zähl*: count; berechn*: calculate;
messen: measure; misst: measure; messung*: measure; messwert*: measure; gemessen: measure;
schätz*: estimate; abweich*: differ; variier*: vary; wandel*: convert; umwandel*: convert;
konvert*: convert; umbenenn*: rename; neu installieren: reinstall; entzieh*: revoke;
entzogen: revoke; erteil*: grant; gewähr*: grant/warranty; verweiger*: deny; ablehn*: reject;
abgelehnt: reject; annehm*: accept; akzept*: accept; bestätig*: confirm; pausier*: pause;
unterbrech*: interrupt/stop; unterbroch*: interrupt; verhindern: prevent; zwing*: force;
erzwing*: force; beeinfluss*: affect; betroffen*: affected; abhäng*: depend; sprech*: speak/talk;
rede*: talk; unterhalt*: conversation/maintain; wartung*: maintenance; lös*: resolve/fix;
gelöst: resolve; tipp*: type; touch*: touch; wisch*: swipe; zieh*: drag; klick*: click;
doppelklick*: double-click; gedrückt halten: hold press; schüttel*: shake; heb*: lift; anheb*: lift;
senk*: lower; nähern: near; beweg*: move/motion; sitzen: sit; fall*: fall/drop; gefallen: fall/drop;
brech*: break; flieg*: fly; versprech*: promise; garantier*: guarantee; erfüll*: meet/comply;
entsprech*: comply/correspond; einschließ*: include; ausschließ*: exclude;
ausgeschlossen*: excluded; überspring*: skip; ignorier*: ignore; vergess*: forget/forgot;
lern*: learn; hilf*: help; helfen: help; begleit*: companion; entwick*: develop;
herstell*: manufacture/make; hergestellt: made; veröffentlich*: publish/release;
angekündigt: announced; ankündig*: announce; empfohlen: recommended; rüst*: upgrade;
aufrüst*: upgrade; nachrüst*: upgrade/add; erweiterbar*: expandable/upgrade; ergänz*: add;
tausch*: exchange/replace; getauscht: replace; abgeb*: return; zurückbekomm*: refund/get back;
zurückgenommen: return; widerruf*: return/cancel;

empfindlich*: sensitive/sensitivity; erklärung*: explanation/statement;
datenschutzerklärung*: privacy statement; extra: additional; entscheid*: decision;
untersuch*: check; möglichkeit*: option/possible; grundlage*: basis; kenntnis*: knowledge;
wissen: knowledge; verhältnis*: ratio; haftung*: liability/coverage; rückmeld*: feedback/response;
meldung*: message; meldet: report/sign in; melde: report; melden: report;

aufgezeichnet*: recording; aufgerüstet*: upgrade; angesteckt*: plug/attached;
angeschlossen*: connect; angedockt*: docked; abgedockt*: undock; abstecken: unplug/undock;
abdocken: undock; andocken: dock; eingeladen*: invite; eingesetzt*: use; eingegeben*: enter;
eingeloggt: sign in; angemeldet*: sign in; abgemeldet*: sign out; eingerichtet*: setup;
ausgeschaltet*: turn off; abgeschaltet*: turn off; ausgetauscht*: replace; eingestellt: set;
umgestellt*: switch/migrate; umgetauscht*: exchange; zurückgeschickt*: return;
zurückgegeben*: return; ausgefüllt: form; ausgewählt*: choose/select; angezeigt*: show;
angepasst*: adjust; geöffnet*: open; gesichert*: backup/secured; geschützt*: protect;
gesperrt*: block; gesendet*: send; geschickt*: send; gezeigt: show; gefunden: find;
gestartet*: start; gebraucht: used; gemietet: rent; gekündigt*: cancel; gelegt: put;
gewechselt*: change; geändert*: change; geprüft*: check; geklaut: theft/stolen;
klauen: theft/stolen; geladen: charge; geschrieben*: written; gedruckt*: print; gescannt*: scan;
bezahlt: pay; weitergegeben: transfer; vergeben: assign; verkratzt*: scratch; abgedeckt*: cover;
teile ich: share; teilt man: share; teilen wir: share; zum teilen: share; e mail*: email; meer: sea;
drüber: over; darüber: over; drunter: under; darunter: under; kaum: hardly; bezüg*: regarding;
hinsicht*: regarding; anders: other; andere: other; verschieden*: various/different;

gut: good; gute*: good; optimal*: optimal; ausgezeichnet*: excellent; beste: best; bestes: best;
besten: best; bester: best; schlecht*: bad; schlimm*: bad; groß: large/big; große*: large/big;
riesig*: large; klein: small; kleine*: small; mittel: medium; mittelgroß*: medium; stark: strong;
starke*: strong; stärk*: stronger; schwach*: weak; leistungsstark*: powerful;
leistungsfähig*: performance/powerful; hart: hard; harte*: hard; weich*: soft; glatt*: smooth;
flexib*: flexible; steif*: rigid; modern*: modern; klassisch*: classic; herkömm*: traditional;
üblich*: common/usual; gewöhnlich*: normal; normal*: normal; speziell*: special; besonder*: special;
selten*: rare; häufig*: frequent/common; oft: often; häufige fragen: frequently asked questions;
allgemein*: general; konkret*: specific; präzis*: precision/accurate; exakt*: exact;
möglich*: possible; unmöglich*: impossible; offen: open; offene: open; offener: open; offenen: open;
geschlossen*: closed; echt: real/genuine; echte: real/genuine; echtes: real/genuine;
echter: real/genuine; tatsächlich*: actual; energie*: energy; effizien*: efficiency;
elektr*: electric; elektron*: electronic; intelligent*: smart; smart*: smart; visuell*: visual;
hybrid*: hybrid; restlich*: remaining; übrig*: remaining; gesamt*: total/whole; ganze: whole;
ganzen: whole; teilweise: partial; prozent*: percent; größere: larger; mehrheit: most;
kleiner: smaller; kleinste*: smallest; größte*: largest; hundert*: 100; tausend*: 1000; elf: 11;
zwölf: 12; fünfzehn: 15; zwanzig: 20; dreißig: 30; fünfzig: 50; dutzend: dozen; viertel*: quarter;
vierte: 4; vierten: 4; fünfte*: 5; dreifach*: triple; zehnte*: 10; null: zero; zeiten: time;
moment*: time; januar: january; jänner: january; februar: february; märz: march; april: april;
mai: may; juni: june; juli: july; august: august; september: september; oktober: october;
november: november; dezember: december; montag*: monday; dienstag*: tuesday; mittwoch*: wednesday;
donnerstag*: thursday; freitag*: friday; samstag*: saturday; sonntag*: sunday; mittag*: noon;
nacht: night; nachts: night; abend*: evening; vormittag*: morning; nachmittag*: afternoon;
quartal*: quarter; halbjahr*: six months; jahresende: end year; monatsende: end month;
geschäftsjahr*: fiscal year; rund um die uhr: 24 hours; über nacht: overnight;
am nächsten tag: next day; vorübergehend*: temporary; dauerhaft*: permanent; temporär*: temporary;
endgültig*: permanent; fortlaufend*: continuous; regelmäßig*: regular; zukünftig*: future;
künftig*: future; zukunft*: future; vergangen*: past; reserve*: spare/reserve; alter: age;
ziel*: goal/target; bereich*: area/range; gebiet*: area; zone*: zone; branche*: industry;
markt*: market; produktion*: production; klima*: climate; meereshöhe: altitude;
vibration*: vibration; erschütter*: vibration/shock; lärm*: noise; spritz*: splash; sand: sand;
maximum: maximum; wert: value; werte: value; werten: value; einfluss*: effect; wirkt: effect;
wirken: effect; wirkung*: effect; auswirk*: effect; aufbau: structure/setup; bau: build;
bauen: build; zusammenbau*: assemble; entwurf*: draft/design;

übersicht*: overview; überblick*: overview; zusammenfass*: summary; referenz*: reference;
vorbereit*: prepare; ressource*: resources; verhalten*: behavior; quelle*: source; skalier*: scale;
anzeige: indicator/display; beschleunig*: accelerate; modul*: module; community: community;
kriteri*: criteria; serie: series; serien: series; thermisch*: thermal; datenverkehr: traffic;
verkehr: traffic; übergang*: transition; komplex*: complex; strategi*: strategy; spalte*: column;
zeile*: row; montage*: assembly/mount; vielfalt: variety; verifizier*: verification/verify;
nachfrage: demand; phase*: phase/stage; zyklus: cycle; zyklen: cycle; attribut*: attribute;
aufzug*: elevator; gleichwertig*: equivalent; inspektion*: inspection; station*: station;
verwandt*: related; zugehörig*: related; einzelne*: individual; potenzial*: potential;
schwellenwert*: threshold; aussage*: statement; besuch*: visit; titel*: title;
einführ*: introduction; betreff*: subject; zeitpunkt*: time; kontroll*: control/check; eigen: own;
eigene*: own; schul*: school; mitsamt: with; abdeckung*: cover/coverage; aufbläh*: swollen;
ausgeschieden*: leave; verlässt: leave; verlassen: leave;

wasch*: clean/wash; orten: locate/track; ortung*: locate/track; verleihen: loan;
schweizer*: switzerland; österreich*: austria; amerikanisch*: america; britisch*: united kingdom;
japanisch*: japan
"""
