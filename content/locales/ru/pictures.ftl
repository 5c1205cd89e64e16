# The words on cards. They are short: most stand beneath a large number, which is not part of them.

picture-streak =
    { $days ->
        [one] день в серии
        [few] дня в серии
       *[many] дней в серии
    }
picture-longest = рекорд
picture-total =
    { $days ->
        [one] день всего
        [few] дня всего
       *[many] дней всего
    }

picture-day-done = сделано
picture-day-covered = прощённый пропуск
picture-day-missed = пропуск
picture-day-rest = день отдыха
picture-day-off = перерыв
picture-day-protected = сбой бота

picture-complete = Готово: { $routine }
picture-minutes =
    { $minutes ->
        [one] минута
        [few] минуты
       *[many] минут
    }
picture-stretches =
    { $count ->
        [one] упражнение
        [few] упражнения
       *[many] упражнений
    }
picture-routine = { $minutes } мин · { $place }
picture-library =
    { $count ->
        [one] { $count } упражнение
        [few] { $count } упражнения
       *[many] { $count } упражнений
    }

# In /help: what the pictures of the stretches show.
pictures-help = 🖼 На картинках светлая лента отмечает правые запястье и щиколотку. Растяжение должно ощущаться там, где светится.
picture-review-days =
    { $days ->
        [one] день
        [few] дня
       *[other] дней
    }
picture-review-longest = самая длинная серия
picture-review-areas = Чаще всего: { $areas }
picture-review-part =
    Любимое время: { $part ->
        [morning] утро
        [afternoon] день
        [evening] вечер
       *[night] ночь
    }
picture-milestone-streak =
    { $days ->
        [one] день подряд
        [few] дня подряд
       *[other] дней подряд
    }
picture-milestone-total =
    { $days ->
        [one] день всего
        [few] дня всего
       *[other] дней всего
    }
