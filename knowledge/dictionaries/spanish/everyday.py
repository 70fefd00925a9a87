"""Spanish words of every day, as a question about a product has them, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
qué tan lejos: how far distance; a qué distancia: how far distance; qué tan rápido: how fast speed;
qué tan pesado: how heavy weight; qué tan grande: how big size; qué tan ruidoso: how loud noise;
cuánto ruido: how loud noise; qué tan fuerte suena: how loud noise;
qué tan brillante: how bright brightness; qué tan grueso: how thick; qué tan alto: how high height;
qué tan ancho: how wide width; qué tan caliente: how hot temperature;
cuántos a la vez: how many at once; cuántas a la vez: how many at once;
a la vez: at once simultaneously; al mismo tiempo: at once simultaneously; cada cuánto: how often;
cada cuánto tiempo: how often; con qué frecuencia: how often; cuántas veces: how many times;
qué tipo de: which type; qué clase de: which type; de qué material: which material;
de qué color: which color; para qué sirve: what purpose; para quién: who; qué significa: what mean;
qué quiere decir: what mean; qué diferencia hay: what difference;
cuál es la diferencia: what difference; a partir de cuándo: when; de cuánto: how much;
hasta cuánto: up to how much; hasta cuántos: up to how many; hasta cuántas: up to how many;
por cuánto: how much; por cuánto tiempo: how long; en cuánto tiempo: how long time;
cuánto tarda: how long time; cuánto tardan: how long time; cuánto se tarda: how long time;
cuánto demora: how long time; cuánto falta: how long remain; cuánto cuestan: how much cost;
cuánto valen: how much cost; cuánto sale: how much cost; a cuánto: how much cost;
cuánto mide: dimensions; cuánto ocupa: size; cuánto consume: power consumption;
cuánto aguanta: how long last; cuánto pesan: weight; cuánto espacio: how much storage space;
cuánta memoria: how much memory; cuánta batería: how much battery; quién puede: who can;
en qué países: which countries; en qué idiomas: which languages; es posible: can; se podría: can;
tiene que: must; tengo que: must; hay que: must; debe: must; deben: must; debería: must;
me pueden: can; me puede: can; qué hago: what do; qué hacer: what do; qué hacemos: what do;
qué pasa: what happens; qué sucede: what happens;

pero: also; sino: also; aunque: also; pues: also; entonces: also; además: also; tampoco: also;
mientras: also; luego: also; incluso: also; siempre: always; nunca: never; jamás: never;
casi: almost; quizá: maybe; quizás: maybe; tal vez: maybe; acaso: maybe; apenas: only;
solamente: only; únicamente: only; así: so; mucho: many; mucha: many; muchos: many; muchas: many;
bastante: many; bastantes: many; poco: few; poca: few; pocos: few; pocas: few; demasiado: too;
demasiada: too; tanto: so; tanta: so; tantos: so; tantas: so; alguna vez: ever; nada: none/nothing;
ningún: none; ninguno: none; ninguna: none; nadie: none; cualquier: any; cualquiera: any;
ambos: both; ambas: both; resto: rest; ejemplo: example; ejemplos: example; por ejemplo: example;
en vez: instead; en lugar: instead; excepto: except; salvo: except; menos que: except;
según: according; junto: together; juntos: together; juntas: together; acerca: about;
realmente: actually; verdad: actually; exactamente: actually; normalmente: actually;
generalmente: actually; gracias: please; hola: please; perdón: please; disculpa: please;
ayud*: help; necesidad*: needs; propio: own; propia: own; propios: own; propias: own; hecho: made;
hecha: made; hechos: made; hechas: made; está hecho: made material; está hecha: made material;
siendo: be; sido: be; éste: it; ésta: it; ésa: it; ése: it; aquella: it; aquellos: it; ello: it;
ellos: it; ellas: it; usted: it; ustedes: it; mañana: tomorrow; ayer: yesterday; hoy en día: today;
pronto: soon; enseguida: immediately; inmediatamente: immediately; de inmediato: immediately;
actualmente: currently; recientemente: recently; recién: recently; finalmente: finally;
todavía no: not yet;

aparte: separately; abajo: bottom/below; debajo: below/bottom; arriba: top/above; encima: top/above;
detrás: rear/behind; atrás: rear/behind; alrededor: around; adentro: inside; afuera: outside;
adelante: front/forward; más adelante: later; uno: one; una sola: one; de baja calidad: low quality;
alta definición: high definition; alta resolución: high resolution; lleva gafas: wear eyeglasses;
llevan gafas: wear eyeglasses; usa gafas: wear eyeglasses; usan gafas: wear eyeglasses;
con gafas: wear eyeglasses; lleva lentes: wear eyeglasses; usa lentes: wear eyeglasses;
con lentes: wear eyeglasses; deja de: stop; dejan de: stop; dejar de: stop; dejó de: stop;
sale más: cost more; sale a cuenta: worth; ponerse: put on wear;

gente: people; señor: customer; señora: customer; cliente final: customer; jef*: manager;
director*: manager; gerente*: manager; persona mayor: people; proveedor*: vendor/provider;
socio*: partner; miembro*: member; compañer*: colleague; colega*: colleague;
equipo de ventas: sales team; comprador*: buyer; desarrollador*: developer; diseñador*: designer;
ingenier*: engineer; médico*: doctor/medical; enfermer*: nurse; doctor*: doctor; paciente*: patient;
profesor*: teacher; maestr*: teacher; docente*: teacher; alumno*: student; alumna*: student;
universid*: university; niñ*: child/children; padre*: parent; propietari*: owner; dueñ*: owner;
titular*: owner; anfitrión: host; organizador*: organizer; presentador*: presenter;
ponente*: presenter; oyente*: attendees; visitante*: visitor; operari*: worker; obrer*: worker;
autónomo*: self-employed/small business; despacho*: office; empresarial*: enterprise/business;
corporativ*: corporate; corporación: corporation; compañía*: company; gubernamental*: government;
público en general: public; ayuntamiento*: government; banco*: bank; clínica*: hospital;
quirófano*: surgery/hospital; taller*: workshop; obra: construction site; casa: home; hogar*: home;
edificio*: building; puerta*: door; ventan*: window; techo: ceiling; piso: floor; suelo: floor;
mesa: desk/table; silla*: chair; mueble*: furniture; pasillo*: hallway; planta: floor;
aula*: classroom; salón: room; sala de juntas: meeting room; sala de reuniones: meeting room;
sala de conferencias: conference room; auditorio*: auditorium; ciudad*: city; tienda física: store;
mostrador*: counter; aeropuerto*: airport; viaj*: travel; maleta*: luggage/bag;
mochila*: backpack/bag; bolso*: bag; bolsa*: bag; bolsillo*: pocket; equipaje: luggage;
mundo: world; todo el mundo: worldwide; internacional*: international; nacional*: national;
europa: europe; américa: america; latinoamérica: latin america; china: china; india: india;
corea: korea; irlanda: ireland; países bajos: netherlands; holanda: netherlands; bélgica: belgium;
polonia: poland; suecia: sweden; noruega: norway; dinamarca: denmark; finlandia: finland;
grecia: greece; austria: austria; nueva zelanda: new zealand; australia: australia;
portugal: portugal; argentina: argentina; colombia: colombia; chile: chile; perú: peru;

cabeza*: head; cara: face/price; la frente: forehead; nariz: nose; oreja*: ear; oído*: ear;
cuello: neck; muñeca*: wrist; brazo*: arm; dedo*: finger; pulgar*: thumb; piel: skin; pelo: hair;
cabello: hair; barba: beard; espalda: back; hombro*: shoulder; rodilla*: knee; cuerpo*: body;
vista cansada: eye strain; fatiga*: fatigue; cansa: fatigue; cansan: fatigue; cansancio: fatigue;
mareo*: dizziness/discomfort; dolor*: pain; duele: pain/discomfort; duelen: pain/discomfort;
lastim*: pain/discomfort; molest*: pain/discomfort; lesión: injury; lesiones: injuries;
herid*: injury; salud: health; seguro médico: insurance; embaraz*: pregnant; marcapasos: pacemaker;
alergi*: allergy; alérgic*: allergy; comod*: comfort; cómod*: comfortable; incómod*: discomfort;
postura*: posture; zurdo*: left-handed; diestro*: right-handed; sordo*: deaf/hearing;
ciego*: blind/vision; audición: hearing; visión: vision; discapacid*: disability/accessibility;
accesibilidad: accessibility; subtítulo*: captions; transcri*: transcription;
traduc*: translate/translation; apretar: tighten; aprieta*: tighten; aflojar: loosen;
afloja*: loosen; embalar: pack; embala*: pack; descifr*: decrypt; ralentiza*: slow;
calentarse: heat; calienta*: heat; gote*: leak; rasguño*: scratch; abolladura*: dent;
responsabilidad*: liability/responsible; pegatina*: label/sticker; cartón: box; escalonad*: volume;
fianza*: deposit; periodo de gracia: grace period; período de gracia: grace period; franja: window;
franja horaria: time window; caudal: throughput; iris: iris; rosca*: thread; freno*: brake;
acolchad*: cushion; patilla*: temple; microfibra*: microfiber; homologa*: certification/approval;
conformidad*: compliance; condicional*: conditional; factor*: factor; tope: maximum/limit;
variante*: version/variant; casilla*: check box/checkbox; programador de tareas: task scheduler;
becario*: trainee; base de acoplamiento: dock; bases de acoplamiento: dock; acoplamiento: dock;
visor: visor; mete: insert; meten: insert; pide: order/request; piden: order/request;
pido: order/request; doy de baja: cancel/remove; da de baja: cancel/remove;
dan de baja: cancel/remove; darse de baja: cancel; se cuelga: freeze; apartado: section;
cuenta de dispositivo: device account; consumo eléctrico: power consumption; punta: tip;
puntas: tips; botones de volumen: volume buttons; nivel de batería: battery level;
voltaje de entrada: input voltage; tensión de entrada: input voltage; reinicio: restart/reset;
contraseña temporal: temporary password; distancia interpupilar: interpupillary distance;
sin cables: wireless; barra de herramientas: toolbar; administrador de dispositivos: device manager;
él: he
"""
