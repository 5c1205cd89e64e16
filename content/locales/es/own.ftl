# What is kept about a person is theirs.

own-export = Esto es todo lo que guardo sobre ti.
own-delete-sure =
    <b>¿Borrar todo?</b> Tus recordatorios, tu racha, tus sesiones: todo, y para siempre. Con /export recibes antes una copia.
own-deleted = Está todo borrado; ya no guardo nada. Con /start puedes empezar de nuevo cuando quieras.
own-kept = No se borró nada.
own-table = Tus días en una tabla, para cualquier hoja de cálculo. Para un reloj o una app de salud, envía /export tcx.
own-workouts = Tus sesiones como entrenamientos (TCX), para programas que los importan.
own-calendar = Tus recordatorios para tu calendario. El archivo no cambia solo: pídelo otra vez cuando cambien tus horas.
own-event = Hora de estirar
own-column-day = Día
own-column-what = Rutinas
own-column-count = Estiramientos
own-column-alone = Sin Limber
own-yes = sí
own-privacy =
    <b>Tu privacidad en diez líneas</b>
    1. Guardo tu número de Telegram; no guardo tu nombre ni tus mensajes.
    2. Guardo tu idioma, tu zona horaria, tus recordatorios y tus preferencias.
    3. Guardo los días en que estiraste y qué hiciste.
    4. Lo que dejas fuera es solo un ajuste, sin motivo.
    5. No guardo dónde estás: la ubicación solo ajusta tu zona horaria.
    6. Lo que Telegram me envía se borra a los dos días; los recordatorios enviados, al cabo de un año.
    7. Nada se vende, se comparte ni se usa para publicidad.
    8. Telegram transmite nuestro chat y tiene sus propias reglas.
    9. Con /export recibes una copia de todo.
    10. Con /delete lo borras todo al momento y para siempre.
