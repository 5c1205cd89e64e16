"""Languages and territories of language codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global, parse_locale

from bot.parsing.typed import folded, plain

LONGEST_CODE = 35
"""A language tag of this many characters holds everything that matters here (RFC 5646, section 4.4.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language code taken apart; `territory` is "" unless the code names it."""

    language: str
    script: str = ""
    territory: str = ""

    @property
    def likely_territory(self) -> str:
        """The territory where the code most likely comes from (CLDR's likely subtags); "" if unknown."""
        return self.territory or self._likely()[2]

    @property
    def spellings(self) -> tuple[str, ...]:
        """The names under which CLDR counts the speakers of this language in its script."""
        default = _likely_subtags(self.language)[1]
        if self.script in {"", default}:
            return (self.language, f"{self.language}_{default}")
        return (f"{self.language}_{self.script}",)

    def _likely(self) -> tuple[str, str, str]:
        return _likely_subtags(f"{self.language}_{self.script}" if self.script else self.language)


def _likely_subtags(code: str) -> tuple[str, str, str]:
    subtags = get_global("likely_subtags")
    full = subtags.get(code) or subtags.get(code.partition("_")[0]) or "__"
    language, script, territory = full.split("_")[:3]
    return language, script, territory


@lru_cache(maxsize=256)
def language(code: str) -> Language:
    """Return the parts of a code such as `pt-br`; nonsense becomes a language without a name."""
    try:
        parts = parse_locale(code.replace("_", "-")[:LONGEST_CODE], sep="-")
    except ValueError:
        return Language(language="")
    name, territory, script = parts[:3]
    name = "" if name == "und" else get_global("language_aliases").get(name, name)
    return Language(language=name, script=script or "", territory=territory or "")


@lru_cache(maxsize=256)
def locale(code: str) -> Locale:
    """Return Babel's locale for a code, or for its language alone, or English; its words are its own."""
    one = language(code)
    for known in (code.replace("_", "-")[:LONGEST_CODE], one.language):
        try:
            return _with_own_words(Locale.parse(known, sep="-"))
        except (UnknownLocaleError, ValueError):
            continue
    return _with_own_words(Locale("en"))


def _with_own_words(one: Locale) -> Locale:
    """Give a locale its own copy of what it inherits.

    Babel writes a resolved alias back into data that languages share, so that a Frisian's weekdays would turn
    up in everybody's language (https://github.com/python-babel/babel/issues/1234, unmended in 2.18).
    """
    words = localedata.load(str(one))
    words.update({section: _copied(entries) for section, entries in words.items()})
    return one


def _copied(entry: object) -> object:
    if not isinstance(entry, dict):
        return entry
    return {key: _copied(value) for key, value in entry.items()}


def named_language(typed: str, *, among: Mapping[str, str], spoken: str) -> str | None:
    """Return the code of the language that a text names; None if it names none of these.

    `among` has what each language calls itself; its name in the `spoken` language, and its English name, count too.
    """
    said = folded(plain(typed, limit=LONGEST_CODE))
    for code, own in among.items():
        called = (locale(one).languages.get(code, "") for one in (spoken, "en", code))
        if said and said in {folded(name) for name in (own, *called)}:
            return code
    return None
