# What must be said about safety. Change these words only together with their version in the code.

## Shown before the first session, and again whenever it changes.
safety-disclaimer-long = General movement information, not medical advice, and no replacement for a professional. Move gently; a mild pull is fine, pain is not. Ask a doctor or physiotherapist first if you are pregnant, injured, recently operated on, or have a condition affecting bones, joints, heart or balance.

## At the foot of a routine.
safety-disclaimer-short = General information, not medical advice. Mild pull yes, pain no.

## In /help. Name no country's emergency number: we do not know where a person is.
safety-stop = Stop if you feel sharp pain, tingling, numbness or dizziness.
safety-emergency = Chest pain, trouble breathing, fainting, sudden weakness, or loss of bladder or bowel control: call your emergency number.
