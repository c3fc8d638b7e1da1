"""The language of a resume, guessed from its script and its commonest words."""

import re
from collections import Counter

# Below this many words of any language's list, the guess is left open.
_MIN_HITS = 4

# Share of a text's words that a language's list holds in any text of that language: 0.10 and more in sentences. Latin
# filler and lists of names reach 0.04.
_MIN_SHARE = 0.06

# How much more often than English a language's words must occur: product names and headings are English everywhere.
_MARGIN = 1.5

_MIN_LETTERS = 20

# Share of the letters in another script from which on the text is in that language.
_SCRIPT_SHARE = 0.25

_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_PERSIAN_LETTERS = re.compile("[پچژگکی]")
_UKRAINIAN_LETTERS = re.compile("[іїєґІЇЄҐ]")

_COMMON_WORDS = {
    "en": "the and of to in for with on from by at as is was an using this that which their have been were are it",
    "de": "und der die das mit für von im in zu den des bei als auf ein eine einer zur zum sowie durch nach über ist",
    "fr": "et de la le les des du en à pour dans avec sur au aux par une un chez ainsi que est sont l d",
    "es": "y de la el los las en del para con por un una al como su que se es desde sobre o más",
    "it": "e di la il le dei della del per con in un una al nel alla dell gli da come che è sono presso anche",
    "pt": "e de da do a o os as em no na para com por um uma dos das ao como que é desde sobre mais",
    "nl": "en van de het een in met voor op bij als te naar aan door is zijn om tot uit over dat ook",
    "pl": "i w z na do oraz dla się od po przez jest za jako o nie przy we ze pod są",
    "sv": "och i att en ett av för med som på till är den det från har om vid hos under",
    "da": "og i at en et af for med som på til er den det fra har om ved hos under der",
    "cs": "a v na s z se pro do od je jako při ve po k o za že jsem",
    "tr": "ve bir ile için olarak bu de da en olan ise gibi daha kadar sonra",
    "ro": "și de la în cu pentru a din pe o un care prin este ca sau al",
    "fi": "ja on että oli sekä mutta myös kanssa joka tai olen kuin ovat",
    "hu": "és a az egy hogy nem is volt van meg el mint vagy",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON_WORDS.items()}
_TOKEN = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str:
    """ISO 639-1 code of the language that most of the text is in, or "und" if there is too little to tell."""
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    letters = sum(map(len, tokens))
    if letters < _MIN_LETTERS:
        return "und"
    for language, pattern in _SCRIPTS:
        if len(pattern.findall(text)) >= _SCRIPT_SHARE * letters:
            return _refine(language, text)
    counts = Counter(tokens)
    hits = {language: sum(counts[word] for word in words) for language, words in _WORDS.items()}
    best = max(hits, key=lambda language: hits[language])
    if hits[best] >= max(_MIN_HITS, _MIN_SHARE * len(tokens), _MARGIN * hits["en"]):
        return best
    return "en" if hits["en"] >= _MIN_HITS else "und"


def _refine(language: str, text: str) -> str:
    if language == "ar" and _PERSIAN_LETTERS.search(text):
        return "fa"
    if language == "ru" and _UKRAINIAN_LETTERS.search(text):
        return "uk"
    return language
