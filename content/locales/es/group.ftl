# Estirar en grupo. $name: la rutina; $when: cuándo empieza; $place: la ciudad de ese reloj
group-invitation =
    🧘 <b>A estirar en grupo: { $name }</b>
    { $minutes } min · { $when } ({ $place })
group-people =
    ✋ { $people ->
        [0] todavía nadie
        [one] una persona
       *[other] { $people } personas
    }
group-how = Toca ✋ para participar. Anuncio cada paso aquí, para todo el grupo a la vez.
group-safety = <i>{ $safety }</i>

# $stretches: todos los estiramientos de todo el grupo
group-finish =
    ✅ <b>¡Listo! { $name }</b>
    { $people ->
        [one] una persona
       *[other] { $people } personas
    } · { $stretches ->
        [one] un estiramiento
       *[other] { $stretches } estiramientos
    }

    Bien hecho.
group-ended =
    ⏹ <b>Sesión terminada: { $name }</b>
    { $people ->
        [one] una persona
       *[other] { $people } personas
    } · { $stretches ->
        [one] un estiramiento
       *[other] { $stretches } estiramientos
    }

group-slot = ⏰ { $time }, { $days }
group-slots =
    <b>Aquí estiramos:</b> ({ $place })
    { $slots }
group-no-slots = Aquí todavía no hay horas fijas ({ $place }).{ $slots }
group-settings =
    Quien administra el grupo puede cambiarlo:
    <code>/together lun-vie 15:00</code> – una hora fija
    <code>/together off</code> – sin horas fijas
    <code>/timezone Madrid</code> – la zona horaria del grupo
group-zone = 🌍 El reloj de este grupo: { $time } ({ $place })
group-zone-unknown = No encontré ese lugar. Prueba con una ciudad: <code>/timezone Madrid</code>
group-miss = No encontré eso. Prueba <code>/together</code>, <code>/together cuello</code> o <code>/together 12:30</code>
group-joined = Ya participas. Esto cuenta para tu día.
group-joined-new = Ya participas. Escríbeme en privado si quieres que tus días cuenten.
group-joined-already = Ya estás participando.
group-left = Has salido. Lo que hiciste cuenta.
group-left-already = No participas en esta sesión.
group-host-only = Eso solo puede hacerlo quien inició esta sesión.
group-not-begun = Esta sesión todavía no ha empezado.
group-admins-only = Eso solo lo puede cambiar quien administra el grupo.
group-live = Este grupo ya tiene una sesión en marcha o a punto de empezar.
group-language = A partir de ahora: { $name }
group-private =
    <b>Estirar en grupo</b>
    Añádeme a un grupo y envía /together allí: quienes participen reciben los mismos pasos al mismo tiempo.

button-group-join = ✋ Participar
button-group-leave = 👋 Salir
button-group-now = ▶️ Ahora
button-group-cancel = ✖️ Cancelar
button-group-add = ➕ Añadir a un grupo
command-together = estirar en grupo
command-together-timezone = zona horaria del grupo (administradores)
command-together-settings = horas fijas e idioma (administradores)
# What may be typed behind /together instead of a time, with commas between.
group-now-words = ahora, ya
