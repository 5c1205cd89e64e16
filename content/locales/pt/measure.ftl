# Testes que se sentem. As distâncias são em centímetros.

measure-head =
    <b>Até onde você chega?</b>
    Três pequenos testes, mais ou menos uma vez por mês, com o corpo aquecido e no mesmo horário. Eles mostram mudança, não saúde, e só você vê.
measure-name-floor = Dedos ao chão
measure-name-back = Mãos atrás das costas
measure-name-ankle = Joelho à parede
measure-safety = Vá devagar, sem balançar, no máximo até uma leve tensão. Pare se sentir dor, formigamento ou tontura. Não faça depois de cirurgia ou lesão no local, com osteoporose na coluna ou se sente tontura ao se abaixar.
measure-sources = <i>{ $titles }</i>
measure-how-floor =
    <b>Dedos ao chão</b>
    Em pé, joelhos retos e pés juntos, ao lado de algo para segurar. Incline-se devagar e deixe os braços soltos. Meça da ponta do dedo médio até o chão.
    { $safety }
    { $sources }
    Escreva quanto falta, por exemplo <code>12 cm</code>, <code>5 polegadas</code> ou <code>2 punhos</code>; <code>zero</code> se você tocar o chão.
measure-how-back =
    <b>Mãos atrás das costas</b>
    Uma mão por cima do ombro, com a palma nas costas; a outra vindo de baixo. Meça entre os dedos médios ou peça ajuda. Depois troque os braços.
    { $safety }
    { $sources }
    Escreva as duas, pelo braço de cima: <code>direita 8 esquerda 12</code>; <code>zero</code> ou <code>-2</code> se os dedos se tocam ou se cruzam.
measure-how-ankle =
    <b>Joelho à parede</b>
    De frente para uma parede, um pé à frente, calcanhar no chão. Leve o joelho à parede. Afaste o pé até o joelho quase não tocar, com o calcanhar no chão. Meça do dedão até a parede. Depois, o outro pé.
    { $safety }
    { $sources }
    Escreva as duas: <code>direita 9 esquerda 10</code>
measure-value =
    { $side ->
        [right] direita { $cm } cm
        [left] esquerda { $cm } cm
       *[none] { $cm } cm
    }
measure-last =
    { $due ->
        [yes] 📏 { $name } · { $values } ({ $day }) · hora de medir de novo
       *[no] 📏 { $name } · { $values } ({ $day })
    }
measure-kept =
    ✅ Anotei.
    📏 { $name } · { $values }
measure-gain =
    { $way ->
        [more] { $side ->
            [right] 🌱 Direita: { $cm } cm mais longe que em { $since }
            [left] 🌱 Esquerda: { $cm } cm mais longe que em { $since }
           *[none] 🌱 { $cm } cm mais longe que em { $since }
        }
        [less] { $side ->
            [right] Direita: { $cm } cm menos que em { $since }. Há dias mais rígidos.
            [left] Esquerda: { $cm } cm menos que em { $since }. Há dias mais rígidos.
           *[none] { $cm } cm menos que em { $since }. Há dias mais rígidos.
        }
       *[same] { $side ->
            [right] Direita: igual a { $since }
            [left] Esquerda: igual a { $since }
           *[none] Igual a { $since }
        }
    }
measure-again = A próxima vez, daqui a mais ou menos um mês.
measure-later = Tudo bem, fica para outra hora.
measure-miss = Não consegui ler “{ $typed }” como medida. Tente <code>12 cm</code> ou <code>zero</code>.
measure-miss-sides = Não consegui ler “{ $typed }” como duas medidas. Tente <code>direita 8 esquerda 12</code>.
measure-limit = Isso não dá para medir: entre { $least } e { $most } cm. Confira, por favor.
measure-chart = <b>{ $name }</b>
measure-line = { $day } · { $values }
measure-card = em centímetros; mais longe, mais alto
measure-side-right = direita
measure-side-left = esquerda
measure-table = Suas medidas em uma tabela.
measure-column-day = Dia
measure-column-test = Teste
measure-column-side = Lado
measure-column-cm = Centímetros
button-measure-floor = 📏 Dedos ao chão
button-measure-back = 📏 Atrás das costas
button-measure-ankle = 📏 Joelho à parede
button-chart-floor = 📈 Chão
button-chart-back = 📈 Costas
button-chart-ankle = 📈 Tornozelo
command-measure = medir até onde você chega

comfort-before = <b>Quão confortável está seu corpo agora?</b> 0 é nada, 10 é totalmente. Com 3 ou menos, vá com calma hoje.
comfort-was = Antes: { $felt } de 10
comfort-after = <b>E agora, de 0 a 10?</b>
comfort-noted = Anotado.
button-comfort = { $felt }
button-set-comfort =
    🌡 { $asks ->
        [yes] Pergunta o conforto, 0–10
       *[no] Não pergunta o conforto
    }
