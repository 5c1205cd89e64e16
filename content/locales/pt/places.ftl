# Time zones.

zone-ask =
    Pelo que sei, você está em <b>{ $place }</b>. Hora local: { $time }.
    Não é isso? Toque no seu horário ou escreva sua cidade ou a hora do seu relógio.
zone-other =
    Escreva sua cidade ou a hora do seu relógio agora (por exemplo, 17:42). Ou envie sua localização: só vou usar para descobrir seu fuso horário e não vou guardar.
zone-which = Qual destes é o seu horário?
zone-not-found =
    Não encontrei “{ $typed }”. Tente a cidade grande mais próxima ou escreva a hora do seu relógio agora, por exemplo, 17:42.
zone-not-there = Não encontrei o fuso horário desse lugar. Tente a cidade grande mais próxima.
zone-located = 📍 { $place }. Não guardei sua localização.
zone-thanks = 📍 Estou procurando.
zone-set =
    ✅ Seu lugar: <b>{ $place }</b> ({ $zone }). Hora local: { $time }. Seus lembretes agora seguem esse fuso horário.
zone-set-or =
    ✅ Seu lugar: <b>{ $place }</b> ({ $zone }). Hora local: { $time }. Seus lembretes agora seguem esse fuso horário.
    Não é esse? Toque no seu.
# $old and $place: where the person was and is; $time: a reminder's time there; $then: the time at the old place then
zone-moved = ✈️ Seus lembretes, em { $old } e em { $place }:
zone-moved-line = ⏰ { $time } em { $old } → { $time } em { $place } (hora em { $old }: { $then })
zone-clock-ask = Pelo meu relógio, sua hora é <b>{ $time }</b> ({ $place }). O que o seu relógio mostra? Digite a hora, como 17:42, ou sua cidade.
zone-clock = 🕓 Pelo meu relógio, sua hora é { $time } ({ $place }).
