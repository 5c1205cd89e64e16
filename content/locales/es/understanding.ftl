# Lo que se escribe, y lo que se entendió.

understanding-place = { $place }, { $within }

understanding-zone-here = ✅ Tu lugar: <b>{ $place }</b> ({ $zone }); allí son las { $time }. Si tu reloj marca otra cosa, toca 🌍.

understanding-zone-which = Hay más de un “{ $typed }”, o no sé bien cuál dices. ¿Cuál es tu lugar?

understanding-zone-one = No sé bien qué lugar es “{ $typed }”. ¿Es este? Si no, escribe la ciudad grande más cercana o lo que marca tu reloj ahora.

understanding-zone-again =
    ¡Qué gusto leerte! Solo me falta una cosa: <b>¿tu reloj marca { $time }?</b> ({ $place })
    Toca tu hora, o escribe tu ciudad o lo que marca tu reloj.

understanding-zone-else =
    No pasa nada, la encontramos. <b>¿Cuál de estas es tu hora?</b>
    Si no es ninguna, escribe la ciudad grande más cercana o lo que marca tu reloj ahora, por ejemplo, 21:15.

understanding-zone-later = De acuerdo, por ahora me guío por esta hora: { $time } ({ $place }). Con /timezone la cambias cuando quieras.

understanding-key-gone = 👌 Tu lugar se queda como está.

understanding-time-later = Muy bien, por ahora sin recordatorio. Con /remind pones uno cuando quieras; con /stretch empiezas una rutina.

understanding-time-again =
    Con gusto. <b>¿Cuándo te aviso?</b>
    Toca una hora o escríbela, por ejemplo, 7:30 o 7:30 lun-vie.

understanding-interval =
    “{ $typed }” es un intervalo, y yo solo puedo avisarte a horas fijas. Puedes poner varias al día o elegir los días:
    <code>/remind 9:00, 15:00</code>
    <code>/remind 7:30 lun mié vie</code>

understanding-button-resume = ☀️ Avísame otra vez
understanding-button-only = { $time }: solo { $days }
understanding-too-many = Tienes { $have } recordatorios, y { $limit } es lo máximo que puedo guardar. Por eso no he añadido ninguno. Con /remind puedes quitar uno.
understanding-stopped = ⏹ Están apagados desde tu /stop: no sonará ninguno. /resume los trae de vuelta.

understanding-stranger = No guardo nada sobre ti, así que no tengo de qué partir. /start empieza.
understanding-finish =
    👋 <b>Ya lo has visto: { $routine }</b>
    Esta vez se saltó todo, y no pasa nada: no cuenta, ni a favor ni en contra.

    { $streak }
    { $next }
understanding-finish-stopped = ⏹ Tus recordatorios están apagados desde /stop. /resume los trae de vuelta.

understanding-time = ¿Te aviso cada día a esta hora: { $time }?
understanding-button-remind = ⏰ Avísame: { $time }
understanding-stretch = Esto podemos hacer:
understanding-zone-plain = ✅ Tu reloj va con <b>{ $zone }</b>; allí son las { $time }. Si marca otra cosa, toca 🌍.
