"""English words and their inflections, looked up in two sorted text files without loading them.

The files are written when the keyword sets are compiled: words and inflections from lemminflect's tables (the NIH
SPECIALIST Lexicon), further spellings from symspellpy's frequency list (SCOWL and Google Books, 82,765 words). A
look-up is a binary search in bytes: reading 3 MB takes a millisecond, parsing it into a dictionary takes eighty.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

WORDS_FILE = "english-words.txt"
FORMS_FILE = "english-forms.txt"
SPELLINGS_FILE = "english-spellings.txt"

# The tables hold only words that inflect; these are the others, and the forms of "be".
_UNINFLECTED = frozenset(
    """a about above across after against all along although am amid among an and another any anybody anyone anything
    are around as at because been before behind being below beneath beside besides between beyond both but by
    can cannot could despite did do does doing done down during each either else every everybody everyone
    everything except few for from had has have having he hence her here hers herself him himself his how
    however i if in inside into is it its itself least less lest many may me might mine more most much must my
    myself near neither nobody none nor not nothing of off on once one only onto or other others our ours
    ourselves out outside over per perhaps rather shall she should since so some somebody someone something
    somewhat such than that the their theirs them themselves then there therefore these they this those though
    through throughout thus to toward towards under underneath unless unlike until up upon us via was we were
    what whatever when whenever where whereas wherever whether which whichever while who whoever whom whose why
    will with within without would yet you your yours yourself yourselves""".split()
)


@dataclass(frozen=True)
class English:
    """The English words in `folder`, which the keyword sets' compiler has filled."""

    folder: Path

    @cached_property
    def _words(self) -> bytes:
        return (self.folder / WORDS_FILE).read_bytes()

    @cached_property
    def _forms(self) -> bytes:
        return (self.folder / FORMS_FILE).read_bytes()

    @cached_property
    def _spellings(self) -> bytes:
        return (self.folder / SPELLINGS_FILE).read_bytes()

    def is_spelt_right(self, word: str) -> bool:
        """True if `word`, in lower case, is in any of the word lists, which also hold names of people and places."""
        return self.is_word(word) or _look_up(self._spellings, word) is not None

    def is_word(self, word: str) -> bool:
        """True if `word`, in lower case, is an English word in any inflection."""
        return word in _UNINFLECTED or _look_up(self._words, word) is not None

    def lemmas(self, word: str, part_of_speech: str) -> tuple[str, ...]:
        """The dictionary forms that `word` can be a form of; `part_of_speech` is NOUN, VERB, ADJ or ADV."""
        return _read_list(_look_up(self._words, word), part_of_speech)

    def inflections(self, lemma: str, tag: str) -> tuple[str, ...]:
        """The forms of a dictionary form for a Penn Treebank tag (NNS, VBD, VBG, VBN, VBZ), most usual first."""
        return _read_list(_look_up(self._forms, lemma), tag)


def _read_list(entry: str | None, key: str) -> tuple[str, ...]:
    for part in (entry or "").split(";"):
        name, _, forms = part.partition(":")
        if name == key:
            return tuple(forms.split(","))
    return ()


def _look_up(table: bytes, word: str) -> str | None:
    """What stands after `word` and a tab in a table of sorted lines."""
    key = word.encode() + b"\t"
    low, high = 0, len(table)
    while low < high:
        middle = (low + high) // 2
        start = table.rfind(b"\n", low, middle) + 1 or low
        end = table.find(b"\n", start)
        line = table[start : end if end >= 0 else len(table)]
        if line.startswith(key):
            return line[len(key) :].decode()
        if line < key:
            low = end + 1 if end >= 0 else high
        else:
            high = start
    return None
