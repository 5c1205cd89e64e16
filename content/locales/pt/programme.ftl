# Routines that are made for a person: today's, one of so many minutes, one for a part of the body; and the choices
# behind them.

## What a routine is called that has no name of its own. It is a title: it stands by itself, never inside a sentence.
programme-name-today = Rotina de hoje
programme-name-minutes = { $minutes ->
    [1] Rotina de { $minutes } minuto
   *[other] Rotina de { $minutes } minutos
}
# $area: a part of the body as it stands on a button, such as Pescoço
programme-name-area = Rotina “{ $area }”

# $why: one of the sentences programme-why-...; $stretches: the names of its stretches, in order
programme-today =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }
    { $why }

    { $stretches }

programme-shown =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }

    { $stretches }

## Why today's routine is what it is.
# $areas: the week's focus, such as quadril e glúteos; $focused of its $count stretches are for it
programme-why-focus =
    Foco da semana: { $areas }. { $focused ->
        [0] Hoje é a vez do resto do corpo.
        [1] Dos { $count } alongamentos de hoje, um é para isso; os outros movimentam o resto do corpo.
       *[other] Dos { $count } alongamentos de hoje, { $focused } são para isso.
    }
programme-why-deep =
    Foco da semana, com mais tempo em cada posição: { $areas }. { $focused ->
        [0] Hoje é a vez do resto do corpo.
        [1] Dos { $count } alongamentos de hoje, um é para isso; os outros movimentam o resto do corpo.
       *[other] Dos { $count } alongamentos de hoje, { $focused } são para isso.
    }
programme-why-easy = Semana leve: mais movimento e menos tempo sem se mexer.
programme-why-written = Uma rotina pronta para { $whom }.
programme-why-first = Um bom começo.

# What a block of weeks is about, inside a sentence.
programme-focus-hips = quadril e glúteos
programme-focus-back = parte alta das costas e peito
programme-focus-legs = parte de trás das pernas e panturrilhas
programme-focus-neck = pescoço e ombros

## The picker.
programme-pick-area = <b>Que parte do corpo?</b>
programme-pick-place = <b>Onde você está?</b>
programme-pick-minutes = <b>Quanto tempo?</b>
programme-button-today = 🌿 Rotina de hoje
programme-button-area = Corpo
programme-button-place = Lugar
programme-button-minutes = Duração
programme-button-level = Intensidade
programme-button-off = Excluir
programme-button-lacking = Material
# On a button.
programme-button-length = { $minutes } min
programme-place-chair = 🪑 Na cadeira
programme-place-standing = 🧍 Em pé
programme-place-floor = 🌱 No chão também

## What could not be done.
# $typed: what the person wrote
programme-miss =
    Não encontrei nada para “{ $typed }”. Peça um número de minutos, uma parte do corpo ou uma rotina:
    <code>/stretch 5</code>
    <code>/stretch pescoço</code>
    <code>/stretch psoas-reset</code>
programme-miss-near = Não encontrei nada para “{ $typed }”. Você quis dizer algo desta lista?
programme-minutes = Posso montar rotinas de { $least } a { $most } minutos.
programme-nothing =
    Nada serve: você excluiu movimentos demais para isso. Tente outro lugar ou volte a permitir algo em
    /settings.
programme-area-gone = Essa parte do corpo não está mais na lista. Escolha outra, por favor.

## Settings: what one's routines should be.
# One line of the settings. $place: on a chair, standing, on the floor; $off: how many movements and things are left out
programme-settings =
    🧘 { $minutes } min · { $place } · { $level ->
        [1] leve
        [2] moderada
       *[3] exigente
    } · { $off ->
        [0] nada excluído
        [1] { $off } exclusão
       *[other] { $off } exclusões
    }
programme-wishes =
    <b>Como você quer suas rotinas?</b>
    { $line }
programme-settings-place =
    <b>Onde você costuma se alongar?</b>
    No chão há mais variedade; na cadeira você não precisa se levantar.
programme-settings-minutes =
    <b>Quanto deve durar a rotina do dia?</b>
    Alguns minutos que caibam em todos os dias são um bom começo.
programme-settings-level =
    <b>Qual deve ser a intensidade?</b>
    Leve é um bom começo.
programme-settings-off =
    <b>Que movimentos devo excluir?</b>
    Toque em um movimento para excluir ou trazer de volta. Não vou perguntar por quê.
programme-settings-lacking =
    <b>O que você não tem à mão?</b>
    Toque no item e vou excluir os alongamentos que precisam dele. Uma toalha ou um cinto serve de faixa.
programme-settings-kept = Salvo. A partir de agora, suas rotinas seguem essa escolha.

programme-level-gentle = Leve
programme-level-moderate = Moderada
programme-level-demanding = Exigente

# What can be left out, on buttons.
programme-load-floor = Ir até o chão
programme-load-kneeling = Ficar de joelhos
programme-load-lying-back = Deitar de costas
programme-load-lying-front = Deitar de bruços
programme-load-head-low = Cabeça para baixo
programme-load-forward-bend = Curvar-se à frente
programme-load-spine-twist = Girar a coluna
programme-load-back-bend = Curvar-se para trás
programme-load-wrist-load = Peso nos punhos
programme-load-overhead = Braços para o alto
programme-load-balance = Ficar num pé só
programme-load-deep-knee-bend = Dobrar bem o joelho
programme-load-leg-cross = Cruzar as pernas
programme-load-neck-range = Mexer muito o pescoço

# What somebody may lack, on buttons.
programme-thing-chair = Cadeira
programme-thing-wall = Parede
programme-thing-mat = Colchonete
programme-thing-strap = Faixa
