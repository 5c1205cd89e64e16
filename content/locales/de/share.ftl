# Routinen und Einheiten, die mit einem Link geteilt werden.

# Eine Karte, die weitergeleitet wird. $name: die Routine; $count: wie viele Übungen
share-routine =
    🧘 <b>{ $name }</b>
    { $minutes } min · { $count ->
        [one] eine Übung
       *[other] { $count } Übungen
    }
share-session =
    ✅ <b>{ $name }</b>
    { $minutes } min · { $count ->
        [one] eine Übung geschafft
       *[other] { $count } Übungen geschafft
    }
# $who: der Vorname, wenn die Person das möchte
share-named = { $who } lädt dich ein mitzumachen.
share-link = Schritt für Schritt in Telegram, mit Ansage zum Seitenwechsel: { $url }
share-forward = Leite die nächste Nachricht weiter, an wen du möchtest.
share-unknown = Dieser Link führt nirgendwohin, aber hier bist du richtig.

# An jemanden, der neu ist und einen Link öffnet; die Routine folgt.
welcome-by-link =
    Hallo { $name }! Ich führe dich Schritt für Schritt. Ich sage dir, wann du hältst, die Seite wechselst und ausruhst; das Handy kannst du dabei weglegen.

    <i>{ $safety }</i>

button-share = 📤 Teilen
button-stretch-along = 🧘 Mitmachen
button-with-name = ✍️ Mit meinem Namen
button-without-name = ✖️ Ohne Namen
button-set-up = ⏰ Erinnerung

# Die Angebote im Inline-Modus, in jedem Chat. $name: die Routine
inline-routine =
    { $minutes } min · { $count ->
        [one] eine Übung
       *[other] { $count } Übungen
    }
inline-made =
    🧘 <b>{ $name }</b>
    { $minutes } min · für dich zusammengestellt, wenn du sie öffnest
inline-week = Meine Woche
# Was man tippen kann, um die eigene Woche zu teilen, mit Kommas dazwischen.
inline-week-words = woche, meine woche
inline-placeholder = Nacken, 5 Minuten, Woche…
