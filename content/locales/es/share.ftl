# Rutinas y sesiones que se comparten con un enlace.

# Una tarjeta que se reenvía. $name: la rutina; $count: cuántos estiramientos
share-routine =
    🧘 <b>{ $name }</b>
    { $minutes } min · { $count ->
        [one] un estiramiento
       *[other] { $count } estiramientos
    }
share-session =
    ✅ <b>{ $name }</b>
    { $minutes } min · { $count ->
        [one] un estiramiento hecho
       *[other] { $count } estiramientos hechos
    }
# $who: el nombre, si la persona lo quiere
share-named = { $who } te invita a estirar.
share-link = Paso a paso en Telegram, con aviso para cambiar de lado: { $url }
share-forward = Reenvía el próximo mensaje a quien quieras.
share-unknown = Ese enlace no lleva a ninguna parte, pero estás en el lugar correcto.

# A alguien nuevo que abre un enlace; después viene la rutina.
welcome-by-link =
    ¡Hola, { $name }! Te guío paso a paso. Te digo cuándo mantener la posición, cuándo cambiar de lado y cuándo descansar; así puedes dejar el teléfono.

    <i>{ $safety }</i>

button-share = 📤 Compartir
button-stretch-along = 🧘 Estirar también
button-with-name = ✍️ Con mi nombre
button-without-name = ✖️ Sin mi nombre
button-set-up = ⏰ Recordatorio

# Lo que se ofrece en modo inline, en cualquier chat. $name: la rutina
inline-routine =
    { $minutes } min · { $count ->
        [one] un estiramiento
       *[other] { $count } estiramientos
    }
inline-made =
    🧘 <b>{ $name }</b>
    { $minutes } min · se prepara para ti al abrirla
inline-week = Mi semana
# Lo que se puede escribir para compartir la semana, con comas entre medias.
inline-week-words = semana, mi semana
inline-placeholder = cuello, 5 minutos, semana…
