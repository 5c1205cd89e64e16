# Words that stand inside other sentences. The names of days come from Unicode's own tables (CLDR). On a button and in a
# heading the code makes the first letter a capital.

## Which days of the week: the names of days are put in as they stand alone.
weekdays-every-day = todos os dias
weekdays-none = nenhum dia
# $first and $last are full names: segunda-feira a sexta-feira.
weekdays-range = de { $first } a { $last }
# A list is put together from left to right; its names are short: seg., qua., sex.
weekdays-list = { $days }, { $next }
