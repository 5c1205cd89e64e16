# Times and lengths of time.

when-today = today at { $time }
when-tomorrow = tomorrow at { $time }
when-date = on { $day } at { $time }
in-seconds =
    in { $seconds } { $seconds ->
        [one] second
       *[other] seconds
    }
length-seconds = { $seconds } sec
length-minutes = { $minutes } min
length-both = { $minutes } min { $seconds } sec
