"""Keys: a picture is drawn again if and only if something that shows has changed."""

from itertools import pairwise

from figures.drawing.characters import character_for
from figures.drawing.posefile import POSES, read
from figures.keys import code_key, drawing_key
from tests.support.content import shipped
from tests.support.paths import CONTENT


def test_the_key_changes_with_pose_base_side_and_code(content, tmp_path):
    def key(*, one_sided=False):
        return drawing_key(content, "cat-cow", one_sided=one_sided)

    before = key()
    assert key() == before
    assert key(one_sided=True) != before
    base = content / "poses" / "bases" / "all-fours.toml"
    text = base.read_text("utf-8")
    base.write_text(text + "# a comment\n", "utf-8")
    assert key() == before
    base.write_text(text.replace("hand = [0.24", "hand = [0.25"), "utf-8")
    assert key() != before
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "a.py").write_text("a = 1\n", "utf-8")
    assert code_key(tmp_path / "code") != code_key()


def test_the_key_of_the_code_does_not_care_about_words_and_imports(tmp_path):
    plain, said = tmp_path / "plain", tmp_path / "said"
    for folder, text in (
        (plain, "def f():\n    return 1\n"),
        (
            said,
            '"""A module."""\n\nimport os\n\n\n# Why.\ndef f():\n    """Return it."""\n    return 1\n',
        ),
    ):
        folder.mkdir()
        (folder / "a.py").write_text(text, "utf-8")
    assert code_key(plain) == code_key(said)


def test_the_key_does_not_care_about_line_ends(content):
    before = drawing_key(content, "cat-cow", one_sided=False)
    path = content / "poses" / "cat-cow.toml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert drawing_key(content, "cat-cow", one_sided=False) == before


def test_two_neighbours_of_a_routine_are_shown_by_two_people():
    def who(stretch):
        pose = read(CONTENT / POSES / f"{stretch}.toml")
        return character_for(stretch, pose.who, "first")

    for routine in shipped().routines.values():
        shown = [each.id for each in routine.stretches]
        for one, next_one in pairwise(shown):
            assert one == next_one or who(one) is not who(next_one), (routine.id, one, next_one)
