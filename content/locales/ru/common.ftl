# Words that stand inside other sentences. The names of days come from Unicode's own tables (CLDR).

## Which days of the week: the names of days are put in as they stand alone.
weekdays-every-day = каждый день
weekdays-none = ни в один день
# $first and $last are full names: no preposition here, for they do not decline.
weekdays-range = { $first } — { $last }
# A list is put together from left to right; its names are short: пн, ср, пт.
weekdays-list = { $days }, { $next }
