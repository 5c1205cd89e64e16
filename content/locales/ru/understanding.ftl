# Что пишут люди, и что из этого понято.

understanding-place = { $place }, { $within }

understanding-zone-here = ✅ Твоё место: <b>{ $place }</b> ({ $zone }), там сейчас { $time }. Если твои часы показывают другое, нажми 🌍.

understanding-zone-which = Мест с названием «{ $typed }» несколько, или неясно, какое из них твоё. Выбери, пожалуйста.

understanding-zone-one = «{ $typed }»: неясно, какое это место. Может быть, это? Если нет, напиши ближайший большой город или что сейчас на твоих часах.

understanding-zone-again =
    Как хорошо, что ты здесь! Осталось узнать одно: <b>у тебя сейчас { $time }?</b> ({ $place })
    Нажми на своё время или напиши свой город либо что показывают твои часы.

understanding-zone-else =
    Ничего, найдём. <b>Какое время твоё?</b>
    Если ни одно не подходит, напиши ближайший большой город или что сейчас на твоих часах, например 21:15.

understanding-zone-later = Хорошо, пока считаю, что у тебя { $time } ({ $place }). Изменить можно когда угодно: /timezone.

understanding-key-gone = 👌 Место остаётся прежним.

understanding-time-later = Хорошо, пока без напоминаний. Поставить его можно командой /remind, начать растяжку – /stretch.

understanding-time-again =
    С радостью. <b>Когда тебе напомнить?</b>
    Нажми на время или напиши его: 7:30 или 7:30 пн-пт.

understanding-interval =
    «{ $typed }» – это промежуток, а напоминать можно только в определённое время. Можно несколько раз в день или по дням недели:
    <code>/remind 9:00 и 15:00</code>
    <code>/remind 7:30 пн ср пт</code>

understanding-button-resume = ☀️ Снова напоминать
understanding-button-only = { $time }: только { $days }
understanding-too-many = У тебя уже есть напоминания ({ $have }), а хранить можно не больше { $limit }. Поэтому ничего не добавлено. Лишнее убирается через /remind.
understanding-stopped = ⏹ После /stop они выключены: ни одно не придёт. /resume вернёт их.

understanding-stranger = О тебе ничего не хранится, так что опереться не на что. /start – начать.
understanding-finish =
    👋 <b>Просмотрено: { $routine }</b>
    В этот раз всё пропущено, и это нормально: ничего не засчитано, и ничего не потеряно.

    { $streak }
    { $next }
understanding-finish-stopped = ⏹ Напоминания выключены после /stop. /resume вернёт их.

understanding-time = Напоминать в { $time }?
understanding-button-remind = ⏰ Напоминать в { $time }
understanding-stretch = Вот что можно сделать вместе:
understanding-zone-plain = ✅ Твои часы идут по <b>{ $zone }</b>, там сейчас { $time }. Если они показывают другое, нажми 🌍.
