"""Spanish words for what is done, how it is and when, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
venir: come; uso: use/usage; usos: use/usage; usando: use; usamos: use; usarlo: use; usarla: use;
usarse: use; hago: do; hacemos: do; haz: do; hiciera: do; hacerlo: do; tener en cuenta: consider;
consider*: consider; consegu*: get; consig*: get; obten*: get/obtain; obtien*: get/obtain;
tom*: take; traer: bring; trae consigo: included; llev*: carry/take; funcion*: work/function;
ejecut*: run; corre: run; corren: run; correr: run; inici*: start; arrancar: start/boot;
termin*: end/finish; segui*: continue; mantener: maintain; sosten*: hold; sostien*: hold;
aguant*: hold/last; resist*: resist; tard*: take time; demor*: delay/time; durar*: last;
alcanz*: reach; lleg*: arrive; falt*: missing; sobra: exceed; sobran: exceed; caber: fit;
caben: fit; cabe: fit; encaj*: fit; va bien: work; vale la pena: worth;
convien*: suitable/recommended; adecuad*: suitable; apropiad*: appropriate; ideal*: ideal;
perfecto: perfect; perfecta: perfect; suficient*: enough/sufficient; basta: enough; obtener: get;
averigu*: find; descubr*: discover; localiz*: locate; ubic*: location; mirar: look; mira: look;
miro: look; revis*: review/check; explic*: explain; explíc*: explain; defin*: define;
escog*: choose; opcion*: option; opción: option; alternativ*: alternative;
combin*: combine/combination; mezcl*: mix; junt*: join; separ*: separate; divid*: divide/split;
agrup*: group; orden: order; orden*: order/sort; clasific*: classify/sort; filtr*: filter;
contar: count; cuento: count; calcul*: calculate; suma: total; sumar: total; medir: measure;
medimos: measure; medida*: measure/dimensions; estim*: estimate; igual*: same/equal;
distint*: different; difier*: different; vari*: vary/various; convert*: convert; conviert*: convert;
traslad*: transfer/move; reubic*: move; asoci*: associate/pair; desvincul*: unlink/remove;
reten*: retention/hold; renombr*: rename; reinstal*: reinstall; revoc*: revoke; conced*: grant;
otorg*: grant; deleg*: delegate; negar: deny; niega: deny; niegan: deny; rechaz*: reject;
acept*: accept; confirm*: confirm; anul*: cancel; paus*: pause; interrump*: interrupt/stop;
bloqu*: lock/block; evita: prevent; prevenir: prevent; previene: prevent; oblig*: require/force;
forz*: force; exig*: require; fuerz*: force; logr*: achieve; alcance de: scope; influ*: affect;
afect*: affect; depend*: depend; represent*: represent; signific*: mean; llam*: call;
habl*: speak/talk; conversación: conversation; conversaciones: conversation;
respuest*: answer/respond; resolv*: resolve/fix; resuelv*: resolve/fix; repit*: repeat;
repet*: repeat; suspende: sleep; apagarse: turn off; hibern*: hibernate; tocar: touch; tocan: touch;
toco: touch; desliz*: slide/swipe; arrastr*: drag; pinch*: click; clic: click; tecle*: type;
pellizc*: pinch; aplast*: press; presion*: press; mantener pulsado: hold press;
manten pulsado: hold press; mantén pulsado: hold press; agit*: shake; inclin*: tilt;
levant*: lift/raise; bajar: lower; bajan: lower; sube: raise/upload; suben: raise/upload;
subimos: raise/upload; subo: raise/upload; acerc*: near; alejado: away; alejar: away;
alejarse: away; mov*: move/motion; muev*: move; movimiento*: motion/movement; caminar: walk;
sentado: sit; sentada: sit; sentarse: sit; pie derecho: stand; cae: fall/drop; caen: fall/drop;
caer: fall/drop; cayó: fall/drop; caído: drop; romperse: break; rompe: break/broken;
rompió: break/broken; rompen: break/broken; rompo: break/broken; volar: fly; compro: buy/purchase;
compró: buy/purchase; compré: buy/purchase; compren: buy/purchase; compremos: buy/purchase;
vender: sell; ofrec*: offer; ofert*: offer; promet*: promise; garantiz*: guarantee;
asegur*: ensure/insure; cumpl*: comply/meet; satisf*: satisfy; pertenec*: belong;
correspond*: correspond; incorpor*: include/built-in; exclu*: exclude; omit*: skip; saltar: skip;
salta: skip; saltarse: skip; ignor*: ignore; acompañ*: companion/included;

buen: good; bueno: good; buena: good; bien: good; mal: bad; malo: bad; mala: bad; óptim*: optimal;
excelent*: excellent; peor*: worse; gran: large/big; grande*: large/big; enorme*: large;
pequeñ*: small; chico: small; chicos: small; mediano*: medium; larg*: long; fuert*: strong;
débil*: weak; potent*: powerful; duro: hard; duros: hard; duras: hard; duradero: durable;
blando: soft; suave*: smooth/soft; rígid*: rigid; flexib*: flexible; ligeros: lightweight;
caliente*: hot; fría: cold; fríos: cold; frías: cold; tibi*: warm; profesional*: professional;
domestic*: home; doméstic*: home; modern*: modern; recient*: recent; clásic*: classic;
tradicional*: traditional; común: common; comunes: common; normal*: normal; especial*: special;
raro: rare; habitual*: usual; frecuente*: frequent/common;
preguntas frecuentes: frequently asked questions; general: general; generales: general;
específicamente: specific; concret*: specific; exact*: exact; precis*: accurate/precision;
aproxim*: approximately; real: real; reales: real; posibl*: possible; imposible*: impossible;
libre*: free; abiert*: open; cerrad*: closed; seguros: secure; ecológic*: environmental;
energétic*: energy; eficien*: efficiency; eléctric*: electric; electrónic*: electronic;
técnic*: technical; inteligent*: smart/intelligent; visual*: visual; virtual*: virtual;
híbrid*: hybrid; adicion*: additional; restant*: remaining; siguient*: next; total*: total;
entero: whole; entera: whole; parcial*: partial; parte*: part; porcentaje*: percentage;
por ciento: percent; mayor: greater/larger; mayores: greater; mayoría: most; menor: smaller/less;
menores: smaller/less; cien: 100; cientos: hundreds; miles: thousands; doce: 12; quince: 15;
veinte: 20; treinta: 30; cincuenta: 50; docena*: dozen; cuarto: 4; quinto: 5; quinta: 5; par: pair;
tripl*: triple; decena*: 10; cero: zero; momento*: time; tiempo: time; rato: time; época: period;
enero: january; febrero: february; marzo: march; abril: april; mayo: may; junio: june; julio: july;
agosto: august; septiembre: september; octubre: october; noviembre: november; diciembre: december;
lunes: monday; martes: tuesday; miércoles: wednesday; jueves: thursday; viernes: friday;
sábado*: saturday; domingo*: sunday; mediodía: noon; noche*: night; trimestr*: quarter;
semestre*: six months; quincen*: two weeks; fin de año: end year; fin de mes: end month;
laborable*: business day; hábil: business; hábiles: business; natural*: natural/calendar;
año fiscal: fiscal year; durante la noche: overnight; de un día para otro: next day;
al día siguiente: next day; 24 horas: 24 hours; permanent*: permanent; temporal*: temporary;
provisional*: temporary; definitiv*: permanent; constante*: constant; continua: continuous;
continuo: continuous; periódic*: periodic/regular; regular*: regular; futuro*: future; pasado: past;
reserva: reservation/backup; edad*: age; antigüedad: age; historia de: history;
objetiv*: goal/target; ámbito*: area/scope; área*: area; zona*: zone/area; sector*: sector;
industria*: industry; mercado*: market; tecnología*: technology; producción: production;
almacenes: warehouse; salas limpias: clean rooms; sala limpia: clean room; clima: climate;
altitud: altitude; altura sobre el nivel: altitude; vibraci*: vibration; exterior: outdoors/outside;
interior: indoors/inside; lluvi*: rain; salpicadur*: splash; arena y polvo: dust;

vida: life; palabra: word; palabras: word; situación: situation; opinión: opinion;
clase: class/type; clases: class/type; experiencia*: experience; acción: action; acciones: action;
útil: useful; útiles: useful; estructura*: structure; evento*: event; película*: movie/video;
materiales: material; categoría*: category; distribución: distribution/layout;
condición física: condition; propósito: purpose; tendencia*: trend; breve*: short; libro*: book;
existe: exist/available; existen: exist/available; supuesto: of course; familia*: family;
relación: relation; relaciones: relation; apoyo: support; respecto: regarding;
origen: source/origin; idea*: idea; decisión: decision; necesario: required/necessary;
necesaria: required/necessary; experto*: expert; investig*: research; servir: work; puedan: can;
pueda: can; podrá: can; podrán: can; podemos usar: can; querer: want; quería: want; quisiera: want;
tenía: has; tendrá: has; tendría: has; tenían: has; tuvo: has; tenido: has; tenga: has; tengan: has;
fueron: be; será: be; serán: be; sería: be; dijo: say; dicho: say; diga: say; demás: other;

email: email; emails: email;

resumen*: overview/summary; referencia*: reference; prepar*: prepare; recurso*: resources;
comportamiento*: behavior; escala*: scale; indicador*: indicator; aceler*: accelerate;
protocolo*: protocol; módulo*: module; comunidad*: community; criterio*: criteria; serie*: series;
térmic*: thermal; tráfico: traffic; transición: transition; complej*: complex; estrategi*: strategy;
columna*: column; fila*: row; ensambl*: assembly; variedad*: variety; verificación: verification;
demanda*: demand; etapa*: stage; popular*: popular; ciclo*: cycle; atributo*: attribute;
ascensor*: elevator; equivalente*: equivalent; inspecci*: inspection; estación: station;
radio*: radio; valor*: value; web: web; relacionad*: related; creador*: creators;
individual*: individual; propiedad*: property; potencial*: potential; pérdida*: loss;
umbral*: threshold; declaración: statement; visita*: visit; conferencia*: conference;
título*: title; introducción: introduction; mejora*: improvements/improve; asunto*: subject;
ventas: sales; personal de campo: field worker; primera línea: frontline; aprendizaje: learning;
conocimiento*: knowledge; flujo*: flow; rayó: scratch; rayar: scratch; raya: scratch;
se raya: scratch; el visor: headset; un visor: headset; visores: headset; renunci*: leave;
dimiti*: leave; bajito: quiet/low; bajita: quiet/low; olvid*: forget/forgot; mando el: send;
mando un: send; mando la: send; mando mi: send; mandamos: send; dejó la empresa: leave;
deja la empresa: leave; hinchó: swollen; hinchar: swollen; hincha: swollen;

lav*: clean/wash; volver a: again; vuelve a: again; vuelva a: again; ensuci*: dirty; mío: my;
mía: my; míos: my; mías: my; brasileñ*: brazil; suizo: switzerland; mexican*: mexico;
argentin*: argentina; chilen*: chile; colombian*: colombia; peruan*: peru; deuda*: debt
"""
