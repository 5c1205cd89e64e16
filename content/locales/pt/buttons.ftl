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
button-go-on = ▶️ Continuar
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
button-set-pace = 🐢 Preparação: { $pace }%
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
