# Rotinas próprias. Um nome fica sozinho, nunca dentro de uma frase.

my-nameless = Sua rotina
my-default-name = Minha rotina

my-list =
    <b>Suas rotinas</b>
    Toque em uma para ver, começar ou mudar.
my-list-empty =
    <b>Sua própria rotina</b>
    Escolha alongamentos na biblioteca ou envie tudo em uma linha:
    <code>/mine gato e vaca 60 s, ponte 3x10, esfinge 2x30 s</code>
my-list-head = <b>Suas</b>
my-line = { $name } · { $minutes } min

my-ask =
    <b>O que deve entrar nela?</b>
    Envie em uma linha: alongamentos, quanto tempo ou quantas vezes, séries e descansos:
    <code>gato e vaca 60 s, ponte 3x10 descanso 20 s, livro aberto 45 s de cada lado</code>
    Ou escolha na biblioteca.

my-page =
    <b>{ $name }</b> · { $minutes } min
    { $items }
my-saved =
    ✅ Rotina salva.

    { $page }
my-saved-name =
    { $saved }

    Como ela vai se chamar? Escreva um nome ou deixe assim.
my-item = { $number }. { $name } · { $dose }
my-dose-seconds =
    { $sets ->
        [1] { $amount } s
       *[other] { $sets } × { $amount } s
    }
my-dose-breaths =
    { $sets ->
        [1] { $amount } respirações
       *[other] { $sets } × { $amount } respirações
    }
my-dose-times =
    { $sets ->
        [1] { $amount } vezes
       *[other] { $sets } × { $amount } vezes
    }
my-dose-each =
    { $sets ->
        [1] { $amount } × { $each } s
       *[other] { $sets } × { $amount } × { $each } s
    }
# On a card: $sets times what the card says.
dose-sets = { $sets } × { $dose }
my-dose-sides = { $dose } de cada lado
my-dose-rest = { $dose } · descanso { $rest } s

my-unclear =
    Não consegui ler esta parte: “{ $text }”
    ❔ { $unread }
    Qual é o alongamento? Toque em um, escreva o nome ou deixe de fora.
my-unclear-none =
    Não consegui ler esta parte: “{ $text }”
    ❔ { $unread }
    Escreva o nome de um alongamento ou deixe de fora. Todos estão na biblioteca.
my-nothing-left = Não sobrou nada para salvar. Envie a linha de novo quando quiser.

my-edit =
    { $page }

    Toque em um alongamento para mudar.
my-item-page =
    <b>{ $name }</b>
    { $dose }
my-pick-area =
    <b>{ $name }</b>
    Que parte do corpo o próximo alongamento deve trabalhar?
my-pick =
    <b>{ $area }</b>
    Toque em um alongamento para incluir.
my-added = ➕ Incluído. Agora é o número { $number }.
my-name-ask = Como ela vai se chamar? Escreva um nome de até { $most } caracteres.
my-renamed =
    ✅ Nome alterado.

    { $page }
my-off-sure =
    <b>{ $name }</b>
    Apagar esta rotina? Sua sequência continua igual.
my-off-done = Rotina apagada. Os lembretes dela agora são da rotina do dia.
my-off-kept = Ela continua aqui.
my-daily-set = ⏰ Pronto: { $times }. Com /remind você vê e muda seus lembretes.

my-too-many = Você tem { $most } rotinas próprias, e não consigo guardar mais. Apague uma antes.
my-too-many-stretches = Uma rotina pode ter até { $most } alongamentos.
my-too-long = Isso levaria { $minutes } minutos. Uma rotina pode levar até { $most }.
my-name-empty = Um nome precisa de pelo menos uma letra ou um número.
my-name-long = Esse nome é longo demais: até { $most } caracteres, por favor.
my-name-taken = Você já tem uma rotina com esse nome. Escolha outro, por favor.
my-last-stretch = É o único alongamento dela. Você pode apagar a rotina inteira.
my-dose-limit = Esse é o limite: até 5 minutos, 50 repetições, 30 respirações, 10 séries; cada série com pelo menos 15 segundos.
my-gone = Essa rotina não existe mais. /mine mostra as que você tem.

button-my-list = ✨ Suas rotinas
button-my-new = ➕ Nova rotina
button-my-library = 📚 Escolher
button-my-edit = ✏️ Mudar
button-my-add = ➕ Incluir
button-my-add-one = ➕ { $name }
button-my-name = 🏷 Nome
button-my-off = 🗑 Apagar
button-my-off-yes = ✅ Apagar
button-my-off-no = Não, manter
button-my-leave-out = 🚫 Deixar de fora
button-my-keep-name = 👌 Deixar assim
button-my-up = ⬆️ Subir
button-my-down = ⬇️ Descer
button-my-remove = ✖️ Tirar
button-my-less = ➖ Menos
button-my-more = ➕ Mais
button-my-sets-less = ➖ Séries
button-my-sets-more = ➕ Séries
button-my-rest-less = ➖ Descanso
button-my-rest-more = ➕ Descanso
button-my-daily =
    ⏰ Avisar { $times ->
        [1] uma vez por dia
       *[other] { $times } vezes por dia
    }
command-mine = montar uma rotina própria
