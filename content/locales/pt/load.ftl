hint-flood = Foi muita coisa de uma vez. Fiz o que você pediu, mas não consigo responder a tudo: o Telegram me deixa enviar mais ou menos uma mensagem por segundo.
stretch-begins-in = Muita gente está se alongando agora. Sua rotina começa em { $seconds } segundos e, depois disso, nada mais vai atrasar.
session-resumes-in = Muita gente está se alongando agora. Continuamos em { $seconds } segundos.
