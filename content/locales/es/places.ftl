# Time zones.

zone-ask =
    Tu lugar: <b>{ $place }</b>. Tu reloj debería marcar { $time }.
    ¿No es así? Toca tu hora, o escribe tu ciudad o lo que marca tu reloj.
zone-other =
    Escribe tu ciudad o lo que marca tu reloj ahora (por ejemplo, 17:42). O comparte tu ubicación: busco la zona horaria y olvido el lugar.
zone-which = ¿Cuál de estas es tu hora?
zone-not-found =
    No encontré ningún lugar llamado “{ $typed }”. Prueba con la ciudad grande más cercana, o escribe lo que marca tu reloj ahora, por ejemplo, 17:42.
zone-not-there = No conozco la zona horaria de ese lugar. Mejor escribe la ciudad grande más cercana.
zone-located = 📍 { $place }. La ubicación ya está olvidada.
zone-thanks = 📍 La estoy buscando.
zone-set =
    ✅ Tu lugar es <b>{ $place }</b> ({ $zone }); allí el reloj marca { $time }. Tus recordatorios se ajustan.
zone-set-or =
    ✅ Tu lugar es <b>{ $place }</b> ({ $zone }); allí el reloj marca { $time }. Tus recordatorios se ajustan.
    ¿No es ese? Toca el tuyo.
