# What is said while a session runs. The first line of each sounding message says the act within forty characters, so
# that a watch or a lock screen is enough. A name ($name, $routine) is a title: it stands by itself, never in a sentence.

## The card of a stretch. At most forty-five words of it are in sight; all the rest stands in a quotation that unfolds.
card-first = ▶️ <b>Prepare-se: { $name }</b>
card-next = ▶️ <b>A seguir: { $name }</b>
# $number: which of the $count stretches this is
card-dose = ⏱ { $dose } · { $number }/{ $count }
card-brief = • { $step }
card-step = { $number }. { $step }
# $act: hold, or move for repetitions; $ready: when it begins, counting down by itself
card-ready =
    { $act ->
        [move] O movimento começa { $ready }
       *[hold] A contagem começa { $ready }
    }

card-breathing = 🌬 { $breathing }
card-caution = ⚠️ { $caution }
card-easier = 🪶 Mais fácil: { $easier }
card-harder = 💪 Mais difícil: { $harder }
card-mistake = 👀 Erro comum: { $hint }
# $feel: where a person feels it, with its preposition: na panturrilha
card-feel = 🎯 Você deve sentir { $feel }.
# What comes after both sides.
card-then = ➡️ Depois: { $name }

# "troque de lado" stands in the first line on purpose.
card-switch = 🔁 <b>Agora troque de lado: { $side }</b>

card-rest = 😮‍💨 <b>Solte e descanse: { $name }</b>
card-rest-ready =
    { $sides ->
        [each] De novo, do mesmo lado, { $ready }
       *[both] De novo { $ready }
    }

# $left: what is left of the hold, as 0:30; it counts down by itself
card-hold =
    🟢 <b>{ $act ->
        [move] Movimente-se: { $name }
       *[hold] Mantenha a posição: { $name }
    }</b>
card-middle = 🟢 <b>Já foi metade: { $name }</b>
card-left = ⏳ <b>{ $left }</b>

# A card that is over: short, and without a countdown.
card-done = ✓ Feito: { $name }
card-over = ⏭ { $name }
# All about a stretch, for somebody who asks how.
card-how = 📖 <b>{ $name }</b>

card-paused =
    ⏸ <b>Em pausa: { $name }</b>
    O tempo está parado, você não perde nada. Toque em ▶️ quando quiser continuar.

# $left: what is left of the hold, in words
card-paused-left = ⏳ <b>Faltam { $left }</b>
# On a card whose hold begins when the person taps.
card-wait = 👉 Toque em ▶️ quando estiver em posição.

card-back = ▶️ <b>Volte à posição: { $name }</b>
card-back-ready = Recomeçamos { $ready }

card-cut-off =
    ⚠️ <b>Desculpe, eu me perdi aqui: { $name }</b>
    Toque em ▶️ e refazemos esta parte desde o início.

# $length: how long one hold is, such as 30 s
dose-hold =
    { $rounds ->
        [1] { $sides ->
            [each] { $length } de cada lado
           *[both] { $length }
        }
       *[other] { $sides ->
            [each] { $rounds } × { $length } de cada lado
           *[both] { $rounds } × { $length }
        }
    }
dose-breaths =
    { $sides ->
        [each] { $count } respirações lentas de cada lado (cerca de { $length })
       *[both] { $count } respirações lentas (cerca de { $length })
    }
dose-reps =
    { $sides ->
        [each] { $count } repetições lentas de cada lado (cerca de { $length })
       *[both] { $count } repetições lentas (cerca de { $length })
    }

## The end of a session.
finish-complete =
    ✅ <b>Sessão concluída: { $routine }</b>
    { $praise }
    { $done } de { $count } alongamentos · { $length }

    { $streak }
    { $next }

    <i>{ $footer }</i>

# $turn: a number that changes from session to session
finish-praise = { $turn ->
    [0] Muito bem.
    [1] Um tempo bem aproveitado.
    [2] Com calma e com cuidado.
    [3] Valeu a pena.
    [4] Mais uns minutos só para você.
   *[other] Por agora é isso.
}

finish-ended =
    ⏹ <b>Sessão encerrada: { $routine }</b>
    { $done } de { $count } alongamentos · { $length }

    { $streak }
    { $next }

finish-expired =
    ⏹ <b>Sessão encerrada após uma longa pausa: { $routine }</b>
    { $done } de { $count } alongamentos · { $length }

    { $streak }
    { $next }

# $days: the streak now; $before: the streak before this session
finish-streak-grown =
    🔥 <b>Sequência: { $days } { $days ->
        [1] dia
       *[other] dias
    }</b> (antes: { $before })
finish-streak =
    🔥 <b>Sequência: { $days } { $days ->
        [1] dia
       *[other] dias
    }</b>
finish-streak-none = Um alongamento completo já basta para o dia contar. Na próxima a gente recomeça.
finish-next = ⏰ Próximo lembrete: { $when }
finish-no-reminder = ⏰ Quer um lembrete? Envie /remind 07:30

# $tip: one sentence, at most one a day
finish-tip = 💡 { $tip }

stretch-go = Vamos lá
stretch-first-time =
    Antes de começar: <i>{ $safety }</i>
stretch-already-live =
    Você ainda está no meio de uma sessão: { $routine }
    Quer continuar ou encerrar aqui?
stretch-goes-on = ▶️ Continuando: o próximo passo vem em uma nova mensagem.
# A session that was ended early: $number is the stretch that comes next.
stretch-kept = Você parou no alongamento { $number } de { $count }: { $routine }

session-pause = Em pausa
session-resume = Volte à posição
session-skip = Vamos ao próximo alongamento
session-ready = Deixe o celular de lado, vamos começar
session-more = Um pouco mais
session-repeat = Este alongamento desde o início
session-previous = De volta ao alongamento anterior
session-end = Sessão encerrada
session-paused-by-command = ⏸ Em pausa. Envie /resume quando quiser continuar.
session-resumed-by-command = ▶️ Volte à posição, vamos continuar.
session-not-yours = Este botão é de outra sessão.
session-over = Essa sessão já terminou. Comece outra com /stretch.
session-old-card = Esse passo já terminou. Use a mensagem mais recente.
# $longest: the longest streak so far
finish-back = 🌱 Que bom ter você de volta. Sua sequência mais longa continua: { $longest }.
# $day: the missed day
finish-earned = ❄️ Duas vezes hoje: isso recupera o dia sem alongar ({ $day }).
finish-first-day = 🌱 <b>Dia 1.</b> Um alongamento inteiro, os dois lados.
finish-first-steps = 👇 Umas perguntas curtas, e tudo fica pronto.
session-tap = De agora em diante cada posição espera o seu toque. Mude isso em /settings.
card-explained = 👋 <i>Isto é um cartão: diz o que fazer e por quanto tempo.</i>
finish-taste =
    ✅ <b>Sessão concluída: { $routine }</b>
    Pronto, foi isso.

    { $streak }

    { $next }
