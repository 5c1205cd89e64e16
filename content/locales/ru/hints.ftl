# Help, and kind hints.

# $commands: one line for each command
help-all =
    <b>Я провожу растяжку шаг за шагом</b>

    { $commands }

    { safety-stop }
    { safety-emergency }

    <i>{ safety-disclaimer-short }</i>

help-command = /{ $command } – { $does }
hint-command = Команды { $typed } нет. Все команды: /help
hint-time = Чтобы я напоминал в { $time }, отправь <code>/remind { $time }</code>
hint-text = Лучше всего я понимаю команды и кнопки. Что делаем?
hint-other = Я читаю только текст и геопозицию. Что я умею: /help
hint-private = Я занимаюсь с каждым отдельно. Напиши мне в личный чат.
button-old = Эта кнопка устарела. Что я умею: /help
sorry-failed = У меня что-то пошло не так. Ошибка записана; попробуй, пожалуйста, ещё раз.

command-stretch = начать растяжку сейчас
command-streak = посмотреть серию
command-remind = настроить напоминания: 07:30 пн-пт
command-routines = посмотреть все комплексы
command-timezone = указать часовой пояс или город
command-pause = взять перерыв на несколько дней
command-resume = продолжить после перерыва
command-settings = темп, стороны, начало дня
command-stop = выключить все напоминания
command-export = получить копию своих данных
command-delete = удалить всё
command-help = что я умею и когда остановиться
command-start = начать или открыть меню

profile-description = Я провожу короткие комплексы растяжки шаг за шагом: держим, меняем сторону, идём дальше. Напоминаю по твоему местному времени и честно веду серию, которая умеет прощать.
profile-short = Растяжка на каждый день: подсказки вовремя, смена сторон и честная серия.
