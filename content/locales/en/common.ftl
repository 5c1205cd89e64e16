# Words that stand inside other sentences. The names of days come from Unicode's own tables (CLDR). On a button and in a
# heading the code makes the first letter a capital.

## Which days of the week: the names of days are put in as they stand alone.
weekdays-every-day = every day
weekdays-none = on no day
# $first and $last are full names: Monday to Friday.
weekdays-range = { $first } to { $last }
# A list is put together from left to right; its names are short: Mon, Wed, Fri.
weekdays-list = { $days }, { $next }
