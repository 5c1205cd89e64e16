# Wörter, die in anderen Sätzen stehen. Die Namen der Tage kommen aus den Tabellen von Unicode (CLDR).

## An welchen Wochentagen: Die Namen der Tage werden so eingesetzt, wie sie für sich allein stehen.
weekdays-every-day = jeden Tag
weekdays-none = an keinem Tag
# $first und $last sind volle Namen: Montag bis Freitag.
weekdays-range = { $first } bis { $last }
# Eine Liste entsteht von links nach rechts; ihre Namen sind kurz: Mo., Mi., Fr.
weekdays-list = { $days }, { $next }
