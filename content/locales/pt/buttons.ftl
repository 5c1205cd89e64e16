# The words on buttons. The sign of each stays in every language.

button-stretch-now = ▶️ Alongar agora
button-start = ▶️ Começar
button-start-routine = ▶️ { $name } · { $minutes } min
button-again = ▶️ Mais uma vez
button-pause = ⏸ Pausar
button-resume = ▶️ Continuar
button-skip = ⏭ Pular
button-end = ⏹ Encerrar
button-how = ❔ Como fazer?
button-ready = ▶️ Em posição
button-more = ⏱ +{ $seconds } s
button-repeat = 🔁 Repetir
button-previous = ⏮ Anterior
button-go-on = ▶️ Continuar
button-go-on-from = ▶️ Continuar do { $number }
button-from-start = 🔁 Desde o início
button-snooze =
    💤 { $minutes ->
        [60] 1 hora
       *[other] { $minutes } min
    }
button-not-today = ⏭ Hoje não
button-later = 🌿 Mais tarde
button-zone-right = ✅ { $time } · { $place }
button-zone = { $time } · { $place }
button-zone-other = 🌍 Outro lugar
button-share-location = 📍 Enviar minha localização
button-routines = 📋 Rotinas
button-streak = 🔥 Sequência
button-reminders = ⏰ Lembretes
button-settings = ⚙️ Configurações
button-counted = ❔ Como se conta
button-slot-off = ✖️ { $time }
button-slot-add = ➕ Novo horário
button-rest =
    { $days ->
        [1] 🌙 Hoje
       *[other] 🌙 { $days } dias
    }
button-delete-yes = ✅ Apagar tudo
button-no = Não, manter tudo
button-set-pace =
    🐢 Preparação: { $pace ->
        [100] normal
        [150] mais longa
        [200] o dobro
       *[other] { $pace }%
    }
button-set-start =
    ⏯ { $begins ->
        [tap] Começa ao tocar
       *[auto] Começa sozinho
    }
button-set-hold =
    ⏳ Duração: { $hold ->
        [0] normal
       *[other] { $hold } s
    }
button-set-rounds =
    🔂 Séries: { $rounds ->
        [0] previstas
       *[other] { $rounds }
    }
button-set-changeover =
    🔁 Troca: { $changeover ->
        [0] normal
       *[other] { $changeover } s
    }
button-set-side =
    { $side ->
        [right] ↔️ Primeiro o direito
        [left] ↔️ Primeiro o esquerdo
       *[alternate] ↔️ Alternar os lados
    }
button-set-pictures =
    { $pictures ->
        [no] 🖼 Só texto
       *[yes] 🖼 Com imagens
    }
button-set-day = 🌅 Início do dia { $start }
button-wishes = 🧘 Ajustar rotinas
button-leave-out = 🚫 Excluir movimentos
button-back = ↩️ Voltar
# The value that counts now, and what is left out.
button-chosen = ✓ { $name }
button-left-out = 🚫 { $name }
button-library = 📚 Alongamentos
button-mine = ⭐ Seus alongamentos
button-favourites =
    { $on ->
        [yes] ✓ ⭐ Mais vezes
       *[no] ⭐ Mais vezes
    }
button-never =
    { $on ->
        [yes] ✓ 🚫 Nunca
       *[no] 🚫 Nunca
    }
button-bring-back = ↩️ Trazer de volta
button-why-hurts = 🩹 Dói
button-why-space = 📏 Falta espaço
button-why-time = ⏳ Falta tempo
button-why-not-today = 🌙 Hoje não
button-felt-good = 👍
button-felt-fine = 😐
button-felt-hurt = 😣
button-hurt-easier = 🪶 Mais fácil
button-hurt-today = Tirar hoje
button-hurt-always = Tirar sempre
button-hurt-keep = Manter
button-on-again = ▶️ Ligar de novo
button-did = ✅ Já fiz
button-did-day = ✅ Fiz: { $day }
button-set-streak =
    { $view ->
        [weeks] 🔥 Ver: semanas
        [percent] 🔥 Ver: porcentagem
        [hidden] 🔥 Oculta
       *[streak] 🔥 Ver: sequência
    }
button-set-goal = 🎯 { $goal } por semana
button-calendar = 📅 Para a agenda
button-slot-edit = ✏️ { $time }
button-slot-earlier = ◀️ { $minutes } min
button-slot-later = { $minutes } min ▶️
button-slot-routine = 🧘 Rotina
button-slot-today = 🌿 Rotina do dia
button-slot-sound =
    { $silent ->
        [yes] 🔕 Silencioso
       *[no] 🔔 Com som
    }
button-rest-off = ✖️ Desde { $since }
button-set-nudge =
    👋 { $nudge ->
        [no] Sem 2º aviso
       *[other] 2º aviso: { $nudge }
    }
button-moved = 🌍 Me mudei
button-other-clock = 🕓 Minha hora é outra
button-review = 🗓 { $period }
button-failed-again = 🔁 De novo
button-first-minute = ▶️ Sim, primeiro minuto
button-skip-taster = ⏭ Pular esse minuto
button-keep-plan = ✅ { $days } · { $time }
button-no-reminder = 🌿 Sem lembrete
button-wishes-done = ✅ Está bom assim
button-heard = 👂 Ouvi
button-not-heard = 🔇 Não ouvi
button-quiet = 🔉 Muito baixo
button-sound-again = 🔔 De novo
button-sound-skip = ⏭ Continuar
button-tap = 👆 Eu toco para começar
button-sound = 🔔 Teste de som
button-set-ring =
    🔔 Início com som: { $ring ->
        [always] sempre
        [never] nunca
       *[tap] ao tocar
    }
