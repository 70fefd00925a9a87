"""Italian words of every day, as a question about a product has them, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
a che distanza: how far distance; quale distanza: how far distance;
fino a che distanza: how far distance; quanto lontano: how far distance;
a che velocità: how fast speed; quanto veloce: how fast speed; quanto è veloce: how fast speed;
quanto rumore: how loud noise; quanto è rumoroso: how loud noise; quanto è rumorosa: how loud noise;
quanto è grande: how big size; quanto è pesante: how heavy weight;
quanto è luminoso: how bright brightness; quanto è alto: how high height;
quanto è largo: how wide width; quanto è spesso: how thick; quanto è lungo: how long length;
quante persone: how many people; quante volte: how many times;
quanti contemporaneamente: how many at once; quante contemporaneamente: how many at once;
quanti alla volta: how many at once; contemporane*: at once simultaneously;
allo stesso tempo: at once simultaneously; nello stesso momento: at once simultaneously;
in una volta: at once simultaneously; ogni quanto: how often; con che frequenza: how often;
con quale frequenza: how often; che tipo di: which type; quale tipo di: which type;
che genere di: which type; di che materiale: which material; di quale materiale: which material;
in che materiale: which material; di che colore: which color; che colore: which color;
quali colori: which colors; in quali colori: which colors; in che colori: which colors;
che colori: which colors; a cosa serve: what purpose; a che serve: what purpose;
a cosa servono: what purpose; cosa significa: what mean; che cosa significa: what mean;
cosa vuol dire: what mean; che differenza: what difference; quale differenza: what difference;
qual è la differenza: what difference; a partire da quando: when; in quali paesi: which countries;
quali paesi: which countries; in quali lingue: which languages; quali lingue: which languages;
per quanto: how long; in quanto tempo: how long time; quanto ci mette: how long time;
quanto ci vuole: how long time; quanto impiega: how long time; quanto viene: how much price;
quanto vale: how much price; qual è il prezzo: how much price;
quanto spazio: how much storage space; quanta memoria: how much memory; quanto misura: dimensions;
quanto consuma: power consumption; quanto pesano: weight; chi può: who can; è possibile: can;
si riesce: can; si potrebbe: can; riesce a: can; bisogna: must; si deve: must; devo: must;
deve: must; devono: must; dobbiamo: must; cosa faccio: what do; cosa fare: what do;
che fare: what do; cosa devo fare: what do; che faccio: what do; cosa succede: what happens;
che succede: what happens; cosa accade: what happens; fino a quanti: up to how many;
fino a quante: up to how many; fino a quanto: up to how much; qual: what; qual è: what;
quand: when; dov è: where do; dov: where;

sempre: always; mai: never; spesso: often; quasi: almost; forse: maybe; magari: maybe;
soltanto: only; solamente: only; appena: only; allora: but; dunque: but; quindi: but; perciò: but;
insomma: but; infatti: but; comunque: but; invece: but; però: but; eppure: but; mentre: but;
sebbene: but; anzi: but; cioè: but; inoltre: also; pure: also; persino: also; addirittura: also;
molta: many; molti: many; molte: many; tanto: many; tanta: many; tanti: many; tante: many;
parecchi*: many; poco: few; poca: few; pochi: few; poche: few; troppo: too; troppa: too;
troppi: too; abbastanza: enough/sufficient; nulla: none; niente: none; nessun: none; nessuno: none;
nessuna: none; qualsiasi: any; qualunque: any; entramb*: both; resto: rest; esempi*: example;
al posto: instead; tranne: except; eccetto: except; insieme: together; solo uno: single/one;
davvero: actually; veramente: actually; esattamente: actually; proprio: actually; propria: actually;
grazie: please; ciao: please; salve: please; buongiorno: please; prego: please; scusa: please;
aiut*: help; fatto: made; fatta: made; fatti: made; fatte: made; stata: be; stati: be; sarà: be;
sarebbe: be; saranno: be; erano: be; avrà: has; aveva: has; avevano: has; domani: tomorrow;
ieri: yesterday; subito: immediately; immediat*: immediately; recent*: recent; volte: times;
lì sotto: below; dei nostri: our; nostre: our; nostri: our; vostro: our; vostra: our; vostri: our;
vostre: our; essa: it; esso: it; essi: it; verso: to; circa: about; quasi tutti: most;
maggior parte: most; sotto: below/bottom; sopra: top/above; davanti: front; dietro: rear/behind;
accanto: beside; intorno: around; lontano: far; altrove: other; di lato: side; in basso: bottom;
in alto: top;

signor*: customer; capo: manager/boss; direttor*: manager; responsabil*: manager; titolar*: owner;
venditor*: sales/reseller; compratore: buyer; acquirent*: buyer; fornitor*: vendor/provider;
partner: partner; membr*: member; collega: colleague; colleghi: colleagues; sviluppator*: developer;
ingegner*: engineer; dottor*: doctor; medico: doctor/medical; medici: doctor/medical;
infermier*: nurse; pazient*: patient; insegnant*: teacher; professor*: teacher; docent*: teacher;
alunn*: student; universit*: university; genitor*: parent; proprietari*: owner;
organizzator*: organizer; relator*: presenter; presentator*: presenter; ascoltator*: attendees;
visitator*: visitor; operai*: worker; lavorator*: worker; libero professionista: self-employed;
liberi professionisti: self-employed; societ*: company/business; ditta: company/business;
ditte: company/business; multinazional*: enterprise; enti: government/organization;
ente: government/organization; ente pubblico: government; comune: common; ministero: government;
banca: bank; banche: bank; clinic*: hospital; sala operatoria: surgery; cantier*: construction site;
officin*: workshop; laborator*: laboratory; casa: home; edifici*: building; finestr*: window;
soffitt*: ceiling; pavimento: floor; terra: floor; per terra: floor; tavol*: desk/table;
sedia: chair; sedie: chair; sedi: office; mobili: mobile; corridoi*: hallway; aula: classroom;
aule: classrooms; classe: class/classroom; classi: class/classroom; sala riunioni: meeting room;
sale riunioni: meeting rooms; sala conferenze: conference room; auditorium: auditorium;
strada: street; città: city; aeroport*: airport; viagg*: travel; valigi*: luggage; bagagl*: luggage;
zain*: backpack/bag; borse: bag; tasc*: pocket; mondo: world; ovunque: everywhere;
internazional*: international; nazional*: national; europa: europe; europe*: european;
america: america; cina: china; india: india; corea: korea; irlanda: ireland;
paesi bassi: netherlands; olanda: netherlands; belgio: belgium; polonia: poland; svezia: sweden;
norvegia: norway; danimarca: denmark; finlandia: finland; grecia: greece; austria: austria;
turchia: turkey; russia: russia; nuova zelanda: new zealand; australia: australia; canada: canada;
portogallo: portugal; argentina: argentina; ue: EU; unione europea: EU;

testa: head; teste: head; fronte: front/forehead; naso: nose; orecchi*: ear; bocca: mouth;
collo: neck;
polso: wrist; polsi: wrist; braccio: arm; braccia: arm; dito: finger; dita: fingers; pollice: thumb;
pelle: skin/leather; capelli: hair; barba: beard; schiena: back; spall*: shoulder; ginocch*: knee;
corpo: body; affatic*: fatigue; stanch*: fatigue; vertigin*: dizziness/discomfort;
nausea: discomfort; male: pain/bad; dolor*: pain; ferit*: injury; lesion*: injury; salute: health;
incinta: pregnant; pacemaker: pacemaker; allergi*: allergy; comod*: comfort; comfort: comfort;
confortevol*: comfort; scomod*: discomfort; fastidi*: discomfort; mancin*: left-handed;
sord*: hearing; udito: hearing; cieco: vision; ciechi: vision; disabil*: disability/accessibility;
accessibilità: accessibility; sottotitol*: captions; trascri*: transcription;
tradu*: translate/translation; indoss*: wear; porta gli occhiali: wear eyeglasses;
portano gli occhiali: wear eyeglasses; porta occhiali: wear eyeglasses;
con gli occhiali: wear eyeglasses; ha gli occhiali: wear eyeglasses; sinistra: left;
denuncia di sinistro: claim; chassis: chassis; escono: release; esco: sign out/exit; dà: gives;
bande: bands; caricato: uploaded; caricati: uploaded; caricare: upload/charge;
autorizz*: authorize/allow; disdi*: cancel; correzion*: fix/patch; aver: have;
capta*: pick up/capture; infila*: insert; stringere: tighten; stringe: tighten; allenta*: loosen;
riporre: store; proroga*: extension; decrittogra*: decrypt; aderi*: join; vieta*: block/prohibited;
rallenta*: slow; congela*: freeze; incrin*: crack; ammaccatur*: dent;
responsabilità: liability/responsible; accredit*: credit; sollecit*: reminder; scaglion*: volume;
cauzion*: deposit; periodo di tolleranza: grace period; iride: iris; campo: field; retro: rear;
parte anteriore: front; filettatur*: thread; ruote: wheel; freno: brake; freni: brake; asta: temple;
valigett*: case; astuccio: case; microfibra: microfiber; detergent*: cleaner;
omologa*: certification/approval; fattore: factor; fuga: leak; tetto: ceiling/limit;
variante: version/variant; varianti: version/variant; casella di controllo: check box/checkbox;
affittuario: tenant; stagista: trainee; account del dispositivo: device account;
consumo: consumption; consumo energetico: power consumption; gesto: gesture; gesti: gestures;
orizzontale: landscape/horizontal; punte: tips; pulsante di accensione: power button;
pulsanti del volume: volume buttons; pulsante del volume: volume button;
livello della batteria: battery level; tensione di ingresso: input voltage; chiavetta: usb drive;
password temporanea: temporary password; distanza interpupillare: interpupillary distance;
da solo: self; pezzo di ricambio: replacement parts; pezzi di ricambio: replacement parts;
nit: nits
"""
