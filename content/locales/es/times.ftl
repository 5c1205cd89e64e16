# Times and lengths of time.

# No “a las” before a time: 1:30 would want “a la”.
when-today = hoy, { $time }
when-tomorrow = mañana, { $time }
when-date = { $day }, { $time }
in-seconds =
    en { $seconds } { $seconds ->
        [one] segundo
       *[other] segundos
    }
length-seconds = { $seconds } s
length-minutes = { $minutes } min
length-both = { $minutes } min { $seconds } s
