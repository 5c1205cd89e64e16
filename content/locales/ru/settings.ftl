# What one has chosen.

settings-all =
    <b>Настройки</b>
    🌍 { $place }, сейчас { $time }
    ⏰ Напоминания: { $count }
    🐢 Время на подготовку: { $pace } % от обычного
    ↔️ { $side ->
        [right] Сначала правая сторона
        [left] Сначала левая сторона
       *[alternate] Первая сторона чередуется по дням
    }
    🌅 День начинается в { $start }
    🖼 { $pictures ->
        [no] Только текст, без картинок
       *[yes] С картинками
    }
    { $preferences }
    { $quiet }

    Нажми, чтобы изменить.

settings-language = Теперь по-русски.
