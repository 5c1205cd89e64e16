hint-flood = Han sido muchos mensajes a la vez. He hecho lo que pedías, pero no puedo contestar a todo: Telegram me deja enviar más o menos un mensaje por segundo.
stretch-begins-in = Ahora mismo hay mucha gente estirando. Empiezas en { $seconds } segundos y después ya no habrá esperas.
session-resumes-in = Ahora mismo hay mucha gente estirando. Seguimos en { $seconds } segundos.
