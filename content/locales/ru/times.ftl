# Times and lengths of time.

when-today = сегодня в { $time }
when-tomorrow = завтра в { $time }
when-date = { $day } в { $time }
in-seconds =
    через { $seconds } { $seconds ->
        [one] секунду
        [few] секунды
       *[many] секунд
    }
length-seconds = { $seconds } сек
length-minutes = { $minutes } мин
length-both = { $minutes } мин { $seconds } сек
