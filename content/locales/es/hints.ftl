# Help, and kind hints.

# $commands: one line for each command
help-all =
    <b>Te guío en rutinas de estiramiento, paso a paso</b>

    { $commands }

    { pictures-help }

    { safety-stop }
    { safety-emergency }

    <i>{ safety-disclaimer-short }</i>

help-command = /{ $command } – { $does }
hint-command = No conozco el comando { $typed }. /help muestra los que hay.
hint-time = Para que te avise a esa hora ({ $time }), envía <code>/remind { $time }</code>
hint-text = No te entendí; lo que mejor entiendo son los comandos y los botones. ¿Qué hacemos?
hint-other = Solo puedo leer texto y ubicaciones. /help muestra lo que sé hacer.
hint-private = Guío a una persona a la vez. Escríbeme en un chat privado. Para estirar en grupo aquí, envía /together.
button-old = Ese botón ya no sirve. /help muestra lo que sé hacer.
sorry-failed = Tuve un fallo y ya lo anoté. Inténtalo de nuevo, por favor.

command-stretch = empezar una rutina ahora
command-streak = ver tu racha
command-remind = poner recordatorios: 07:30 lun-vie
command-routines = ver todas las rutinas
command-timezone = indicar tu zona horaria o tu ciudad
command-pause = tomarte unos días libres
command-resume = volver de los días libres o de una pausa
command-settings = ritmo, duración, lados, imágenes, idioma
command-stop = apagar todos los recordatorios
command-export = recibir una copia de tus datos
command-delete = borrarlo todo
command-help = qué sé hacer y cuándo parar
command-start = empezar o abrir el menú

profile-description = Te guío en rutinas cortas de estiramiento, paso a paso: mantén, cambia de lado, siguiente. Te aviso a tu hora local y llevo la cuenta de tu racha, sin trampas y con margen.
profile-short = Estiramientos diarios guiados: te digo cuándo cambiar de lado y llevo la cuenta de tu racha.
command-did = anotar un día en que estiraste sin mí
command-privacy = lo que guardo, en diez líneas
