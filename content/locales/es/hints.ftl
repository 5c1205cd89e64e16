# Help, and kind hints.

# $commands: one line for each command
help-all =
    <b>Te guío en rutinas de estiramiento, paso a paso</b>

    { $commands }

    { safety-stop }
    { safety-emergency }

    <i>{ safety-disclaimer-short }</i>

help-command = /{ $command } – { $does }
hint-command = No existe el comando { $typed }. /help muestra las que hay.
hint-time = Para que te avise a esa hora ({ $time }), envía <code>/remind { $time }</code>
hint-text = Lo que mejor entiendo son los comandos y los botones. ¿Qué hacemos?
hint-other = Solo puedo leer texto y ubicaciones. /help muestra lo que sé hacer.
hint-private = Guío a una persona a la vez. Escríbeme en un chat privado.
button-old = Ese botón es de otro momento. /help muestra lo que sé hacer.
sorry-failed = Algo falló de mi lado. Ya está anotado; inténtalo de nuevo, por favor.

command-stretch = empezar a estirar ahora
command-streak = ver tu racha
command-remind = poner recordatorios: 07:30 lun-vie
command-routines = ver todas las rutinas
command-timezone = indicar tu zona horaria o tu ciudad
command-pause = tomarte unos días libres
command-resume = seguir después de una pausa
command-settings = ritmo, lados, inicio del día
command-stop = apagar todos los recordatorios
command-export = recibir una copia de tus datos
command-delete = borrarlo todo
command-help = qué sé hacer y cuándo parar
command-start = empezar o ver el menú

profile-description = Te guío en rutinas cortas de estiramiento, paso a paso: mantén, cambia de lado, siguiente. Te aviso a tu hora local y llevo una racha honesta que perdona.
profile-short = Estiramientos diarios guiados, con cambio de lado a tiempo y una racha honesta.
