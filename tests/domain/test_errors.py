"""What a broken rule says."""

from bot.domain.errors import UserError


def test_a_broken_rule_names_its_sentence_and_what_stands_in_it():
    error = UserError("remind-too-many", limit=10)
    assert (error.key, error.values, str(error)) == (
        "remind-too-many",
        {"limit": 10},
        "remind-too-many",
    )
