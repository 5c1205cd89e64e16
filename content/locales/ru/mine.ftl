# Свои комплексы. Название стоит само по себе, не внутри предложения.

my-nameless = Твой комплекс
my-default-name = Мой комплекс

my-list =
    <b>Твои комплексы</b>
    Нажми на любой, чтобы посмотреть, начать или изменить его.
my-list-empty =
    <b>Свой комплекс</b>
    Выбери упражнения из библиотеки или пришли их одной строкой:
    <code>/mine кошка и корова 60 сек, ягодичный мост 3x10, сфинкс 2x30 сек</code>
my-list-head = <b>Твои</b>
my-line = { $name } · { $minutes } мин

my-ask =
    <b>Что в него войдёт?</b>
    Пришли одной строкой: упражнения, сколько секунд или раз, подходы и отдых:
    <code>кошка и корова 60 сек, ягодичный мост 3x10 отдых 20 сек, раскрытая книга 45 сек на каждую сторону</code>
    Или выбери из библиотеки.

my-page =
    <b>{ $name }</b> · { $minutes } мин
    { $items }
my-saved =
    ✅ Комплекс сохранён.

    { $page }
my-saved-name =
    { $saved }

    Как его назвать? Напиши название или оставь как есть.
my-item = { $number }. { $name } · { $dose }
my-dose-seconds =
    { $sets ->
        [1] { $amount } сек
       *[other] { $sets } × { $amount } сек
    }
my-dose-breaths =
    { $sets ->
        [1] { $amount }
       *[other] { $sets } × { $amount }
    } { $amount ->
        [one] вдох и выдох
        [few] вдоха и выдоха
       *[many] вдохов и выдохов
    }
my-dose-times =
    { $sets ->
        [1] { $amount }
       *[other] { $sets } × { $amount }
    } { $amount ->
        [one] раз
        [few] раза
       *[many] раз
    }
my-dose-each =
    { $sets ->
        [1] { $amount } × { $each } сек
       *[other] { $sets } × { $amount } × { $each } сек
    }
# On a card: $sets times what the card says.
dose-sets = { $sets } × { $dose }
my-dose-sides = { $dose } на каждую сторону
my-dose-rest = { $dose } · отдых { $rest } сек

my-unclear =
    Не получилось прочитать эту часть: «{ $text }»
    ❔ { $unread }
    Какое это упражнение? Нажми на него, напиши название или пропусти.
my-unclear-none =
    Не получилось прочитать эту часть: «{ $text }»
    ❔ { $unread }
    Напиши название упражнения или пропусти его. Все они есть в библиотеке.
my-nothing-left = Сохранять нечего. Пришли строку ещё раз, когда захочешь.

my-edit =
    { $page }

    Нажми на упражнение, чтобы изменить его.
my-item-page =
    <b>{ $name }</b>
    { $dose }
my-pick-area =
    <b>{ $name }</b>
    Для какой части тела следующее упражнение?
my-pick =
    <b>{ $area }</b>
    Нажми на упражнение, чтобы добавить его.
my-added = ➕ Упражнение добавлено под номером { $number }.
my-name-ask = Как его назвать? Напиши название, до { $most } знаков.
my-renamed =
    ✅ Название изменено.

    { $page }
my-off-sure =
    <b>{ $name }</b>
    Удалить этот комплекс? Серия останется как есть.
my-off-done = Комплекс удалён. Напоминания о нём теперь о комплексе дня.
my-off-kept = Комплекс остаётся.
my-daily-set = ⏰ Готово: { $times }. Посмотреть и изменить напоминания: /remind

my-too-many = У тебя уже { $most } своих комплексов, больше сохранить не получится. Сначала удали какой-нибудь.
my-too-many-stretches = В комплексе может быть до { $most } упражнений.
my-too-long = Это заняло бы { $minutes } мин. Комплекс может длиться до { $most } мин.
my-name-empty = В названии нужна хотя бы одна буква или цифра.
my-name-long = Название слишком длинное: можно до { $most } знаков.
my-name-taken = Комплекс с таким названием уже есть. Выбери другое.
my-last-stretch = Это единственное упражнение. Можно удалить весь комплекс.
my-dose-limit = Это предел: до 5 минут, 50 повторений, 30 вдохов, 10 подходов; подход длится не меньше 15 секунд.
my-gone = Этого комплекса больше нет. Твои комплексы: /mine

button-my-list = ✨ Твои комплексы
button-my-new = ➕ Новый комплекс
button-my-library = 📚 Выбрать
button-my-edit = ✏️ Изменить
button-my-add = ➕ Добавить
button-my-add-one = ➕ { $name }
button-my-name = 🏷 Название
button-my-off = 🗑 Удалить
button-my-off-yes = ✅ Удалить
button-my-off-no = Нет, оставить
button-my-leave-out = 🚫 Пропустить
button-my-keep-name = 👌 Оставить так
button-my-up = ⬆️ Выше
button-my-down = ⬇️ Ниже
button-my-remove = ✖️ Убрать
button-my-less = ➖ Меньше
button-my-more = ➕ Больше
button-my-sets-less = ➖ Подходы
button-my-sets-more = ➕ Подходы
button-my-rest-less = ➖ Отдых
button-my-rest-more = ➕ Отдых
button-my-daily =
    ⏰ Напоминать { $times ->
        [one] { $times } раз в день
        [few] { $times } раза в день
       *[many] { $times } раз в день
    }
command-mine = собрать свой комплекс
