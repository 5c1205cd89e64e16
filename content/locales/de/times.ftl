# Zeiten und Zeitspannen.

when-today = heute um { $time } Uhr
when-tomorrow = morgen um { $time } Uhr
when-date = am { $day } um { $time } Uhr
in-seconds =
    in { $seconds } { $seconds ->
        [one] Sekunde
       *[other] Sekunden
    }
length-seconds = { $seconds } s
length-minutes = { $minutes } min
length-both = { $minutes } min { $seconds } s
