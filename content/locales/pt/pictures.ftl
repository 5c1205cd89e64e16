# The words on cards. They are short: most stand beneath a large number, which is not part of them.

picture-streak =
    { $days ->
        [1] dia de sequência
       *[other] dias de sequência
    }
picture-longest = a mais longa
picture-total =
    { $days ->
        [1] dia no total
       *[other] dias no total
    }

picture-day-done = feito
picture-day-covered = falta perdoada
picture-day-missed = falta
picture-day-rest = dia de descanso
picture-day-off = folga
picture-day-protected = falha do bot

picture-complete = Concluída: { $routine }
picture-minutes =
    { $minutes ->
        [1] minuto
       *[other] minutos
    }
picture-stretches =
    { $count ->
        [1] alongamento
       *[other] alongamentos
    }
picture-routine = { $minutes } min · { $place }
picture-library =
    { $count ->
        [one] { $count } alongamento
       *[other] { $count } alongamentos
    }

# In /help: what the pictures of the stretches show.
pictures-help = 🖼 Nas imagens, a faixa clara marca o pulso e o tornozelo direitos. Você deve sentir o alongamento onde brilha.
picture-review-days =
    { $days ->
        [one] dia
       *[other] dias
    }
picture-review-longest = maior sequência
picture-review-areas = O que você mais alongou: { $areas }
picture-review-part =
    Hora favorita: { $part ->
        [morning] de manhã
        [afternoon] à tarde
        [evening] à noite
       *[night] de madrugada
    }
picture-milestone-streak =
    { $days ->
        [one] dia seguido
       *[other] dias seguidos
    }
picture-milestone-total =
    { $days ->
        [one] dia no total
       *[other] dias no total
    }
