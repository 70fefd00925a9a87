"""French words for what reps ask about, subject by subject, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
écran d accueil: welcome screen; bienvenue: welcome; écran de bienvenue: welcome screen;
centre d administration: admin center; console d administration: admin center;
portail d administration: admin center; fin: end; date de fin: end date;
fin de maintenance: end-of-servicing; maintenance du firmware: firmware servicing;
pluriannuel*: multi-year term; plusieurs années: multi-year; contrat annuel: annual term;
engagement annuel: annual term; engagement pluriannuel: multi-year term;
engagement: term/commitment; cartes à puce: smart cards;
lecteur de carte à puce: smart card reader; empreinte digitale: fingerprint;
livré depuis: shipping since; est il livré: ship/delivery; sont ils livrés: ship/delivery;
holographique*: holographic; densité: density; bauds: baud; débit en bauds: baud rate;
débit: speed/rate; bande passante mémoire: memory bandwidth; commande de salle: room control;
contrôle de salle: room control; numéro d état: state number;
consommation maximale: max power consumption; dégagement de chaleur: heat output/dissipation;
dissipation: dissipation; courant d entrée: input current; tension: voltage;
prise réseau: ethernet port/network; port réseau: ethernet port/network;
vitesse réseau: ethernet speed/network; vitesse: speed; vitesses: speeds;
vitesse de transfert: transfer speed; fréquence: frequency/rate; fréquence d horloge: clock speed;
démarrer sur: boot from; ordre de démarrage: boot order; synthèse vocale: voice/speech;
doigts en même temps: simultaneous touch points; points de contact: touch points;
points tactiles: touch points; intervention: service; intervention sur site: on-site service;
dépannage sur site: on-site service/repair; éligible*: eligible; ont droit: eligible;
a droit: eligible; donne droit: eligible; payant: paid; payante: paid; payants: paid;
payantes: paid; en supplément: additional; supplément: additional cost;
vendu séparément: sold separately; vendue séparément: sold separately;
vendus séparément: sold separately; compris: included; comprise: included; fourni: included;
fournie: included; fournis: included; inclus: included; carton: box; petite boîte: box;
sortie du carton: unbox; sorti du carton: unbox;
revenir à l ancienne version: previous version/rollback;
revenir à la version précédente: previous version/rollback; ancienne version: previous version;
vieille: old; panne: failure; endommagé*: damaged; clé bitlocker: bitlocker key;
outil de récupération: recovery tool; premier démarrage: first run/setup;
première configuration: first run/setup; ip fixe: static ip; adresse ip fixe: static ip address;
adresse fixe: static address; sacoche: carrying case/bag; housse: case/cover; étui: case;
appui court: short press; s allume: turn on; allumer: turn on; éteindre: turn off;
visionneuse: viewer; mode visionneuse: viewer mode; marchent: work; marchait: work; appli: app;
applis: apps; licence par appareil: device-based licensing;
licences par appareil: device-based licensing; licence par utilisateur: user-based licensing;
licences par utilisateur: user-based licensing; basée sur l appareil: device-based;
accès hors connexion: offline access; étendu: extended; cartouche de calcul: compute cartridge;
entraxe: mounting pattern; fixation murale: wall mount; support roulant: rolling stand;
pied roulant: rolling stand; chariot: rolling stand/cart; poids d expédition: shipping weight;
expédition: shipping; livraison: delivery; remplacement de batterie: battery replacement;
remplacement de la batterie: battery replacement; niveau de batterie: battery level;
batterie minimum: minimum battery level; chargeur: charger; lecture vidéo: video playback;
lit la vidéo: video playback; charger une image: upload image; on la charge: upload;
importer: upload/import; mettre en ligne: upload; téléchargement: download;
image personnalisée: custom image/picture; réclamation: claim; réclamations: claims;
formulaire: form; demande de réparation: repair request; port casque: headphone jack;
moniteurs externes: external monitors/displays; disque: drive/storage;
processeur graphique: gpu graphics; cœur: core; cœurs: cores; cœurs cuda: cuda cores;
mégapixel*: megapixels; pointe du stylet: pen tip; mine: tip; noir: black; noire: black;
métal: metal; finition*: finish; par pièce: per unit; par unité: per unit;
tarif dégressif: volume price; location: lease/rent; financement: financing;
reconditionné*: refurbished; assurance: insurance; canal de mise à jour: update channel;
mises à jour de sécurité: security updates; nouveautés: new features;
nouvelles fonctions: new features; fonction: feature/function; fonctions: features;
boite aux lettres: mailbox; corbeille: recycle bin; taille maximale: maximum size;
taille minimale: minimum size; enregistrement*: recording; visio: video conferencing;
utilisateurs externes: external users/guests; droits: permissions/rights;
détection et réponse: detection and response; détection: detection;
actions de réponse: response actions; profil professionnel: work profile;
profil de certificat: certificate profile; date d expiration: expiration date;
expiration: expiration; format de date: date format; rotation du mot de passe: password rotation;
compte de la salle: room account; compte de salle: room account;
durée de validité: validity period/lifetime; support standard: mainstream support;
espace supplémentaire: additional storage; stockage supplémentaire: extra storage;
plus d espace: more storage space; n a plus d espace: more storage; plus de place: more storage;
manque de place: more storage; acheter plus: buy more; en acheter: buy more; avion: plane;
paume: palm; presse papiers: clipboard; majuscule*: uppercase; minuscule*: lowercase;
temporairement: temporarily; caché*: hidden; comparaison: compare; par rapport à: versus;
par rapport au: versus; comparé à: versus; chronologie: timeline; logo: logo;
autrement: otherwise; dalle: panel; arrêt: stop/end; cordon: cord/cable; téléphone: phone;
façon: way; façons: ways; au mur: wall; télécopie: fax; numérisation: scan; interrupteur: switch
"""
