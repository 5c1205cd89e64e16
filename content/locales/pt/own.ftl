# What is kept about a person is theirs.

own-export = Isto é tudo o que guardo sobre você.
own-delete-sure =
    <b>Apagar tudo?</b> Seus lembretes, sua sequência e suas sessões vão sumir para sempre. Para ficar com uma cópia, envie /export antes.
own-deleted = Apaguei tudo. Se um dia quiser voltar, envie /start.
own-kept = Não apaguei nada.
