# Setting reminders, and the reminders themselves.

remind-none =
    <b>Quando devo lembrar você?</b> Toque em um horário ou escreva o seu, por exemplo, 7:30.
    Com dias: <code>/remind 07:30 seg-sex</code>

# $slots: one line for each reminder
remind-list =
    <b>Seus lembretes</b> ({ $place }, agora { $now })
    { $slots }

remind-set =
    ✅ <b>Combinado.</b> ({ $place }, agora { $now })
    { $slots }

remind-next = Próximo: { $when }

remind-line = ⏰ { $time } · { $days }

remind-zone-guessed = O seu fuso horário é um palpite meu. Seu relógio marca { $now }? Se não, toque no seu horário.

remind-off = Desliguei seus lembretes. Sua sequência e seu histórico continuam guardados. Para ter lembretes de novo, envie /remind 07:30
remind-off-already = Você não tem esse lembrete. Veja os seus em /remind.
remind-some-off =
    Lembrete removido. Você ainda tem:
    { $slots }
remind-not-understood =
    Não entendi “{ $typed }”. Escreva assim:
    <code>/remind 07:30</code>
    <code>/remind 07:30 seg-sex</code>
    <code>/remind desligar</code>
remind-too-many = Você já tem { $limit } lembretes, que é o máximo. Remova um antes, com /remind.
remind-no-days = Um lembrete precisa de pelo menos um dia da semana.

# $due: the time it was planned for; $routine: the routine's name, a title
reminder-on-time =
    🌿 <b>Hora de se alongar</b>
    { $routine } · { $minutes } min
reminder-late =
    🌿 <b>Desculpe o atraso ({ $due }).</b> Eu estava fora do ar. Vamos agora?
    { $routine } · { $minutes } min
reminder-put-off = 💤 <b>Certo, pergunto de novo { $when }.</b>
reminder-snoozed =
    🌿 <b>De novo aqui, como você pediu</b>
    { $routine } · { $minutes } min
reminder-practised =
    🌿 Você já se alongou hoje. Quer mais um pouco?
    { $routine } · { $minutes } min
reminder-streak =
    🔥 Sequência: { $days } { $days ->
        [1] dia
       *[other] dias
    }
reminder-protected = Eu estava fora do ar: { $days }. A falha foi minha, não sua, e a sua sequência está a salvo.
reminder-enough = Hoje não é um bom dia? Pode pular, sem culpa.
reminder-skipped = ⏭ Certo, hoje não mando mais lembretes. Se mudar de ideia, envie /stretch.
reminder-gone = Esse lembrete expirou. Comece uma rotina agora com /stretch.
snooze-enough = Este lembrete não pode mais ser adiado. Comece agora ou pule por hoje.
remind-on-again =
    ▶️ <b>Seus lembretes estão ativos outra vez.</b>
    { $slots }
# $some and $many: how many reminders in a row were ignored
remind-backing-off = 🍃 Se { $some } lembretes seguidos ficarem sem resposta, pergunto só dia sim, dia não; depois de { $many }, descanso. Um toque ou uma palavra sua traz todos de volta.
remind-rare-over = 🍃 Você estava sem responder, então eu perguntava menos. Agora todos os seus lembretes voltaram.
reminder-comeback =
    🌿 <b>Hora de se alongar</b>
    Já faz um tempo, e tudo bem. Algo curto para recomeçar:
    { $routine } · { $minutes } min
# $limit: so many reminders in a row went unanswered
reminder-farewell =
    🌙 <b>Vou ficar em silêncio por enquanto.</b>
    Meus últimos { $limit } lembretes não vieram em boa hora, então vou descansar. Tudo o que você fez continua guardado. Quando quiser, basta um toque.
reminder-rare = 🍃 Você está sem responder, então agora pergunto só dia sim, dia não. Um toque ou uma palavra traz todos de volta.
reminder-over = 🌿 Este lembrete já passou.
comeback-offer = 🌿 <b>Que bom ver você de novo.</b> Tudo o que você fez continua valendo. Quer começar com algo curto?
# $line: a reminder's time and days
remind-line-routine = { $line } · { $routine }
remind-line-silent = { $line } · 🔕
remind-taken = Você já tem um lembrete nesse horário.
slot-page =
    <b>Mudar este lembrete</b>
    { $slot }
    Toque em um dia para incluir ou tirar.
# $minutes: the length of a short routine; $days: the streak
nudge-streak = 🌿 <b>{ $minutes ->
        [one] Um minuto mantém
       *[other] { $minutes } minutos mantêm
    } seus { $days } dias.</b>
nudge-today = 🌿 <b>{ $minutes ->
        [one] Um minuto basta
       *[other] { $minutes } minutos bastam
    } por hoje.</b>
# $least: the shortest streak that brings a nudge
nudge-set = 👋 <b>Segundo aviso: { $time }.</b> Só nos dias em que meu lembrete ficar sem resposta e houver { $least } dias ou mais em jogo. Nunca mais de um.
nudge-off = 👋 Certo, sem segundo aviso.
nudge-night = O segundo aviso só chega entre estes horários: { $earliest } – { $latest }. Qual horário entre eles é bom para você? Por exemplo: <code>segundo aviso às 20:00</code>
nudge-unclear = Não consegui ler “{ $typed }” como um horário. Por exemplo: <code>segundo aviso às 20:00</code>
