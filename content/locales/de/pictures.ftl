# Die Wörter auf Bildkarten. Sie sind kurz: Die meisten stehen unter einer großen Zahl, die nicht zu ihnen gehört.

picture-streak =
    { $days ->
        [one] Tag in Folge
       *[other] Tage in Folge
    }
picture-longest = Rekord
picture-total =
    { $days ->
        [one] Tag gesamt
       *[other] Tage gesamt
    }

picture-day-done = geschafft
picture-day-covered = verpasst, aufgefangen
picture-day-missed = verpasst
picture-day-rest = Ruhetag
picture-day-off = Auszeit
picture-day-protected = Bot-Ausfall

picture-complete = Geschafft: { $routine }
picture-minutes =
    { $minutes ->
        [one] Minute
       *[other] Minuten
    }
picture-stretches =
    { $count ->
        [one] Übung
       *[other] Übungen
    }
picture-routine = { $minutes } min · { $place }
picture-library =
    { $count ->
        [one] { $count } Übung
       *[other] { $count } Übungen
    }

# In /help: was die Bilder der Übungen zeigen.
pictures-help = 🖼 Auf den Bildern zeigt das helle Band das rechte Handgelenk und den rechten Knöchel. Wo es leuchtet, solltest du die Dehnung spüren.
picture-review-days =
    { $days ->
        [one] Tag
       *[other] Tage
    }
picture-review-longest = längste Serie
picture-review-areas = Am meisten gedehnt: { $areas }
picture-review-part =
    Liebste Zeit: { $part ->
        [morning] morgens
        [afternoon] nachmittags
        [evening] abends
       *[night] nachts
    }
picture-milestone-streak =
    { $days ->
        [one] Tag in Folge
       *[other] Tage in Folge
    }
picture-milestone-total =
    { $days ->
        [one] Tag insgesamt
       *[other] Tage insgesamt
    }
