# Words that stand inside other sentences. The names of days come from Unicode's own tables (CLDR).

## Which days of the week: the names of days are put in as they stand alone.
weekdays-every-day = todos los días
weekdays-none = ningún día
# $first and $last are full names: Monday to Friday.
weekdays-range = de { $first } a { $last }
# A list is put together from left to right; its names are short: Mon, Wed, Fri.
weekdays-list = { $days }, { $next }
