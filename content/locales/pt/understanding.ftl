# What people type, and what was understood of it.

# A place, and the state or country where it lies: Portland, Oregon.
understanding-place = { $place }, { $within }

# Where the person is, said before the next question.
understanding-zone-here = ✅ Seu lugar: <b>{ $place }</b> ({ $zone }), onde são { $time }. Se o seu relógio mostra outra coisa, toque em 🌍.

understanding-zone-which = Conheço mais de um lugar chamado “{ $typed }” ou não sei bem de qual você fala. Qual é o seu?

understanding-zone-one = Não tenho certeza de que lugar é “{ $typed }”. É este? Se não for, escreva a cidade grande mais próxima ou a hora do seu relógio agora.

understanding-zone-again =
    Que bom ter notícias suas! Só falta uma coisa: <b>seu relógio marca { $time }?</b> ({ $place })
    Toque no seu horário ou escreva sua cidade ou a hora do seu relógio.

understanding-zone-else =
    Sem problema, a gente encontra. <b>Qual destes é o seu horário?</b>
    Se não for nenhum, escreva a cidade grande mais próxima ou a hora do seu relógio agora, por exemplo, 21:15.

understanding-zone-later = Certo, por enquanto uso este horário: { $time } ({ $place }). Você pode mudar quando quiser com /timezone.

understanding-key-gone = 👌 Seu lugar continua como estava.

understanding-time-later = Tudo bem, por enquanto sem lembrete. Com /remind você cria um quando quiser; com /stretch começa uma rotina.

understanding-time-again =
    Claro. <b>Quando devo lembrar você?</b>
    Toque em um horário ou escreva o seu, por exemplo, 7:30 ou 7:30 seg-sex.

understanding-interval =
    “{ $typed }” é um intervalo, e só consigo avisar em horários fixos. Você pode ter vários por dia ou escolher os dias da semana:
    <code>/remind 9:00, 15:00</code>
    <code>/remind 7:30 seg qua sex</code>

understanding-button-resume = ☀️ Voltar a lembrar
# $days: the days that were typed last for a reminder that rings on others too
understanding-button-only = { $time }: só { $days }
understanding-too-many = Você tem { $have } lembretes, e o máximo que posso guardar é { $limit }. Por isso, não adicionei nenhum destes. Com /remind você pode remover um.
understanding-stopped = ⏹ Estão desligados desde que você enviou /stop: nenhum vai tocar. Envie /resume para religar.

understanding-stranger = Não guardo nada sobre você, então não conheço suas configurações. Envie /start para começar.
understanding-finish =
    👋 <b>Só uma olhada: { $routine }</b>
    Desta vez você pulou todos os alongamentos, e tudo bem: não conta a favor nem contra.

    { $streak }
    { $next }
understanding-finish-stopped = ⏹ Seus lembretes estão desligados desde o /stop. Envie /resume para religar.
understanding-time = Quer um lembrete todos os dias neste horário: { $time }?
understanding-button-remind = ⏰ Lembrar às { $time }
understanding-stretch = Isto é o que posso guiar:
understanding-zone-plain = ✅ Seu relógio segue <b>{ $zone }</b>, onde são { $time }. Se ele mostra outra coisa, toque em 🌍.
