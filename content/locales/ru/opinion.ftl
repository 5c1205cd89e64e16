# What a person thinks of a stretch or a session, and what follows. A name stands by itself, never in a sentence.

# Over the chat.
opinion-thanks = Спасибо, учту.
opinion-good = 👍 Отлично.
opinion-fine = 👌 Спасибо.
opinion-hurt = Хорошо, что ты об этом говоришь.

opinion-hurts =
    { safety-stop }

    Показывать теперь более простой вариант или убрать это упражнение? <b>{ $name }</b>
opinion-space = Для некоторых упражнений нужно меньше места. Где ты обычно занимаешься?
opinion-time = Короткое занятие считается так же. Сколько оно должно длиться?
opinion-which = <b>От какого упражнения было больно?</b> Сегодня и завтра его не будет.

opinion-left-today = 🩹 Сегодня пропускаем: <b>{ $name }</b>
opinion-left-tomorrow = 🩹 Сегодня и завтра пропускаем: <b>{ $name }</b>
opinion-left-always =
    🚫 Теперь исключено: <b>{ $name }</b>
    Вернуть можно в /settings.
opinion-eased =
    🪶 Теперь более простой вариант: <b>{ $name }</b>
    { $easier }
    Изменить это можно в /settings.
opinion-keep = 👌 Остаётся: <b>{ $name }</b>

# With the routine of the day.
opinion-why = 🩹 Пропускаем, потому что было больно: { $names }
