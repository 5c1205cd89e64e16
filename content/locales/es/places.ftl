# Time zones.

zone-ask =
    Según mis datos, estás en <b>{ $place }</b> y tu reloj marca { $time }, ¿es así?
    Si no, toca tu hora, o escribe tu ciudad o lo que marca tu reloj.
zone-other =
    Escribe tu ciudad o lo que marca tu reloj ahora (por ejemplo, 17:42). O comparte tu ubicación: solo la uso para saber tu zona horaria y no la guardo.
zone-which = ¿Cuál de estas es tu hora?
zone-not-found =
    No encontré ningún lugar llamado “{ $typed }”. Prueba con la ciudad grande más cercana, o escribe lo que marca tu reloj ahora, por ejemplo, 17:42.
zone-not-there = No encontré la zona horaria de ese lugar. Escribe mejor la ciudad grande más cercana.
zone-located = 📍 { $place }. No guardé tu ubicación.
zone-thanks = 📍 La estoy buscando.
zone-set =
    ✅ Tu lugar es <b>{ $place }</b> ({ $zone }) y tu reloj marca { $time }; tus recordatorios siguen esa hora.
zone-set-or =
    ✅ Tu lugar es <b>{ $place }</b> ({ $zone }) y tu reloj marca { $time }; tus recordatorios siguen esa hora.
    ¿No es ese? Toca el tuyo.
# $old and $place: where the person was and is; $time: a reminder's time there; $then: the time at the old place then
zone-moved = ✈️ Tus recordatorios, en { $old } y en { $place }:
zone-moved-line = ⏰ { $time } en { $old } → { $time } en { $place } (hora en { $old }: { $then })
zone-clock-ask = Según mi reloj, tu hora es <b>{ $time }</b> ({ $place }). ¿Qué hora ves en tu reloj? Escríbela, por ejemplo 17:42, o escribe tu ciudad.
zone-clock = 🕓 Según mi reloj, tu hora es { $time } ({ $place }).
