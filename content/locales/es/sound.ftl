# La prueba de sonido.

sound-check =
    🔔 <b>¿Me oyes?</b> En { $seconds } segundos te mando un mensaje con sonido.
    Bloquea ahora el teléfono y escucha.
sound-ping = 🔔 <b>Este es mi sonido.</b> ¿Lo oíste?
sound-fine = 👌 Bien. Así sueno cuando toca cambiar de lado y cuando es hora de estirar.
sound-help-silent =
    🔇 <b>Busquemos el sonido</b>
    • ¿Tenías este chat abierto? Entonces el teléfono no suena. Bloquéalo primero.
    • Este chat: toca mi nombre arriba y activa las notificaciones.
    • iPhone: Ajustes → Notificaciones → Telegram → Sonidos. Revisa también el modo silencio y los modos de concentración.
    • Android: Ajustes → Aplicaciones → Telegram → Notificaciones. Revisa también No molestar.
    • Ordenador: Telegram → Ajustes → Notificaciones y sonidos.
sound-help-quiet =
    🔉 <b>Subamos el volumen</b>
    • iPhone: Ajustes → Sonidos → Tono y avisos.
    • Android: pulsa una tecla de volumen y sube Notificaciones.
    • Ordenador: sube el volumen, también el de Telegram.
    • Telegram → Ajustes → Notificaciones y sonidos: elige un tono más largo.
sound-unclear = No pude leer «{ $typed }». ¿Oíste mi mensaje?
# What people type in answer to the sound check, never shown: parts set apart by commas.
sound-said-heard = lo oí, lo he oído, te oí, te oigo, lo escuché
sound-said-not-heard = no lo oí, nada, sin sonido, no oí nada, no sonó, no lo escuché
sound-said-quiet = muy bajo, bajo, bajito, más alto, apenas
sound-said-again = otra vez, de nuevo, repetir
