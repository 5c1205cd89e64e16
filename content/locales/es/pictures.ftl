# The words on cards. They are short: most stand beneath a large number, which is not part of them.

picture-streak =
    { $days ->
        [one] día de racha
       *[other] días de racha
    }
picture-longest = la más larga
picture-total =
    { $days ->
        [one] día en total
       *[other] días en total
    }

picture-day-done = hecho
picture-day-covered = sin estirar, cubierto
picture-day-missed = sin estirar
picture-day-rest = día de descanso
picture-day-off = días libres
picture-day-protected = fallo del bot

picture-complete = ¡Listo! { $routine }
picture-minutes =
    { $minutes ->
        [one] minuto
       *[other] minutos
    }
picture-stretches =
    { $count ->
        [one] estiramiento
       *[other] estiramientos
    }
picture-routine = { $minutes } min · { $place }
picture-library =
    { $count ->
        [one] { $count } estiramiento
       *[other] { $count } estiramientos
    }

# In /help: what the pictures of the stretches show.
pictures-help = 🖼 En las imágenes, la cinta clara marca la muñeca y el tobillo derechos. Deberías notar el estiramiento donde brilla.
picture-review-days =
    { $days ->
        [one] día
       *[other] días
    }
picture-review-longest = racha más larga
picture-review-areas = Lo que más has estirado: { $areas }
picture-review-part =
    Hora favorita: { $part ->
        [morning] por la mañana
        [afternoon] por la tarde
        [evening] al anochecer
       *[night] por la noche
    }
picture-milestone-streak =
    { $days ->
        [one] día seguido
       *[other] días seguidos
    }
picture-milestone-total =
    { $days ->
        [one] día en total
       *[other] días en total
    }
