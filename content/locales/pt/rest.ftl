# A break, and an end.

rest-ask = Quantos dias de folga você quer? Até lá não mando lembretes, e a sua sequência espera.
rest-begun =
    🌙 { $days ->
        [1] Hoje você está de folga.
       *[other] Você está de folga até { $until }, inclusive.
    } A sua sequência espera. Volte antes com /resume; se você se alongar nesse meio-tempo, também conta.
rest-ended = ☀️ Que bom ter você de volta. Seus lembretes estão ativos outra vez.
rest-nothing = Você não está de folga. Comece uma rotina agora com /stretch.
rest-not-understood = Não entendi “{ $typed }” como número de dias. Tente <code>/pause 3</code> (no máximo { $limit }).
stopped =
    ⏹ Desliguei todos os lembretes. Sua sequência e seu histórico continuam guardados.
    Para ter os lembretes de volta, envie /resume; para apagar tudo, /delete.
rest-planned = 🌙 { $since } – { $until }
rest-set = <b>Suas folgas estão marcadas.</b> A sua sequência espera.
rest-taken-back = ☀️ Certo, essa folga foi desmarcada.
