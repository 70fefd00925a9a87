"""German words of every day, as a question about a product has them, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
wie nah: how near distance; wie dunkel: how dark; wie dünn: how thin thickness;
wie lang ist: how long length; wie teuer ist: how much price; wie teuer sind: how much price;
wie viele gleichzeitig: how many at once; gleichzeitig*: simultaneously at once;
auf einmal: at once; zur selben zeit: at once; wie viele male: how often; wie häufig: how often;
wie viele leute: how many people; welche art: which type; welcher art: which type;
was für ein: which type; was für eine: which type; was für einen: which type;
aus welchem material: which material; woraus besteht: what material;
in welchen farben: which colors; welche farbe: which color; wofür: what purpose; wozu: what purpose;
was bedeutet: what mean; was heißt: what mean; was ist der unterschied: what difference;
worin unterscheid*: what difference; ab welchem datum: which date; ab welchem tag: which date;
von wann: when; bis zu welchem datum: until when; bis zu wie vielen: how many maximum;
wie viel zeit: how long; wie viel platz: how much storage space;
wie viel speicher: how much storage; wie viel strom: how much power;
in welchen ländern: which countries; in welcher sprache: which language;
in welchen sprachen: which languages; muss man: must; müssen wir: must; muss ich: must;
müssen sie: must; darf man: can; kann man: can; können wir: can; kann ich: can; geht das: can;
was mache ich: what do; was tun: what do; was soll ich tun: what do; was ist zu tun: what do;
was passiert: what happens; was geschieht: what happens; woran erkenne ich: how to identify;
woran sieht man: how to identify; wie erkenne ich: how to identify; wie komme ich an: how to get;
an wen: who; mit wie vielen: how many; für wie viele: how many; für wie lange: how long;
nach wie vielen: how many; zu zweit: two people;

immer: always; nie: never; niemals: never; fast: almost; beinahe: almost; vielleicht: maybe;
eventuell: maybe; wohl: maybe; möglicherweise: maybe; gar: actually; ganz: actually;
ziemlich: actually; wirklich: actually; eben: actually; halt: actually; eh: actually;
wahrscheinlich: actually; bitte: please; danke: please; liebe: please; lieber: please;
immer noch: still; noch immer: still; trotzdem: but; trotz: but; dennoch: but; jedoch: but;
allerdings: but; zwar: but; sondern: but; sowie: also; sowohl: also; ebenfalls: also;
außerdem: also; zudem: also; deshalb: so; daher: so; darum: so; deswegen: so; also: so;
wieder: again; wieviele auf einmal: how many at once; ungefähr: about; circa: about; etwa: about;
rund: about; obwohl: if; während dessen: if; falls: if; sofern: if; solange: if; statt: instead;
anstatt: instead; stattdessen: instead; außer: except; ausgenommen: except; zusammen: together;
miteinander: together; allein: alone; alleine: alone; selbst: self; selber: self; irgendwie: any;
irgendwo: any; irgendwann: any; beide: both; beiden: both; praktisch*: practical;
nachteil*: disadvantage; gegenteil: opposite; wenig: few; wenige*: few; manche*: some;
einige*: some; genug: enough/sufficient; ausreich*: enough/sufficient; zu viel: too many;
zu viele: too many; am meisten: most; die meisten: most; meistens: usually; mir: it; mich: it;
dir: it; dich: it; uns: it; euch: it; deren: it; dessen: it; derjenige: it; worden: be;
geworden: be; gewesen: be; wären: be; wurden: be; gemacht: made; morgen: tomorrow;
gestern: yesterday; bald: soon; demnächst: soon; sofort: immediately; umgehend: immediately;
gleich danach: immediately; bereits: already; damals: earlier; früher mal: earlier; vorher: before;
nachher: later; später: later; hinterher: later; seitdem: since; bisher: until now;
bislang: until now; neulich: recently; kürzlich: recently; inzwischen: meantime;
mittlerweile: meantime; ständig: constant; dauernd: constant; laufend: constant;
plötzlich: suddenly; oben: top/above; unten: bottom/below; unterhalb: below; oberhalb: above;
hinten: rear/behind; hinter: rear/behind; vorne: front; vorn: front; neben: beside; daneben: beside;
gegenüberliegend*: opposite; rundherum: around; raus: out; hinaus: out; heraus: out;
rein stecken: insert; runter: down; hoch heben: lift; weg: away; nötig: required/necessary;
notwendig*: required/necessary; überhaupt: at all; keiner: none; keines: none; keinem: none;
niemand: none; nichts: nothing;

mensch*: people; chef: manager/boss; chefin: manager/boss; chefs: manager/boss;
vorgesetzt*: manager; leiter*: manager; geschäftsführ*: manager; verkäufer*: sales/reseller;
vertrieb*: sales; käufer*: buyer; interessent*: customer; lieferant*: vendor/supplier;
anbieter*: vendor/provider; partner*: partner; mitglied*: member; kolleg*: colleague;
entwickler*: developer; ingenieur*: engineer; arzt: doctor/medical; ärzt*: doctor/medical;
pfleg*: care/nurse; patient*: patient; lehrer*: teacher; lehrkräfte*: teacher; dozent*: teacher;
universität*: university; hochschul*: university; besitzer*: owner; inhaber*: owner;
eigentümer*: owner; gastgeber*: host; veranstalter*: organizer; moderator*: presenter/moderator;
vortragende*: presenter; redner*: presenter/speaker; sprecher*: speaker; zuhörer*: attendees;
besucher*: visitor; arbeiter*: worker; handwerker*: worker/technician;
außendienst*: field worker/field service; freiberuf*: self-employed; selbständig*: self-employed;
mittelstand: medium business; konzern*: corporate/enterprise; gesellschaft*: company; stadt: city;
städte*: city; gemeinde*: government; amt: government; ämter: government; bank: bank; banken: banks;
klinik*: hospital; praxis: medical; op saal: surgery; baustelle*: construction site;
geschäft*: business/store; filial*: store/branch; haus: home; haushalt*: household/home;
kunden*: customer; hause: home; zuhause: home; daheim: home; privathaushalt*: home;
gebäude*: building; tür: door; türen: door; fenster*: window; decke*: ceiling;
deckenmontage: ceiling mount; boden: floor; fußboden: floor; etage*: floor; stockwerk*: floor;
auf dem tisch: desk/table; am tisch: desk/table; vom tisch: desk/table; stuhl: chair; stühle: chair;
möbel*: furniture; flur: hallway; klassenzimmer*: classroom; klassenraum*: classroom;
hörsaal*: auditorium; saal: room; besprechungsraum*: meeting room;
besprechungsräume*: meeting rooms; besprechungszimmer*: meeting room;
konferenzraum*: conference room; konferenzräume*: conference rooms; sitzungszimmer*: meeting room;
sitzungsraum*: meeting room; großraumbüro*: office; arbeitsplatz*: workplace/workstation;
reise*: travel; unterwegs: travel/mobile; dienstreise*: travel; rucksack*: backpack/bag;
handtasche*: bag; hosentasche*: pocket; gepäck*: luggage; handgepäck: luggage; welt*: world;
international*: international; national*: national; europa: europe; europäisch*: european;
amerika*: america; china: china; indien: india; korea: korea; irland: ireland;
niederlande*: netherlands; belgien: belgium; polen: poland; schweden: sweden; norwegen: norway;
dänemark: denmark; finnland: finland; neuseeland: new zealand; portugal: portugal; eu: EU;

kopf: head; köpfe*: head; stirn: forehead; nase: nose; ohr: ear; ohren: ear; hals: neck;
nacken: neck; handgelenk*: wrist; unterarm*: arm; arm: arm; arme: arm; finger*: finger;
daumen*: thumb; haut: skin; haar: hair; haare: hair; bart: beard; rücken: back; schulter*: shoulder;
knie: knee; körper*: body; müde: fatigue; ermüd*: fatigue; schwindel*: dizziness/discomfort;
übelkeit: discomfort; schmerz*: pain; wehtun: pain; weh: pain; verletz*: injury; gesund*: health;
schwanger*: pregnant; herzschrittmacher*: pacemaker; allergi*: allergy; bequem*: comfort;
komfort*: comfort; unbequem*: discomfort; haltung*: posture; linkshänd*: left-handed;
rechtshänd*: right-handed; schwerhörig*: hearing; gehör*: hearing; blind*: blind/vision;
sehschwäche*: vision; sehbehindert*: vision accessibility; behinder*: disability/accessibility;
barrierefrei*: accessibility; untertitel*: captions; transkri*: transcription;
übersetz*: translate/translation; tragbar*: portable/wearable; tragekomfort: comfort wear;
trägt: wear/carry; getragen: worn; aufsetz*: wear/put on; aufgesetzt: wear
"""
