# Der Tontest.

sound-check =
    🔔 <b>Hörst du mich?</b> In { $seconds } Sekunden schicke ich eine Nachricht mit Ton.
    Sperr jetzt dein Handy und hör hin.
sound-ping = 🔔 <b>Das bin ich.</b> Hast du es gehört?
sound-fine = 👌 Gut. So klinge ich, wenn du die Seite wechselst und wenn es Zeit zum Dehnen ist.
sound-help-silent =
    🔇 <b>Suchen wir den Ton</b>
    • War dieser Chat offen? Dann bleibt das Handy still. Sperr es zuerst.
    • Dieser Chat: Tippe oben auf meinen Namen und schalte die Mitteilungen ein.
    • iPhone: Einstellungen → Mitteilungen → Telegram → Töne. Prüf auch den Stummschalter und den Fokus.
    • Android: Einstellungen → Apps → Telegram → Benachrichtigungen. Prüf auch „Bitte nicht stören“.
    • Computer: Telegram → Einstellungen → Benachrichtigungen und Töne.
sound-help-quiet =
    🔉 <b>Machen wir es lauter</b>
    • iPhone: Einstellungen → Töne → Klingelton und Hinweistöne.
    • Android: Drück eine Lautstärketaste und stell Benachrichtigungen lauter.
    • Computer: Stell den Ton lauter, auch den von Telegram.
    • Telegram → Einstellungen → Benachrichtigungen und Töne: Wähl einen längeren Ton.
sound-unclear = „{ $typed }“ verstehe ich nicht. Hast du meine Nachricht gehört?
# What people type in answer to the sound check, never shown: parts set apart by commas.
sound-said-heard = gehört, ich höre dich, hab es gehört
sound-said-not-heard = nicht gehört, nichts, kein ton, stumm, nichts gehört
sound-said-quiet = zu leise, leise, lauter, kaum
sound-said-again = noch einmal, nochmal, wiederholen
