"""French words of every day, as a question about a product has them, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
à quelle distance: how far distance; de quelle distance: how far distance;
jusqu à quelle distance: how far distance; quelle distance: how far distance;
à quelle vitesse: how fast speed; combien de bruit: how loud noise; quel bruit: how loud noise;
quel niveau sonore: how loud noise; combien de personnes: how many people;
combien de fois: how many times; combien à la fois: how many at once;
à la fois: at once simultaneously; en même temps: at once simultaneously;
simultané*: at once simultaneously; tous les combien: how often; à quelle fréquence: how often;
quel type de: which type; quelle sorte de: which type; quel genre de: which type;
en quelle matière: which material; de quelle matière: which material;
de quelle couleur: which color; quelle couleur: which color; quelles couleurs: which colors;
quel poids: weight; quelle taille: size; quelle hauteur: height; quelle épaisseur: thickness;
quelle différence: what difference; à quoi sert: what purpose; à quoi servent: what purpose;
pour quoi faire: what purpose; que signifie: what mean; ça veut dire quoi: what mean;
que veut dire: what mean; à partir de quand: when; dans quels pays: which countries;
quels pays: which countries; en quelles langues: which languages; quelles langues: which languages;
pendant combien de temps: how long; en combien de temps: how long time;
combien ça coûte: how much cost; combien ça vaut: how much cost; ça coûte combien: how much cost;
c est combien: how much cost; c est combien de: how many; il coûte combien: how much cost;
combien de place: how much storage space; combien de mémoire: how much memory;
combien mesure: dimensions; combien consomme: power consumption; est il possible: can;
c est possible: can; possible de: can; peuvent ils: can; peut il: can; peut elle: can;
faut il: must; doit on: must; il faut: must; obligé de: must; devons nous: must; que faire: what do;
quoi faire: what do; que se passe t il: what happens; qu arrive t il: what happens;
il se passe quoi: what happens; qui peut: who can;

toujours: still; jamais: never; souvent: often; parfois: sometimes; peut être: maybe;
éventuellement: maybe; presque: maybe; vraiment: maybe; exactement: maybe; seulement: only;
uniquement: only; merci: please; bonjour: please; salut: please; svp: please; stp: please;
bonsoir: please; coucou: please; rien: none; aucun: none; aucune: none; personne ne: none;
assez: enough/sufficient; suffi*: enough/sufficient; peu: few; plutôt: actually; surtout: actually;
simplement: actually; sinon: except; sauf: except; excepté: except; selon: according; malgré: but;
cependant: but; pourtant: but; toutefois: but; puisque: but; car: but; lors: but; lorsqu: but;
ainsi: also; également: also; ensuite: also; enfin: also; voilà: also; bref: also; d abord: first;
ensemble: together; seul: alone; seule: alone; seuls: alone; seules: alone; plusieurs fois: times;
au lieu: instead; environ: about; bien: well; bon: good; bonne: good; bons: good; bonnes: good;
voici: here; aujourd: today; hier: yesterday; demain: tomorrow; bientôt: soon;
immédiat*: immediately; tout de suite: immediately; récemment: recently; longtemps: long time;
dessus: top/above; au dessus: top/above; en haut: top/above; dessous: bottom/below;
au dessous: bottom/below; en bas: bottom/below; devant: front; derrière: rear/behind;
à côté: beside; autour: around; loin: far; ailleurs: other; dehors de: outside; fois: times;
exemple*: example; genre: type; sorte: type; chacun: each; chacune: each; pareil*: same;
telle: such; tels: such; tel: such; telles: such; eu: has; eue: has; avais: has; avaient: has;
aura: has; aurait: has; sont ils: is; étaient: be; étant: be; serait: be; seront: be;
besoin d aide: help; aide*: help; aider: help; dois: must; doive: must; devoir: must; devait: must;
devrait: must; peux: can; pourrait: can; pourra: can; pourrions: can; puisse: can; pu: can;
vers: to;

monsieur: customer; madame: customer; patron*: manager/boss; chef: manager/boss; chefs: managers;
directeur*: manager; directrice: manager; responsable*: manager; gérant*: manager;
vendeur*: sales/reseller; commerciaux: sales; acheteur*: buyer; fournisseur*: vendor/provider;
partenaire*: partner; membre*: member; collègue*: colleague; développeu*: developer;
ingénieur*: engineer; médecin*: doctor/medical; infirmi*: nurse; patient*: patient;
enseignant*: teacher; professeur*: teacher; prof: teacher; élève*: student; universit*: university;
parents: parent; propriétaire*: owner; titulaire*: owner; hôte: host; hôtes: host;
organisateur*: organizer; animateur*: moderator; présentateur*: presenter; intervenant*: presenter;
auditeur*: attendees; visiteur*: visitor; ouvrier*: worker; travailleur*: worker;
indépendant*: self-employed; agent*: agent; siège social: headquarters; multinationale*: enterprise;
grand compte: enterprise; administration*: administration/government; ministère*: government;
mairie*: government; banque*: bank; clinique*: hospital; bloc opératoire: surgery;
chantier*: construction site; atelier*: workshop; maison: home; domicile: home; foyer*: home;
bâtiment*: building; porte: door; portes: doors; fenêtre*: window; plafond*: ceiling; sol: floor;
étage*: floor; meuble*: furniture; chaise*: chair; table: table/desk; couloir*: hallway;
classe: class/classroom; classes: class/classroom; amphithéâtre*: auditorium; pièce d eau: wet;
rue: street; ville*: city; aéroport*: airport; voyag*: travel; déplacement professionnel: travel;
valise*: luggage; bagage*: luggage; sac: bag; sacs: bag; sac à dos: backpack; poche*: pocket;
monde*: world; partout: everywhere; international*: international; internationaux: international;
national*: national; europe: europe; européen*: european; amérique: america; chine: china;
inde: india; corée: korea; irlande: ireland; pays bas: netherlands; pologne: poland; suède: sweden;
norvège: norway; danemark: denmark; finlande: finland; grèce: greece; autriche: austria;
turquie: turkey; russie: russia; nouvelle zélande: new zealand; luxembourg: luxembourg;
portugal: portugal; ue: EU;

tête*: head; nez: nose; oreille*: ear; bouche*: mouth; cou: neck; nuque*: neck; poignet*: wrist;
bras: arm; doigt*: finger; pouce: thumb/inch; peau: skin; cheveux: hair; barbe*: beard; dos: back;
épaule*: shoulder; genou*: knee; corps: body; fatigu*: fatigue; vertige*: dizziness/discomfort;
mal de tête: headache; mal: bad/pain; douleur*: pain; blessure*: injury; blessé: injury;
blessée: injury; santé: health; enceinte: pregnant; pacemaker: pacemaker; allergi*: allergy;
confort*: comfort; inconfort*: discomfort; gêne*: discomfort; gaucher*: left-handed;
droitier*: right-handed; sourd*: hearing; malentendant*: hearing; aveugle*: vision;
malvoyant*: vision accessibility; handicap*: disability/accessibility; accessibilité: accessibility;
sous titre*: captions; sous titres: captions; transcri*: transcription;
tradui*: translate/translation; traduc*: translate/translation; ôter: remove; serrer: tighten;
desserrer: loosen; emballer: pack; livrer: deliver; livrés: delivered; interdi*: block/prohibited;
ralenti*: slow; fuir: leak; fuit: leak; relance*: reminder; caution: deposit; grâce: grace;
délai de grâce: grace period; période de grâce: grace period; créneau*: window;
indisponib*: downtime/unavailable; débit*: speed/throughput; bande: band; bandes: bands;
filetage*: thread; frein*: brake; rembourrage*: cushion; sacoche*: bag; microfibre*: microfiber;
certification*: certification; homologa*: certification/approval; facteur*: factor; amorçage: boot;
plancher: minimum; déclinaison*: version; disposition: layout; case à cocher: check box/checkbox;
cases à cocher: check box; cocher: select/check; coche: select/check; gestionnaire*: manager;
gestionnaire de périphériques: device manager; stagiaire*: trainee; prestataire*: vendor/contractor;
hors connexion: offline; asseoir: sit; pièce détachée: replacement parts; suite: suite;
installer: install; déchiffr*: decrypt; barre d outils: toolbar; bosse*: dent; iris: iris;
jack: jack; vision: vision; configuration: configuration; audio: audio;
salle de réunion: meeting room; compte d appareil: device account;
compte de ressource: resource account; consommation électrique: power consumption;
écartement*: distance; écart pupillaire: interpupillary distance; muet: mute; sourdine: mute;
gomme*: eraser; bouton marche: power button; niveau de charge: battery level;
tension d entrée: input voltage; redémarrage: restart; mot de passe temporaire: temporary password;
combien de mémoire vive: how much memory/ram
"""
