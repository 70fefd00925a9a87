"""Portuguese words for what is done, how it is and when, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
uso: use/usage; usando: use; utilização: usage/use; faço: do; feita para: do; fizer: do;
servir: use/work; servem: work/fit; execut*: run; roda: run/wheel; rodam: run; iniciar o: start;
inicia: start; iniciam: start; inicial*: initial; iniciais: initial; arranc*: boot/start;
aguent*: hold/last; aguenta*: hold/last; manter: maintain/keep; demor*: time/delay; durar: last;
alcanç*: reach; chegar: arrive; cheg*: arrive; ficar: remain; sobra*: exceed; cabe: fit; cabem: fit;
caber: fit; caiba: fit; encaixa: fit; adequad*: suitable; apropriad*: appropriate; ideal: ideal;
ideais: ideal; perfeit*: perfect; suficient*: enough/sufficient; basta: enough; vale a pena: worth;
conseg*: get; pegar: get/take; pega a: get; obter: get/obtain; tomar: take; levar: carry/take;
levo: carry/take; trazer: bring; descobr*: discover/find; achar: find; acho: find;
localizar: locate; olha*: look; vejo: see; veem: see; revis*: review/check; explic*: explain;
defin*: define; signific*: mean; opç*: option; opção: option; escolha: choice;
alternativ*: alternative; combin*: combine/combination; mistur*: mix; juntar: join/merge;
separ*: separate; divid*: divide/split; agrup*: group; orden*: order/sort;
classific*: classify/sort; filtr*: filter; contar: count; calcul*: calculate; soma: total;
medir: measure; medid*: measure/dimensions; estima: estimate; estimado: estimate;
estimativa: estimate; igua*: same/equal; varia: vary; variam: vary; variação: vary; variações: vary;
convert*: convert; muda: change/move; associ*: associate/pair; renome*: rename;
reinstal*: reinstall; revog*: revoke; conced*: grant; deleg*: delegate; negar: deny; nega: deny;
negado: deny; recus*: reject/deny; rejeit*: reject; aceit*: accept; confirm*: confirm;
anul*: cancel; paus*: pause; interrup*: interrupt; obrig*: require/force; forç*: force;
afet*: affect; influ*: affect; depend*: depend; represent*: represent; fala*: speak/talk;
convers*: conversation/convert; contar com: include; solu*: resolve/fix; toque duplo: double tap;
clica*: click; clique*: click; arrast*: drag; manter premido: hold press; segurar: hold;
agit*: shake; levant*: lift/raise; ergu*: lift; baixe: download; descer: lower; subir: raise/upload;
sobe: raise/upload; aproxim*: near/approximately; afast*: away; mov*: move/motion;
moviment*: motion/movement; mexe*: move; senta*: sit; em pé: stand; voar: fly;
furtad*: theft/stolen; promet*: promise; garantir: guarantee; assegur*: ensure; cumpr*: comply/meet;
satisf*: satisfy; pertenc*: belong; correspond*: correspond; exclus*: exclude; ignor*: ignore;
salt*: skip; pular: skip; esquec*: forget/forgot; aprend*: learn; acompanh*: companion/included;
desenvolv*: develop; fabric*: made/manufacture; constru*: build; public*: publish/release;
anunci*: announce; evolu*: upgrade; expansív*: expandable/upgrade; expandi*: expand/upgrade;
ampli*: expand/upgrade; pôr em funcionamento: setup; restabelec*: restore; voltar: return/back;
volta: return/back; voltam: return/back; devolvid*: returned; oferec*: offer; beneficia*: benefit;
assinante*: subscription; pausado: pause; sair: leave/sign out; sai: release; preench*: fill;
vir: come; vindo: come; carregue: press/charge;

bom: good; boa: good; bons: good; boas: good; bem: good; mau: bad; má: bad; ruim: bad; ruins: bad;
mal: bad; pior*: worse; ótim*: optimal/great; excelent*: excellent; grande*: large/big;
enorme*: large; pequen*: small; médio porte: medium; forte*: strong; frac*: weak; potent*: powerful;
duro: hard; duros: hard; macio: soft; suave*: smooth/soft; rígid*: rigid; flexív*: flexible;
profissiona*: professional; domésti*: home; modern*: modern; clássic*: classic;
tradiciona*: traditional; comum: common; comuns: common; norma: standard; normais: normal;
normal: normal; especial: special; especiais: special; rar*: rare; habitua*: usual;
frequent*: frequent/common; perguntas frequentes: frequently asked questions; geral: general;
gerais: general; concret*: specific; exat*: exact; exact*: exact; precis: precision;
preciso de: needs; precisão: precision/accuracy; real: real; possíve*: possible;
impossíve*: impossible; livre*: free; abert*: open; ecológic*: environmental; energétic*: energy;
eficiên*: efficiency; eficien*: efficiency; elétric*: electric; eletrónic*: electronic;
eletrônic*: electronic; inteligent*: smart/intelligent; visua*: visual; híbrid*: hybrid;
restante*: remaining; total: total; totais: total; inteir*: whole; parcia*: partial; parte*: part;
porcent*: percent/percentage; percent*: percent/percentage; por cento: percent; maioria: most;
menor*: smaller/less; maiores: larger; cem: 100; centena*: hundreds; milhares: thousands; onze: 11;
doze: 12; quinze: 15; vinte: 20; trinta: 30; cinquenta: 50; dúzia*: dozen; quarto: 4; quarta: 4;
quint*: 5; tripl*: triple; dezena*: 10; zero: zero; momento*: time; tempo: time; tempos: time;
janeiro: january; fevereiro: february; março: march; abril: april; maio: may; junho: june;
julho: july; agosto: august; setembro: september; outubro: october; novembro: november;
dezembro: december; segunda feira: monday; terça: tuesday; terça feira: tuesday;
quarta feira: wednesday; quinta feira: thursday; sexta: friday; sexta feira: friday;
sábado*: saturday; domingo*: sunday; meio dia: noon; noite*: night; manhã: morning;
trimestre*: quarter; semestre*: six months; quinzena: two weeks; final do ano: end year;
fim do ano: end year; fim do mês: end month; útil: business/useful; úteis: business/useful;
ano fiscal: fiscal year; 24 horas: 24 hours; de um dia para o outro: overnight;
dia seguinte: next day; permanent*: permanent; temporári*: temporary; provisóri*: temporary;
definitiv*: permanent; constant*: constant; contínu*: continuous; periódic*: periodic/regular;
regular*: regular; futur*: future; passado: past; reserva: reservation/spare; idade*: age;
objetivo*: goal/target; âmbito*: area/scope; área*: area; zona*: zone/area; setor*: sector;
indústria*: industry; mercado*: market; tecnologi*: technology; tecnológic*: technology;
produção: production; sala limpa: clean room; salas limpas: clean rooms; clima*: climate;
altitude*: altitude; vibraç*: vibration; respingo*: splash; salpico*: splash; areia: sand;
praia: beach; neve: snow; caminhão: truck; camião: truck; navio: ship; comboio: train; trem: train;
interior: indoors/inside; efeito*: effect; impacto*: impact; design: design;
construção: build/construction;

encher: charge/fill; apanh*: pick up; capta: pick up; captar: pick up; alimentação: power;
cabo de alimentação: power cord; cabo de energia: power cord; cabo de força: power cord;
vem ao: come; vem à: come; vem a: come; vêm a: come; reposição: replacement;
alta definição: high definition; mais tarde: later; deixou de: stop; deixar de: stop;
deixa de: stop; deixam de: stop; entrar numa: join; entrar na: join; entrar em: join; partiu: break;
parte se: break; partir: break; palavra*: word; vida: life; situação: situation; opinião: opinion;
aula*: class; experiência*: experience; útil para: useful; estrutura*: structure; evento*: event;
filme*: movie/video; materia*: material; categoria*: category; tendência*: trend; breve: short;
livro*: book; família*: family; relação: relation; origem: source; ideia*: idea; decisão: decision;
especialista*: expert; atualmente: currently; dentro de: within;

email: email; emails: email;

resumo*: overview/summary; visão geral: overview; referência*: reference; prepar*: prepare;
comportamento*: behavior; escala*: scale; indicador*: indicator; aceler*: accelerate;
protocolo*: protocol; módulo*: module; comunidade*: community; critério*: criteria; série*: series;
térmic*: thermal; tráfego: traffic; transiç*: transition; complex*: complex; estratégi*: strategy;
coluna da tabela: column; linha: line/row; linhas: lines/rows; mont*: assembly/mount;
variedade*: variety; verificação: verification; demanda*: demand; fase*: phase/stage;
popular*: popular; ciclo*: cycle; atributo*: attribute; elevador*: elevator;
equivalente*: equivalent; inspeç*: inspection; estação: station; rádio*: radio; valores: values;
web: web; relacionad*: related; criador*: creators; individua*: individual; propriedade*: property;
potencia*: potential; perda*: loss; limiar: threshold; declaraç*: statement; visita*: visit;
conferência*: conference; título*: title; introdução: introduction; assunto*: subject;
melhoria*: improvements; conhecimento*: knowledge; fluxo*: flow; aprendizagem: learning;
linha da frente: frontline;

inchou: swollen; inchar: swollen; saiu: leave/release; saíram: leave/release; demitiu: leave;
pediu demissão: leave; rachou: crack; riscou: scratch; quebrou: broken;

lavar: clean/wash; lavo: clean/wash; lava: clean/wash; lavável: clean/wash; brasileir*: brazil;
portugues*: portugal/portuguese; podemos ter: can; pode se: can; american*: america;
europei*: european
"""
