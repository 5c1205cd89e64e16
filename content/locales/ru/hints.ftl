# Help, and kind hints.

# $commands: one line for each command
help-all =
    <b>Растяжка шаг за шагом</b>

    { $commands }

    { pictures-help }

    { safety-stop }
    { safety-emergency }

    <i>{ safety-disclaimer-short }</i>

help-command = /{ $command } — { $does }
hint-command = Команды { $typed } нет. Все команды: /help
hint-time = Чтобы получать напоминания в { $time }, отправь <code>/remind { $time }</code>
hint-text = Не получилось понять. Лучше всего я понимаю команды и кнопки. Что делаем?
hint-other = Я читаю только текст и геопозицию. Что я умею: /help
hint-private = Я занимаюсь один на один. Напиши мне в личный чат. Чтобы тянуться вместе здесь, отправь /together.
button-old = Эта кнопка больше не работает. Что я умею: /help
sorry-failed = Прости, у меня что-то сломалось. Ошибка уже записана — попробуй, пожалуйста, ещё раз.

command-stretch = начать занятие сейчас
command-streak = посмотреть серию
command-remind = настроить напоминания: 07:30 пн-пт
command-routines = посмотреть все комплексы
command-timezone = указать часовой пояс или город
command-pause = взять перерыв на несколько дней
command-resume = вернуться после перерыва или паузы
command-settings = темп, удержание, стороны, картинки, язык
command-stop = выключить все напоминания
command-export = получить копию своих данных
command-delete = удалить всё
command-help = что я умею и когда остановиться
command-start = начать или открыть меню

profile-description = Короткие комплексы растяжки шаг за шагом: держим, меняем сторону, идём дальше. Напомню в удобное тебе время, в любом часовом поясе, и буду вести серию, которая прощает пропуски.
profile-short = Короткая растяжка каждый день: подсказки по ходу, смена сторон и серия, которая прощает пропуски.
command-did = засчитать день растяжки без меня
command-privacy = что я храню, в десяти строках
