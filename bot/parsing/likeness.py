"""How far apart are two spellings?"""

from itertools import takewhile


def steps_between(one: str, other: str) -> int:
    """Return how many letters to change, add, drop or swap with their neighbour make one into the other.

    (Optimal string alignment: no letter is touched twice.)
    """
    one, other = _without_common_start(one, other)
    tail, head = _without_common_start(one[::-1], other[::-1])
    before: list[int] = []
    row = list(range(len(head) + 1))
    for at, letter in enumerate(tail, start=1):
        before, row = row, _next_row(at, letter, before=before, row=row, head=head, tail=tail)
    return row[-1]


def _without_common_start(one: str, other: str) -> tuple[str, str]:
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return one[same:], other[same:]


def _next_row(
    at: int, letter: str, *, before: list[int], row: list[int], head: str, tail: str
) -> list[int]:
    following = [at]
    for column, wanted in enumerate(head, start=1):
        least = min(row[column] + 1, following[-1] + 1, row[column - 1] + (letter != wanted))
        if at > 1 < column and letter == head[column - 2] and tail[at - 2] == wanted:
            least = min(least, before[column - 2] + 1)
        following.append(least)
    return following
