"""Portuguese words for what reps ask about, subject by subject, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
boas vindas: welcome; tela de boas vindas: welcome screen; ecrã de boas vindas: welcome screen;
centro de administração: admin center; centro de administracao: admin center;
portal de administração: admin center; console de administração: admin center; separador: tab;
licitação: tender; densidade: density; holográfic*: holographic; taxa de transmissão: baud rate;
baud: baud; plurianual: multi-year term; plurianuais: multi-year term;
contrato anual: annual term; prazo anual: annual term; prazo de carência: grace period;
data final: end date; data de fim: end date; data de término: end date;
fim de suporte: end of support; suporte do tablet: kickstand; pezinho: kickstand;
usb de recuperação: recovery usb drive; primeira inicialização: first run/setup;
primeiro arranque: first run/setup; primeira configuração: first run/setup; ip fixo: static ip;
endereço ip fixo: static ip address; núcleos cuda: cuda cores;
largura de banda da memória: memory bandwidth; consumo máximo: max power consumption;
dissipação de calor: heat output/dissipation; dissipação: dissipation;
corrente de entrada: input current; corrente máxima: maximum current;
porta ethernet: ethernet port; velocidade da rede: ethernet speed/network;
velocidade de transferência: transfer speed; velocidade do relógio: clock speed;
inicialização de rede: network boot; arranque pela rede: network boot;
ordem de inicialização: boot order; controle de sala: room control;
controlo de sala: room control; suspensão: sleep; número de estado: state number;
texto para fala: voice/speech; voz masculina: male voice; voz feminina: female voice;
dedos ao mesmo tempo: simultaneous touch points; pontos de toque: touch points;
toques simultâneos: simultaneous touch points; atendimento no local: on-site service;
assistência no local: on-site service; suporte no local: on-site service;
técnico no local: on-site technician; o técnico: technician; um técnico: technician;
técnicos: technician; elegíve*: eligible; tem direito: eligible; têm direito: eligible;
pago: paid; pagos: paid; pagas: paid; vendido separadamente: sold separately;
vendida separadamente: sold separately; vendidos separadamente: sold separately;
sem espaço: more storage; ficando sem espaço: more storage; fica sem espaço: more storage;
espaço adicional: additional storage; armazenamento extra: extra storage;
armazenamento adicional: extra storage; comprar mais: buy more; compra mais: buy more;
em uso: used; usado no total: used total; rotação de senha: password rotation;
rotação de senhas: password rotation; conta da sala: room account; conta de sala: room account;
detecção e resposta: detection and response; detecção: detection; deteção: detection;
resposta manual: manual response; ações de resposta: response actions;
perfil de trabalho: work profile; perfil de certificado: certificate profile;
data de expiração: expiration date; data de validade: expiration date; expiração: expiration;
vencimento: expiration; formato de data: date format; downgrade: downgrade;
fazer downgrade: downgrade; voltar para a versão anterior: previous version/rollback;
voltar à versão anterior: previous version/rollback; voltar atrás: rollback; quebrado: broken;
quebrada: broken; estragado: broken; com defeito: broken/defective; avariad*: broken/defective;
avaria: failure; danificad*: damaged; receber o dinheiro: refund; devolução: return;
devoluções: returns; revended*: reseller; toque curto: short press; toque longo: hold press/long;
botão de ligar: power button; desligar: turn off; modo visualizador: viewer mode;
visualizador: viewer; modo de visualização: viewer mode;
licenciamento por dispositivo: device-based licensing;
licença por dispositivo: device-based licensing; licenciamento por usuário: user-based licensing;
licença por usuário: user-based licensing; caixinha: box; recém tirado da caixa: unbox;
recém tirad*: new; acesso offline: offline access; estendido: extended;
suporte base: mainstream support; prazo: deadline/term; leitor de digitais: fingerprint reader;
tamanho máximo: maximum size; tamanho mínimo: minimum size; convidado*: guest;
usuários externos: external users/guests; apagar à distância: remote wipe; perdid*: lost;
entrada de cartão: card slot; leitor de cartão inteligente: smart card reader;
leitor de smart card: smart card reader; saída de fone: headphone jack;
conector de fone: headphone jack; monitores externos: external monitors/displays;
segundo monitor: second display/monitor; quantas telas: how many displays/monitors;
memória ram: memory/ram; disco rígido: storage drive; removíve*: removable;
substituíve*: replaceable; carregador: charger; tempo de entrega: delivery time;
frete: shipping cost; envio: shipping; peça de reposição: replacement part/spare;
troca de bateria: battery replacement; troca da bateria: battery replacement;
substituição da bateria: battery replacement; nível de bateria: battery level;
bateria mínima: minimum battery level; capa: cover/case; fixação na parede: wall mount;
suporte com rodas: rolling stand; suporte de chão: floor stand; carrinho: cart;
padrão vesa: vesa mounting pattern; peso de envio: shipping weight; nível de ruído: noise level;
câmera de fotos: photo camera; ponta da caneta: pen tip; pilha*: battery;
atualizações de segurança: security updates; recursos novos: new features;
novos recursos: new features; novas funções: new features; funcionalidades novas: new features;
versão mínima: minimum version; requisito*: requirement; acabamento*: finish;
por unidade: per unit; estudantes: students; luz do sol: sunlight; palma da mão: palm;
área de transferência: clipboard; maiúscula*: uppercase; minúscula*: lowercase;
diagnóstico*: diagnostic; temporariamente: temporarily; comparação: compare;
em relação ao: versus; em comparação com: versus; comparado com: versus; linha do tempo: timeline;
logotipo*: logo; enviar uma imagem: upload image; carrega: upload/charge; fazer upload: upload;
imagem própria: custom image/picture; própria imagem: custom image/picture;
cartucho de computação: compute cartridge; computação: compute; reclamação: claim;
formulário: form; pedido de reparo: repair request; pedido de reparação: repair request;
solicitação de reparo: repair request; solicitação: request; alugar: lease/rent;
aluguel: lease/rent; aluguer: lease/rent; parcelado: installments; parcelas: installments;
financiamento: financing; seguro: insurance/secure; canal de atualização: update channel;
avulso: standalone; avulsa: standalone; telefone: phone; suporte por telefone: phone support;
a qualquer hora: anytime around clock; 24 horas por dia: around the clock;
reprodução de vídeo: video playback; reproduz vídeo: video playback
"""
