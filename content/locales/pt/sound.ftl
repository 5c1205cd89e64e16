# O teste de som.

sound-check =
    🔔 <b>Você me ouve?</b> Em { $seconds } segundos mando uma mensagem com som.
    Bloqueie o celular agora e escute.
sound-ping = 🔔 <b>Este é o meu som.</b> Você ouviu?
sound-fine = 👌 Bom. É assim que eu soo quando é hora de trocar de lado e de alongar.
sound-help-silent =
    🔇 <b>Vamos achar o som</b>
    • Esta conversa estava aberta? Então o celular fica quieto. Bloqueie primeiro.
    • Esta conversa: toque no meu nome, em cima, e ative as notificações.
    • iPhone: Ajustes → Notificações → Telegram → Sons. Veja também o modo silencioso e o Foco.
    • Android: Configurações → Apps → Telegram → Notificações. Veja também o Não perturbe.
    • Computador: Telegram → Configurações → Notificações e sons.
sound-help-quiet =
    🔉 <b>Vamos aumentar o som</b>
    • iPhone: Ajustes → Som → Toque e alertas.
    • Android: aperte uma tecla de volume e aumente Notificações.
    • Computador: aumente o volume, também o do Telegram.
    • Telegram → Configurações → Notificações e sons: escolha um toque mais longo.
sound-unclear = Não consegui ler “{ $typed }”. Você ouviu minha mensagem?
# What people type in answer to the sound check, never shown: parts set apart by commas.
sound-said-heard = ouvi, escutei, estou ouvindo, te ouvi
sound-said-not-heard = não ouvi, nada, sem som, não escutei, não tocou
sound-said-quiet = muito baixo, baixo, baixinho, mais alto
sound-said-again = de novo, outra vez, repetir
