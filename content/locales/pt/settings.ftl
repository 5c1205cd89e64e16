# What one has chosen.

settings-all =
    <b>Configurações</b>
    🌍 { $place }, agora { $time }
    ⏰ Lembretes: { $count }
    🐢 Tempo de preparação: { $pace ->
        [100] normal
        [150] mais longo
        [200] o dobro
       *[other] { $pace }% do normal
    }
    ⏯ { $begins ->
        [tap] Cada lado começa quando você toca
       *[auto] Cada lado começa sozinho
    }
    🔔 O início da posição tem som: { $ring ->
        [always] sempre
        [never] nunca
       *[tap] se começa quando você toca
    }
    ⏳ Duração: { $hold ->
        [0] a prevista
       *[other] { $hold } s, se o alongamento permitir
    }
    🔂 Séries: { $rounds ->
        [0] as previstas
        [one] { $rounds } de cada lado
       *[other] { $rounds } de cada lado
    }
    🔁 Troca de lado: { $changeover ->
        [0] a prevista
       *[other] { $changeover } s
    }
    ↔️ { $side ->
        [right] O lado direito vem primeiro
        [left] O lado esquerdo vem primeiro
       *[alternate] O primeiro lado muda de um dia para o outro
    }
    🌅 Início do seu dia: { $start }
    🖼 { $pictures ->
        [no] Só texto, sem imagens
       *[yes] Com imagens
    }
    🔥 { $view ->
        [weeks] Semanas seguidas (meta: { $goal } por semana)
        [percent] Porcentagem dos dias planejados
        [hidden] A sequência está oculta
       *[streak] A sequência em dias
    }
    👋 { $nudge ->
        [no] Sem segundo aviso
       *[other] Segundo aviso: { $nudge }
    }
    { $preferences }
    { $quiet }

    Toque no que quiser mudar.

settings-language = Certo, a partir de agora em português.
