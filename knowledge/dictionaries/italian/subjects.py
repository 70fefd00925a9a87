"""Italian words for what reps ask about, subject by subject, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
benvenuto: welcome; schermata di benvenuto: welcome screen;
interfaccia di amministrazione: admin center; centro di amministrazione: admin center;
portale di amministrazione: admin center; centro amministrativo: admin center;
scheda giusta: correct tab; linguetta: tab; sparisce: retired; sparire: retired;
spariscono: retired; volantin*: flyer; densità: density; olografic*: holographic; baud: baud;
velocità in baud: baud rate; pluriennal*: multi-year term; più anni: multi-year;
contratto annuale: annual term; contratto pluriennale: multi-year term; data di fine: end date;
fine assistenza: end-of-servicing; data di fine assistenza: end-of-servicing date;
supporto posteriore: kickstand; chiavetta*: usb drive; pennetta: usb drive;
strumento di ripristino: recovery tool; primo avvio: first run/setup; prima accensione: first run;
prima configurazione: first run/setup; ip fisso: static ip; ip statico: static ip;
indirizzo ip fisso: static ip address; core cuda: cuda cores;
larghezza di banda della memoria: memory bandwidth; assorbiment*: power consumption;
consumo massimo: max power consumption; consumi: power consumption; dissipazione: dissipation;
dissipazione di calore: heat output/dissipation; corrente di ingresso: input current;
corrente massima: maximum current; tensione: voltage; presa di rete: ethernet port/network;
velocità di rete: ethernet speed/network; velocità di trasferimento: transfer speed;
avvio da rete: network boot; ordine di avvio: boot order; controllo sala: room control;
controllo della sala: room control; numero di stato: state number; sospensione: sleep;
voce maschile: male voice; voce femminile: female voice; dita insieme: simultaneous touch points;
dita contemporaneamente: simultaneous touch points; punti di contatto: touch points;
punti di tocco: touch points; assistenza sul posto: on-site service;
intervento sul posto: on-site service; tecnico sul posto: on-site technician;
il tecnico: technician; un tecnico: technician; ha diritto: eligible; hanno diritto: eligible;
a pagamento: paid; pagato: paid; venduto separatamente: sold separately;
venduta separatamente: sold separately; venduti separatamente: sold separately;
compreso: included; compresa: included; compresi: included; confezione: box; scatolina: box;
scatolin*: box; appena tolto dalla scatola: unbox; appena tolto: unbox;
aprire la confezione: unbox; finendo lo spazio: more storage; finisce lo spazio: more storage;
senza spazio: more storage; spazio aggiuntivo: additional storage; spazio extra: extra storage;
spazio file: file storage; comprare altro: buy more; compra altro: buy more;
comprarne altro: buy more; ne compra: buy more; rotazione password: password rotation;
rotazione della password: password rotation; account della sala: room account;
account sala: room account; rilevamento e risposta: detection and response;
rilevamento: detection; azioni di risposta: response actions; risposta manuale: manual response;
manuali: manual; profilo di lavoro: work profile; profilo certificato: certificate profile;
profilo di certificato: certificate profile; data di scadenza: expiration date;
formato data: date format; formato della data: date format; riportare indietro: downgrade;
riporta indietro: downgrade; indietro: back;
tornare alla versione precedente: previous version/rollback;
torna alla versione precedente: previous version/rollback; rotto: broken; rotta: broken;
rompe: break; si rompe: break; danneggiat*: damaged; rispedire: return/send;
rimandare indietro: return/send; restituzione: return; pressione breve: short press;
pressione lunga: hold press/long; pressione prolungata: hold press/long; si accende: turn on;
accendere: turn on; spegnere: turn off; visualizzatore: viewer;
modalità visualizzatore: viewer mode; licenze basate su dispositivo: device-based licensing;
licenze per dispositivo: device-based licensing; licenza per dispositivo: device-based licensing;
licenze per utente: user-based licensing; licenza per utente: user-based licensing;
basat* su dispositivo: device-based; accesso offline: offline access; esteso: extended;
estesa: extended; per sempre: permanently; cancellati: deleted; vengano: be; venga: be;
supporto mainstream: mainstream support; impronta digitale: fingerprint;
dimensione massima: maximum size; dimensione minima: minimum size;
utenti esterni: external users/guests; lettore smart card: smart card reader;
lettore di smart card: smart card reader; slot per schede: card slot;
presa cuffie: headphone jack; uscita cuffie: headphone jack; disco rigido: storage drive;
alimentatore: power supply; caricabatterie: charger; caricatore: charger;
tempo di consegna: delivery time; spedizione: shipping; si consegna: ship/delivery;
ricambi: replacement parts/spare; ricambio: replacement part/spare;
sostituzione batteria: battery replacement; sostituzione della batteria: battery replacement;
batteria minima: minimum battery level; custodia: case; staffa: mount;
staffa a parete: wall mount; montaggio a parete: wall mount; supporto con ruote: rolling stand;
carrello: rolling stand/cart; passo vesa: vesa mounting pattern;
peso di spedizione: shipping weight; fotocamera frontale: front camera;
punta della penna: pen tip; nuove funzionalità: new features; nuove funzioni: new features;
versione minima: minimum version; argento: silver; finitur*: finish; per unità: per unit;
sconto per volume: volume discount; palmo: palm; maiuscol*: uppercase; minuscol*: lowercase;
temporaneamente: temporarily; nascost*: hidden; confronto: compare; rispetto all: versus;
rispetto al: versus; rispetto alla: versus; in confronto a: versus; logo: logo;
si carica: upload/charge; caricare un immagine: upload image; carica un immagine: upload image;
scaricare: download; scarico: download; immagine personalizzata: custom image/picture;
propria immagine: custom image/picture; sfondo: background/wallpaper; cartucci*: cartridge;
cartuccia di calcolo: compute cartridge; calcolo: compute; reclamo: claim;
richiesta di riparazione: repair request; richiesta: request; noleggi*: lease/rent;
canale di aggiornamento: update channel; da sola: standalone; riproduzione video: video playback;
riproduce video: video playback; libreria strumenti: tool library; invece che: instead;
anziché: instead; verticale: portrait/vertical; qual è il numero: phone number;
assistenza telefonica: phone support; pila: battery; pile: batteries; ospite: guest;
ospiti: guests
"""
