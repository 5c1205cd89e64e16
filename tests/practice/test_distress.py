"""Words of distress are found in what people write, in every language, and in nothing else."""

import pytest

from bot.practice.distress import Distress, distress_in
from tests.support.content import everything

LIBRARY = everything().library
EMERGENCIES = [
    ("en", "I have chest pain"), ("en", "help, I can't breathe!"), ("en-US", "SHORT OF BREATH"),
    ("de", "Ich habe Brustschmerzen"), ("de", "ich bekomme keine Luft"), ("es", "me duele el pecho"),
    ("es-MX", "no puedo respirar"), ("ru", "болит сердце"), ("ru", "Мне трудно дышать"),
    ("de", "chest pain"), ("en", "ch\u200best 😭 pain"), ("en", "\ufdfa" * 20 + " chest pain"),
]  # fmt: skip
STOPS = [
    ("en", "my back hurts"), ("en", "I feel faint"), ("en", "my arm is numb..."), ("de", "mein Rücken tut weh"),
    ("de", "mir ist schwindelig"), ("es", "me duele la espalda"), ("es", "tengo vertigo"), ("ru", "спина болит"),
    ("ru", "кружится голова"), ("ru", "it hurts"),
]  # fmt: skip
HARMLESS = [
    ("en", "hello"), ("en", "7:30"), ("en", "my neck, please"), ("en", "Painesville"), ("de", "Schulter"),
    ("es", "el cuello"), ("ru", "шея"), ("en", ""), ("en", "x" * 5000),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "kind"), [(EMERGENCIES, Distress.EMERGENCY), (STOPS, Distress.STOP), (HARMLESS, None)]
)
def test_what_people_write_is_recognised(said, kind):
    for language, text in said:
        assert distress_in(text, LIBRARY, language=language) is kind, (language, text)


def test_every_word_of_every_list_is_recognised():
    for language, words in LIBRARY.locales.items():
        for kind in Distress:
            for phrase in getattr(words.distress, kind):
                assert distress_in(phrase, LIBRARY, language=language), (language, phrase)
