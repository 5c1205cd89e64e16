# Eine Woche.

week-shared = 📅 <b>Meine Dehnwoche</b>
week-day-done = 🟢
week-day-other = ⚪️
week-numbers =
    { $days ->
        [one] ein Tag
       *[other] { $days } Tage
    } · { $minutes } min
# $areas: Körperteile
week-areas = Vor allem: { $areas }

# The card that comes once a week, without a sound. $areas: parts of the body
week-title = Meine Dehnwoche
week-own = 📅 <b>Deine Dehnwoche</b>
week-next = Schwerpunkt der nächsten Woche: { $areas }
week-next-easy = Nächste Woche ist eine leichte Woche: mehr bewegen, weniger halten.
week-nothing = Aus den letzten sieben Tagen gibt es noch nichts zu teilen.
button-set-week =
    📅 Wochenkarte: { $on ->
        [yes] { $day }
       *[no] aus
    }
button-week-yes = 📅 Karte am Sonntag
week-on = Am Sonntagabend kommt eine Karte, ohne Ton. Ändern kannst du das in /settings.
