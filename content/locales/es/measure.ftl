# Pruebas que se notan. Las distancias van en centímetros.

measure-head =
    <b>¿Hasta dónde llegas?</b>
    Tres pequeñas pruebas, más o menos una vez al mes, con el cuerpo caliente y a la misma hora. Muestran cambios, no salud, y solo tú las ves.
measure-name-floor = De los dedos al suelo
measure-name-back = Manos tras la espalda
measure-name-ankle = Rodilla a la pared
measure-safety = Ve despacio, sin rebotes, hasta una tensión suave como mucho. Para si notas dolor, hormigueo o mareo. No lo hagas tras una operación o lesión en esa zona, con osteoporosis vertebral o si te mareas al agacharte.
measure-sources = <i>{ $titles }</i>
measure-how-floor =
    <b>De los dedos al suelo</b>
    De pie, rodillas rectas y pies juntos, junto a algo donde agarrarte. Inclínate despacio y deja colgar los brazos. Mide de la punta del dedo medio al suelo.
    { $safety }
    { $sources }
    Escribe lo que falta, por ejemplo <code>12 cm</code>, <code>5 pulgadas</code> o <code>2 puños</code>; <code>cero</code> si tocas el suelo.
measure-how-back =
    <b>Manos tras la espalda</b>
    Una mano por encima del hombro, con la palma hacia la espalda; la otra desde abajo. Mide entre los dedos medios o pide que lo midan. Después cambia de brazo.
    { $safety }
    { $sources }
    Escribe las dos, según el brazo de arriba: <code>derecha 8 izquierda 12</code>; <code>cero</code> o <code>-2</code> si los dedos se tocan o se solapan.
measure-how-ankle =
    <b>Rodilla a la pared</b>
    Frente a una pared, un pie delante y el talón en el suelo. Lleva la rodilla a la pared. Aleja el pie hasta que la rodilla apenas la toque con el talón abajo. Mide del dedo gordo a la pared. Después, el otro pie.
    { $safety }
    { $sources }
    Escribe las dos: <code>derecha 9 izquierda 10</code>
measure-value =
    { $side ->
        [right] derecha { $cm } cm
        [left] izquierda { $cm } cm
       *[none] { $cm } cm
    }
measure-last =
    { $due ->
        [yes] 📏 { $name } · { $values } ({ $day }) · toca medir otra vez
       *[no] 📏 { $name } · { $values } ({ $day })
    }
measure-kept =
    ✅ Anotado.
    📏 { $name } · { $values }
measure-gain =
    { $way ->
        [more] { $side ->
            [right] 🌱 Derecha: { $cm } cm más lejos que el { $since }
            [left] 🌱 Izquierda: { $cm } cm más lejos que el { $since }
           *[none] 🌱 { $cm } cm más lejos que el { $since }
        }
        [less] { $side ->
            [right] Derecha: { $cm } cm menos que el { $since }. Hay días más rígidos.
            [left] Izquierda: { $cm } cm menos que el { $since }. Hay días más rígidos.
           *[none] { $cm } cm menos que el { $since }. Hay días más rígidos.
        }
       *[same] { $side ->
            [right] Derecha: igual que el { $since }
            [left] Izquierda: igual que el { $since }
           *[none] Igual que el { $since }
        }
    }
measure-again = La próxima vez, dentro de un mes más o menos.
measure-later = Vale, en otro momento.
measure-miss = No pude leer «{ $typed }» como una medida. Prueba con <code>12 cm</code> o <code>cero</code>.
measure-miss-sides = No pude leer «{ $typed }» como dos medidas. Prueba con <code>derecha 8 izquierda 12</code>.
measure-limit = Eso no se puede medir: entre { $least } y { $most } cm. Revísalo, por favor.
measure-chart = <b>{ $name }</b>
measure-line = { $day } · { $values }
measure-card = en centímetros; más lejos, más alto
measure-side-right = derecha
measure-side-left = izquierda
measure-table = Tus medidas en una tabla.
measure-column-day = Día
measure-column-test = Prueba
measure-column-side = Lado
measure-column-cm = Centímetros
button-measure-floor = 📏 Dedos al suelo
button-measure-back = 📏 Tras la espalda
button-measure-ankle = 📏 Rodilla a la pared
button-chart-floor = 📈 Suelo
button-chart-back = 📈 Espalda
button-chart-ankle = 📈 Tobillo
command-measure = medir hasta dónde llegas

comfort-before = <b>¿Qué tan a gusto está tu cuerpo ahora?</b> 0 es nada, 10 es del todo. Con 3 o menos, hoy ve con suavidad.
comfort-was = Antes: { $felt } de 10
comfort-after = <b>¿Y ahora, de 0 a 10?</b>
comfort-noted = Anotado.
button-comfort = { $felt }
button-set-comfort =
    🌡 { $asks ->
        [yes] Pregunta cómo estás, 0–10
       *[no] No pregunta cómo estás
    }
