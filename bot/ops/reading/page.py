"""A page of HTML with everything that is said in a language."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from bot.chat.localization import Localization, Localizer
from bot.library import Library, load
from bot.ops.reading.lessons import Shown, lesson
from bot.ops.reading.samples import Samples
from bot.ops.reading.sentences import Sentence, sentences
from bot.texts import Texts

STYLE = """
body { font: 16px/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222;
  background: #e8eee4; }
h2 { margin-top: 3rem; } h3 { margin: 2rem 0 .3rem; } code.key, .note { color: #667; font-size: .8rem; }
.message { background: #fff; border-radius: 12px; padding: .6rem .9rem; margin: .4rem 0; white-space: pre-wrap; }
blockquote { margin: .4rem 0; padding-inline-start: .7rem; border-inline-start: 3px solid #8ab; color: #445; }
nav a { margin-inline-end: .8rem; }
"""


def reading_page(folder: Path, code: str) -> str:
    """Return the page of a language, or of its variety in a region: pt, es-MX."""
    library = load(folder)
    words = Localizer(texts=Texts.load(folder), library=library).words(code)
    samples = Samples(words=words, library=library)
    parts = [
        *_sentences(folder, words, samples),
        *_stretches(words, library),
        *_others(words, library),
    ]
    head = f'<meta charset="utf-8"><title>{escape(code)}</title><style>{STYLE}</style>'
    title = f"<h1>{escape(words.languages[words.language])} ({escape(code)})</h1>"
    return "\n".join(
        [f'<!doctype html><html lang="{escape(code)}">{head}', title, *parts, "</html>\n"]
    )


def _sentences(folder: Path, words: Localization, samples: Samples) -> Iterator[str]:
    for name, told in sentences(folder, words, samples):
        yield f"<h2>{escape(name)}</h2>"
        for each in told:
            yield from _sentence(each)


def _sentence(sentence: Sentence) -> Iterator[str]:
    yield f'<code class="key">{sentence.key}</code>'
    if sentence.comment:
        yield f'<div class="note">{escape(sentence.comment)}</div>'
    yield from map(_message, sentence.readings)


def _stretches(words: Localization, library: Library) -> Iterator[str]:
    yield "<h2>stretches</h2>"
    for stretch in library.stretches.values():
        yield f'<h3>{escape(words.stretch(stretch.id).name)} <code class="key">{stretch.id}</code></h3>'
        for shown in lesson(stretch, words, library):
            yield from _shown(shown)


def _shown(shown: Shown) -> Iterator[str]:
    seconds = round(shown.length.total_seconds())
    yield f'<div class="note">{shown.kind}: {shown.words} words in sight, {seconds} s</div>'
    yield _message(shown.text)


def _others(words: Localization, library: Library) -> Iterator[str]:
    known = library.words(words.code)
    yield "<h2>routines, tips and areas</h2>"
    routines = (
        f"<b>{escape(one.name)}</b>\n{escape(one.for_whom)}" for one in known.routines.values()
    )
    yield from map(_message, [*routines, *_escaped(known.tips.values())])
    yield from map(_message, _escaped(one.name for one in known.areas.values()))


def _escaped(texts: Iterable[str]) -> Iterator[str]:
    return (escape(one) for one in texts)


def _message(html: str) -> str:
    return f'<div class="message">{html}</div>'
