"""Portuguese words of every day, as a question about a product has them, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
a que distância: how far distance; qual a distância: how far distance;
até que distância: how far distance; a que velocidade: how fast speed; quão rápido: how fast speed;
quanto barulho: how loud noise; quanto ruído: how loud noise; quão barulhento: how loud noise;
quão pesado: how heavy weight; quão grande: how big size; quão brilhante: how bright brightness;
quantas pessoas: how many people; quantas vezes: how many times;
quantos ao mesmo tempo: how many at once; quantas ao mesmo tempo: how many at once;
quantos de uma vez: how many at once; ao mesmo tempo: at once simultaneously;
de uma vez: at once simultaneously; em simultâneo: at once simultaneously;
com que frequência: how often; de quanto em quanto tempo: how often; que tipo de: which type;
qual tipo de: which type; qual o tipo de: which type; de que material: which material;
qual o material: which material; de que cor: which colors; qual a cor: which colors;
em que cores: which colors; em quais cores: which colors; quais as cores: which colors;
para que serve: what purpose; para que servem: what purpose; o que significa: what mean;
o que quer dizer: what mean; qual a diferença: what difference; qual é a diferença: what difference;
que diferença: what difference; a partir de quando: when; em que países: which countries;
em quais países: which countries; em que idiomas: which languages;
em quais idiomas: which languages; por quanto tempo: how long; durante quanto tempo: how long;
em quanto tempo: how long time; quanto demora: how long time; quanto leva: how long time;
quanto tempo demora: how long time; quanto tempo leva: how long time; quanto custam: how much price;
quanto sai: how much price; quanto fica: how much price; por quanto: how much price;
qual o valor: how much price; qual o preço: how much price; quanto espaço: how much storage space;
quanta memória: how much memory; quanto mede: dimensions; quanto gasta: power consumption;
quanto pesam: weight; quem pode: who can; é possível: can; dá pra: can; tem como: can;
tem jeito: can; será que dá: can; é preciso: must; tem que: must; tem de: must; tenho que: must;
tenho de: must; precisa de: must; o que fazer: what do; que faço: what do; o que faço: what do;
o que acontece: what happens; até quanto: up to how much;

sempre: always; nunca: never; jamais: never; quase: almost; talvez: maybe; acaso: maybe;
porventura: maybe; apenas: only; somente: only; só mesmo: only; assim: so; então: so; aliás: so;
afinal: so; muito: many; muita: many; muitos: many; muitas: many; bastante: many; pouco: few;
pouca: few; poucos: few; poucas: few; demais: too; tanto: so; tanta: so; nada: none; nenhum: none;
nenhuma: none; ninguém: none; qualquer: any; quaisquer: any; ambos: both; ambas: both; resto: rest;
exemplo*: example; em vez: instead; exceto: except; salvo: except; conforme: according;
junto: together; juntos: together; juntas: together; porém: but; contudo: but; embora: but;
enquanto: but; pois: but; portanto: but; obrigad*: please; olá: please; oi: please; bom dia: please;
boa tarde: please; por favor: please; realmente: actually; verdade: actually; ajuda*: help;
necessidade*: needs; próprio: own; própria: own; próprios: own; próprias: own; feito: made;
feita: made; feitos: made; feitas: made; sendo: be; sido: be; seria: be; serão: be; eram: be;
foram: be; tinha: has; tinham: has; teve: has; tiver: has; tivesse: has; terá: has; teria: has;
amanhã: tomorrow; ontem: yesterday; em breve: soon; imediat*: immediately; recente*: recent;
vezes: times; nele: it; nela: it; neles: it; disso: it; disto: it; daquele: it; naquele: it;
àquele: it; isto: it; gente: people; pra: for; mim: me; devo: must; deve: must; devem: must;
deveria: must; queria: want; queremos: want; dizem: say; disse: say; sei: know;

senhor*: customer; chefe*: manager/boss; gerente*: manager; diretor*: manager;
vendedor*: sales/reseller; comprador*: buyer; fornecedor*: vendor/provider; parceir*: partner;
membro*: member; colega*: colleague; desenvolvedor*: developer; programador*: developer;
engenheir*: engineer; médico*: doctor/medical; enfermeir*: nurse; paciente*: patient;
professor*: teacher; docente*: teacher; universid*: university; faculdade*: university;
filho*: child; proprietári*: owner; dono: owner; dona: owner; titular*: owner; anfitrião: host;
organizador*: organizer; apresentador*: presenter; orador*: presenter; ouvinte*: attendees;
visitante*: visitor; operári*: worker; trabalhador*: worker/employees; autônom*: self-employed;
autónom*: self-employed; corporativ*: corporate/enterprise; companhia*: company; firma: company;
grande empresa: enterprise; empresarial: enterprise/business; empresariais: enterprise/business;
câmara municipal: government; prefeitura*: government; ministério*: government;
repartição: government; banco*: bank; clínica*: hospital; bloco operatório: surgery;
obra: construction site; obras: construction site; oficina*: workshop/repair; casa: home; lar: home;
residência*: home; prédio*: building; edifício*: building; janela*: window; teto: ceiling;
tecto: ceiling; piso: floor; chão: floor; andar: floor; mesa*: desk/table; secretária: desk;
cadeira*: chair; móvel: mobile; móveis: mobile; corredor*: hallway;
sala de aula: classroom; salas de aula: classrooms; turma*: class; sala de reunião: meeting room;
sala de reuniões: meeting room; salas de reunião: meeting rooms; salas de reuniões: meeting rooms;
auditório*: auditorium; rua: street; cidade*: city; aeroporto*: airport; viag*: travel;
viaj*: travel; mochila*: backpack/bag; bolsa*: bag; mala de viagem: luggage; bolso*: pocket;
bagagem: luggage; mundo: world; todo lugar: everywhere; internaciona*: international;
naciona*: national; europa: europe; américa: america; china: china; índia: india; coreia: korea;
irlanda: ireland; países baixos: netherlands; holanda: netherlands; bélgica: belgium;
polónia: poland; polônia: poland; suécia: sweden; noruega: norway; dinamarca: denmark;
finlândia: finland; grécia: greece; áustria: austria; turquia: turkey; rússia: russia;
nova zelândia: new zealand; portugal: portugal; angola: angola; argentina: argentina;
união europeia: EU;

cabeça*: head; rosto: face; testa: forehead; nariz: nose; orelha*: ear; ouvido*: ear; boca: mouth;
pescoço: neck; pulso: wrist; punho: wrist; braço*: arm; dedo*: finger; polegar*: thumb; pele: skin;
cabelo*: hair; barba: beard; costas: back; ombro*: shoulder; joelho*: knee; corpo*: body;
fadiga: fatigue; cansaço: fatigue; cansa*: fatigue; tontura*: dizziness/discomfort;
enjoo*: discomfort; dor: pain; dores: pain; dói: pain; doer: pain; machuc*: pain/injury;
lesão: injury; lesões: injuries; ferimento*: injury; saúde: health; grávida*: pregnant;
pacemaker: pacemaker; marcapasso*: pacemaker; alergi*: allergy; alérgic*: allergy;
confort*: comfort; desconfort*: discomfort; incómod*: discomfort; incômod*: discomfort;
canhot*: left-handed; destr*: right-handed; surd*: hearing; cego*: vision; audição: hearing;
visão: vision; deficiên*: disability/accessibility; acessibilidade: accessibility;
legenda*: captions; transcri*: transcription; tradu*: translate/translation;
usa óculos: wear eyeglasses; usam óculos: wear eyeglasses; com óculos: wear eyeglasses;
de óculos: wear eyeglasses; vestir: wear; pôr na cabeça: wear; apertar: tighten/press;
aperta*: tighten/press; afrouxa*: loosen; desparafus*: screw/remove; prorroga*: extension;
descriptograf*: decrypt; proíb*: block/prohibited; proib*: block/prohibited; chia*: noise;
vaza*: leak; amassad*: dent; responsabilidade*: liability/responsible; adesivo*: label/sticker;
acréscimo*: additional; carência: grace; período de carência: grace period;
indisponib*: downtime/unavailable; vazão: throughput; banda: band; bandas: bands; íris: iris;
embaixo: bottom/below; em cima: top/above; dianteir*: front; rosca*: thread; rodízio*: wheel;
freio*: brake; haste*: temple; maleta*: case; microfibra*: microfiber;
homologa*: certification/approval; fator*: factor; variante*: version/variant;
caixa de seleção: check box/checkbox; estagiári*: trainee; terceirizad*: contractor;
atacadista*: wholesale; sozinho*: self; sozinha: self; saem: release; enviado: sent/uploaded;
enviados: sent/uploaded; libera*: allow/release; encerr*: close/end; transporte*: transport/carry;
conta do dispositivo: device account; consumo de energia: power consumption; mudo: mute;
paisagem: landscape; ponta: tip; pontas: tips; botão liga: power button;
nível da bateria: battery level; tensão de entrada: input voltage; pen drive: usb drive;
senha temporária: temporary password; distância interpupilar: interpupillary distance;
sem fio: wireless; barra de ferramentas: toolbar; gerenciador de dispositivos: device manager;
risco: scratch/risk
"""
