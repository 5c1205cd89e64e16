# Help, and kind hints.

# $commands: one line for each command
help-all =
    <b>Eu guio você em rotinas de alongamento, passo a passo</b>

    { $commands }

    { pictures-help }

    { safety-stop }
    { safety-emergency }

    <i>{ safety-disclaimer-short }</i>

help-command = /{ $command } – { $does }
hint-command = Não conheço { $typed }. Veja todos os comandos em /help.
hint-time = Para receber um lembrete neste horário ({ $time }), envie <code>/remind { $time }</code>
hint-text = Não entendi. O que entendo melhor são comandos e botões. O que você quer fazer?
hint-other = Só consigo ler texto e localizações. Veja em /help o que sei fazer.
hint-private = Eu atendo uma pessoa por vez. Escreva para mim em um chat privado. Para alongar em grupo aqui, envie /together.
button-old = Esse botão não funciona mais. Veja em /help o que sei fazer.
sorry-failed = Desculpe, algo deu errado aqui. Já anotei o erro; tente de novo, por favor.

command-stretch = começar uma rotina agora
command-streak = ver sua sequência
command-remind = criar lembretes: 07:30 seg-sex
command-routines = ver todas as rotinas
command-timezone = definir sua cidade ou seu fuso horário
command-pause = tirar uns dias de folga
command-resume = voltar da folga ou de uma pausa
command-settings = ritmo, duração, lados, imagens, idioma
command-stop = desligar todos os lembretes
command-export = receber uma cópia dos seus dados
command-delete = apagar tudo
command-help = o que sei fazer e quando parar
command-start = começar ou abrir o menu

profile-description = Eu guio você em rotinas curtas de alongamento, passo a passo: mantenha, troque de lado, próximo. Mando um lembrete no horário que você escolher, onde quer que você esteja, e cuido da sua sequência, que perdoa faltas.
profile-short = Alongamentos diários guiados: aviso a hora de trocar de lado e perdoo faltas na sequência.
command-did = contar um dia em que você se alongou sem mim
command-privacy = o que guardo, em dez linhas
