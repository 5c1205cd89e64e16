# What one has chosen.

settings-all =
    <b>Configurações</b>
    🌍 { $place }, agora { $time }
    ⏰ Lembretes: { $count }
    🐢 Tempo de preparação: { $pace }% do normal
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
    { $preferences }

    Toque no que quiser mudar.

settings-language = Certo, a partir de agora em português.
