# Was über jemanden gespeichert ist, gehört dieser Person.

own-export = Das ist alles, was ich über dich gespeichert habe.
own-delete-sure =
    <b>Alles löschen?</b> Deine Erinnerungen, deine Serie, deine Einheiten: alles, und zwar endgültig. Mit /export bekommst du vorher eine Kopie.
own-deleted = Alles ist gelöscht, nichts ist mehr gespeichert. Mit /start kannst du jederzeit neu anfangen.
own-kept = Es wurde nichts gelöscht.
