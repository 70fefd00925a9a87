"""French words for what is done, how it is and when, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
faites: do; faisant: do; fais: do; servir: use/work; sert: use; servent: use; usage*: usage;
utilisation*: usage/use; exécut*: run; tourne: run/rotate; tourner: rotate; lanc*: launch/start;
lance: start; démarrage: boot/start; tenir: hold; tient: hold; tiennent: hold;
maintenir: hold/maintain; maintien: hold; supporte*: support; subir: damage; prend: take;
prendre: take; prennent: take; pris: take; met il: time; mettent: put; atteind*: reach;
atteint: reach; arriv*: arrive; arrive t: happens; rester: remain; dépasse: exceed; rentre*: fit;
rentrer: fit; entre dans: fit; loge: fit; adapté*: adapted/suitable; adaptat*: adapter;
approprié*: appropriate; idéal*: ideal; parfait*: perfect; vaut la peine: worth; obten*: get/obtain;
obtient: get/obtain; reçois: receive; avoir accès: access; découvr*: discover; repér*: locate;
regard*: look/view; visionn*: view; consult*: view/consult; expliqu*: explain; défin*: define;
signifi*: mean; choix: choice/option; alternative*: alternative; combin*: combine/combination;
mélang*: mix; séparé*: separate; divis*: divide/split; group*: group; trier: sort; tri: sort;
classe*: classify/class; filtr*: filter; compter: count; calcul*: calculate; mesur*: measure;
estim*: estimate; égal*: same/equal; diffèr*: differ; vari*: vary; convert*: convert;
renomm*: rename; réinstall*: reinstall; révoqu*: revoke; délégu*: delegate; refus*: deny/reject;
accept*: accept; confirm*: confirm; pause*: pause; interromp*: interrupt/stop; empêcher: prevent;
prévent*: prevent; oblig*: require/force; forc*: force; impos*: require; affecte*: affect/assign;
influ*: affect; dépend*: depend; concern*: regarding; représent*: represent; parl*: speak/talk;
convers*: conversation; contien*: contain; résou*: resolve/fix; résol*: resolve/fix; corrige*: fix;
touch*: touch; gliss*: swipe/slide; faire glisser: drag; cliqu*: click; clic: click;
clic droit: right-click; pinc*: pinch; maintenir appuyé: hold press; secou*: shake;
lev*: lift/raise; soulev*: lift; baiss*: lower; descend*: lower; augmente: increase; approch*: near;
éloign*: away; boug*: move/motion; mouvement*: motion/movement; assis: sit; assise: sit;
debout: stand; vol: theft/stolen; voler: stolen; briser: break; brisé*: broken; promet*: promise;
garantir: guarantee; assur*: ensure/insurance; respect*: comply; satisf*: satisfy;
appartien*: belong; correspond*: correspond; comprend: include; comprennent: include;
exclu*: exclude; exclus*: exclude; ignor*: ignore; saut*: skip; oubli*: forget/forgot;
apprend*: learn; apprentissage: learning; accompagn*: companion; développ*: develop;
fabriqu*: made/manufacture; construi*: build; publier: publish/release; publié: publish/release;
publiée: publish/release; annonc*: announce; évolu*: upgrade; évolutif*: upgrade;
mettre en place: setup/deploy; met à jour: update; rétablir: restore; rétabli*: restore;
revenir: come back; revient: come back; rend: return; rends: return; rendez: return; rendre: return;
rendu*: return; ramen*: return; reprend*: trade-in/resume; reprendre: resume; revend*: sell;
proposer: offer; propose: offer; proposez: offer; proposé: offer; proposent: offer; offr*: offer;
bénéfici*: benefit/eligible; profit*: benefit; souscri*: subscribe/subscription;
abonn*: subscription; résilier: cancel; suspend*: suspend; envoyer par mail: email; partir: leave;
quitte*: leave; rempl*: fill; remplir: fill;

optim*: optimal; excellent*: excellent; pire*: worse; mauvaise*: bad; grand: large/big;
grande*: large/big; grands: large; gros: large/big; grosse*: large/big; énorme*: large;
petit*: small; moyenne*: medium/average; fort: strong/loud; forte*: strong/loud;
puissant*: powerful; dur: hard; dure à: hard; doux: soft; douce*: soft; souple*: flexible/soft;
rigide*: rigid; flexib*: flexible; lisse*: smooth; fluid*: smooth; professionnel*: professional;
domestique*: home; modern*: modern; récent*: recent; récente*: recent; classique*: classic;
traditionnel*: traditional; commun: common; commune: common; communs: common; communes: common;
communication*: communication; courant*: common/power; courant: power; normal*: normal;
spécial*: special; spéciaux: special; rare*: rare; habituel*: usual; fréquent*: frequent/common;
questions fréquentes: frequently asked questions; foire aux questions: frequently asked questions;
général*: general; généraux: general; exact*: exact; approximat*: approximately; réel*: real;
vrai*: real; possible*: possible; impossible*: impossible; libre*: free; ouvert*: open;
fermé*: closed; écolog*: environmental; énergétique*: energy; efficac*: efficiency;
électrique*: electric; électronique*: electronic; intelligent*: smart/intelligent; visuel*: visual;
hybride*: hybrid; restant*: remaining; total: total; totale*: total; entier*: whole;
entière*: whole; partiel*: partial; partie*: part; pour cent: percent; pourcentage*: percentage;
majorité: most; cent: 100; centaine*: hundreds; mille: 1000; onze: 11; douze: 12; quinze: 15;
vingt: 20; trente: 30; cinquante: 50; quart: quarter; quatrième: 4; cinquième: 5; triple*: triple;
dizaine*: 10; douzaine*: dozen; zéro: zero; moment*: time; janvier: january; février: february;
mars: march; avril: april; mai: may; juin: june; juillet: july; août: august; septembre: september;
octobre: october; novembre: november; décembre: december; lundi: monday; mardi: tuesday;
mercredi: wednesday; jeudi: thursday; vendredi: friday; samedi*: saturday; dimanche*: sunday;
midi: noon; nuit*: night; soir*: evening; matin*: morning; trimestre*: quarter;
semestre*: six months; quinzaine: two weeks; fin d année: end year; fin du mois: end month;
exercice: fiscal year; ouvré*: business; ouvrable*: business; 24 heures: 24 hours;
du jour au lendemain: overnight; permanent*: permanent; permanence: permanent;
temporaire*: temporary; provisoire*: temporary; définiti*: permanent; constant*: constant;
périodi*: periodic/regular; réguli*: regular; futur*: future; avenir: future; passé: past;
réserve: reserve; âge: age; ancienneté: age; domaine d activité: industry; zone*: zone/area;
secteur*: sector; industrie*: industry; marché: market; marchés: markets; production*: production;
fabrication: manufacturing; salle blanche: clean room; salles blanches: clean rooms;
climat*: climate; altitude*: altitude; vibration*: vibration; éclabouss*: splash; sable: sand;
plage: range; neige: snow; camion*: truck; bateau*: ship; train: train;
plage de température: temperature range; valeur*: value; effet*: effect; impact*: impact;
conception: design; design: design;

combien de temps met: how long; combien de temps faut: how long; combien de temps prend: how long;
porte des lunettes: wear eyeglasses; portent des lunettes: wear eyeglasses;
porter des lunettes: wear eyeglasses; avec des lunettes: wear eyeglasses; vitre*: glass;
capte: capture/pick up; capter: capture/pick up; captent: capture/pick up;
câble secteur: power cord; cordon secteur: power cord; câble d alimentation: power cord;
à part: separately; embout*: tips; vient: come; viennent: come; venir: come; station: dock/station;
un neuf: new; neuve: new; neuves: new; plus tard: later; n est plus: no longer;
ne sont plus: no longer; éclair*: backlit/light; idée*: idea; mot: word; mots: words;
question fréquente: frequently asked question; situation*: situation; avis: opinion/review;
livre*: book; événement*: event; film*: movie/video; structure*: structure; expérience*: experience;
action*: action; utile*: useful; tendance*: trend; bref délai: short; relation*: relation;
expert*: expert; source*: source; décision*: decision; famille*: family;

email: email; emails: email;

aperçu*: overview/preview; résumé*: summary; prépar*: prepare; ressource*: resources;
comportement*: behavior; échelle*: scale; indicateur*: indicator; accélér*: accelerate;
protocole*: protocol; module*: module; communauté*: community; critère*: criteria; série*: series;
thermique*: thermal; trafic: traffic; transition*: transition; complex*: complex;
stratégi*: strategy; colonne*: column; ligne: line/row; lignes: lines/rows; assembl*: assembly;
variété*: variety; vérification*: verification; demande: request/demand; phase*: phase/stage;
populaire*: popular; cycle*: cycle; attribut: attribute; ascenseur*: elevator;
équivalent*: equivalent; inspect*: inspection; radio: radio; valeurs: values; web: web;
lié*: related; associé*: associated; créateur*: creators; individuel*: individual;
propriété*: property; potentiel*: potential; perte*: loss; seuil*: threshold;
déclaration*: statement; visite*: visit; conférence*: conference; titre*: title;
introduction: introduction; sujet*: subject; améliorations: improvements; connaissance*: knowledge;
flux: flow;

gonfl*: swollen; démission*: leave; quitté: leave; partie de l entreprise: leave; capuchon*: cap;
trop bas: low; cache*: cover/hide;

lav*: clean/wash; pouvez: can; puissiez: can; belge*: belgium; canadien*: canada; québec: canada;
américain*: america; européenne*: european; rendez nous: return
"""
