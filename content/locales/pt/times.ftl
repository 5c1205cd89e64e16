# Times and lengths of time.

when-today = hoje às { $time }
when-tomorrow = amanhã às { $time }
# No “na” or “no” before a day: terça-feira and sábado want different ones.
when-date = { $day }, às { $time }
in-seconds =
    em { $seconds } { $seconds ->
        [1] segundo
       *[other] segundos
    }
length-seconds = { $seconds } s
length-minutes = { $minutes } min
length-both = { $minutes } min { $seconds } s
