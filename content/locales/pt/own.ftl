# What is kept about a person is theirs.

own-export = Isto é tudo o que guardo sobre você.
own-delete-sure =
    <b>Apagar tudo?</b> Seus lembretes, sua sequência e suas sessões vão sumir para sempre. Para ficar com uma cópia, envie /export antes.
own-deleted = Apaguei tudo. Se um dia quiser voltar, envie /start.
own-kept = Não apaguei nada.
own-table = Seus dias em uma tabela, para qualquer planilha. Para um relógio ou app de saúde, envie /export tcx.
own-workouts = Suas sessões como treinos (TCX), para programas que importam treinos.
own-calendar = Seus lembretes para a sua agenda. O arquivo não muda sozinho: peça de novo quando seus horários mudarem.
own-event = Hora de se alongar
own-column-day = Dia
own-column-what = Rotinas
own-column-count = Alongamentos
own-column-alone = Sem o Limber
own-yes = sim
own-privacy =
    <b>Sua privacidade em dez linhas</b>
    1. Guardo o seu número do Telegram; não guardo seu nome nem suas mensagens.
    2. Guardo seu idioma, fuso horário, lembretes e preferências.
    3. Guardo os dias em que você se alongou e o que fez.
    4. O que você deixa de fora é só uma configuração, sem motivo.
    5. Não guardo onde você está: a localização só ajusta o fuso horário.
    6. O que o Telegram me envia é apagado em dois dias; os lembretes enviados, em um ano.
    7. Nada é vendido, compartilhado ou usado para publicidade.
    8. O Telegram transmite a nossa conversa e tem regras próprias.
    9. Receba uma cópia de tudo com /export.
    10. Apague tudo na hora, para sempre, com /delete.
