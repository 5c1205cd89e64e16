# What must be said about safety. Change these words only together with their version in the code.

## Shown before the first session, and again whenever it changes.
safety-disclaimer-long = This is general information about movement, not medical advice, and no substitute for seeing a professional. Move gently: a mild pull is fine, pain isn’t. Check with a doctor or physiotherapist first if you’re pregnant or injured, have had surgery recently, or have a condition affecting your bones, joints, heart or balance.

## At the foot of a routine.
safety-disclaimer-short = General information, not medical advice. A mild pull is fine; pain isn’t.

## In /help, and first of all when somebody writes of such things. Name no country's emergency number: we do not know
## where a person is.
safety-stop = Stop if you feel sharp pain, tingling, numbness or dizziness.
safety-emergency = Chest pain, trouble breathing, fainting, sudden weakness, or loss of bladder or bowel control: call your emergency number.

## To somebody who writes of pain or worse.
distress-emergency =
    <b>{ safety-emergency }</b>

    I’m only a stretching bot and can’t help with this. Please don’t stretch now.
distress-stop =
    <b>{ safety-stop }</b>

    Please don’t stretch into pain. If it’s new, strong or doesn’t go away, ask a doctor or physiotherapist. I can leave out movements that don’t agree with you.
