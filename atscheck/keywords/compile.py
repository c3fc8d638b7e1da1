"""From lexicon entries to the index that matching uses."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from atscheck.keywords.lexicon import (
    FieldRow,
    Form,
    Lexicon,
    LexiconData,
    NameRow,
    ReorderingRow,
    RuleRow,
    Surface,
    TermRow,
)
from atscheck.keywords.model import Keyword, SenseRule
from atscheck.keywords.variants import (
    VerbPhrase,
    WordForms,
    grammatical_forms,
    is_acronym,
    said_with_verb,
    venue_abbreviations,
    verb_phrases,
)
from atscheck.terms.normal_form import Gap, phrase_key, split_words, squash

if TYPE_CHECKING:  # pydantic is needed to read YAML only, not to check a resume
    from atscheck.keywords.schema import FieldEntry, RuleEntry, TermEntry

# Letters of each part of a compound; shorter ones are found in any word.
_SHORTEST_PART = 4
_CREDENTIALS = ("licence", "certification")
_CUES = ("accept_if", "accept_before", "accept_after", "accept_near", "reject_before", "reject_after", "reject_near")


def phrase_of(name: str) -> str:
    """A name's exact words joined by spaces: the key of `LexiconData.surfaces`."""
    return " ".join(phrase_key(name))


@dataclass(frozen=True, slots=True)
class _LiteralEntry:
    """A keyword that the lexicon does not know, in the shape of a lexicon entry."""

    term: str
    kind: str
    aliases: tuple[str, ...]
    source: str | None
    field: str = ""
    misspellings: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    also_counts: tuple[str, ...] = ()
    not_within: tuple[str, ...] = ()
    implied_by: tuple[str, ...] = ()
    met_by: tuple[str, ...] = ()

    def rules(self) -> tuple["RuleEntry", ...]:
        return ()


@dataclass(frozen=True, slots=True)
class _NamedEntry:
    term_id: str
    entry: "TermEntry | _LiteralEntry"


def compile_lexicon(entries: "Sequence[TermEntry]", fields: "Sequence[FieldEntry]", forms: WordForms) -> LexiconData:
    """Index lexicon entries.

    Args:
        entries: In any order; the result does not depend on it.
        fields: In order of preference between the senses of a name.
        forms: Knowledge about English words.
    """
    ranks = {entry.field: rank for rank, entry in enumerate(fields)}
    ordered = sorted(
        _with_kinds(entries), key=lambda entry: (ranks.get(entry.field, len(ranks)), entry.term.casefold(), entry.term)
    )
    named = _give_ids(ordered)
    data = LexiconData(
        terms={}, names=[], surfaces={}, squashed={}, reorderings={}, blockers={},
        fields={entry.field: FieldRow(list(entry.related), list(entry.cues)) for entry in fields}, by_name={},
        longest={}, words=[],
    )  # fmt: skip
    ids_by_phrase = _index_names(named)
    data["by_name"] = ids_by_phrase
    for item in named:
        _add_term(item, data, ids_by_phrase, forms)
    _close_relations(data)
    _complete_index(data)
    return data


def _complete_index(data: LexiconData) -> None:
    """Fill in what follows from the surfaces: their letters, their words and the longest of each first word."""
    words: set[str] = set()
    for phrase in data["surfaces"]:
        squashed = squash(phrase)
        if len(squashed) > 1:
            data["squashed"].setdefault(squashed, []).append(phrase)
        first, *others = phrase.split(" ")
        words.update((first, *others))
        data["longest"][first] = max(data["longest"].get(first, 0), 1 + len(others))
    data["words"] = sorted(words)


def _with_kinds(entries: "Sequence[TermEntry]") -> "Iterator[TermEntry]":
    """The entries, each with its kinds as terms of their own that count for it: a 510(k) is a regulatory submission."""
    for entry in entries:
        yield entry.model_copy(update={"also_counts": (*entry.also_counts, *(names[0] for names in entry.kinds))})
        for names in entry.kinds:
            phrases = {phrase_of(name) for name in names}
            ruled = [
                (rule, tuple(name for name in rule.surfaces if phrase_of(name) in phrases)) for rule in entry.rules()
            ]
            rules = tuple(rule.model_copy(update={"surfaces": surfaces}) for rule, surfaces in ruled if surfaces)
            yield entry.model_copy(
                update={
                    "term": names[0], "aliases": names[1:], "misspellings": (), "forms": (), "also_counts": (),
                    "kinds": (), "not_within": (), "implied_by": (), "match": rules,
                }
            )  # fmt: skip


def _give_ids(entries: "Sequence[TermEntry]") -> list[_NamedEntry]:
    count: dict[str, int] = {}
    for entry in entries:
        count[entry.term] = count.get(entry.term, 0) + 1
    return [
        _NamedEntry(entry.term if count[entry.term] == 1 else f"{entry.term} ({entry.field})", entry)
        for entry in entries
    ]


def _index_names(named: Sequence[_NamedEntry]) -> dict[str, list[str]]:
    """Exact names to term ids: credentials first, then by the order of fields.

    Who lists "PE" means the licence: private equity and physical education are written out.
    """
    index: dict[str, list[str]] = {}
    for item in sorted(named, key=lambda item: item.entry.kind not in _CREDENTIALS):
        for name in (item.entry.term, *item.entry.aliases):
            ids = index.setdefault(phrase_of(name), [])
            if item.term_id not in ids:
                ids.append(item.term_id)
    return index


def _add_term(item: _NamedEntry, data: LexiconData, ids: dict[str, list[str]], forms: WordForms) -> None:
    entry = item.entry
    indices: list[int] = []
    rules = _rules_by_phrase(entry)
    for text in (entry.term, *entry.aliases):
        if phrase_of(text) in rules:  # "regressions", listed or not, is as ambiguous as "regression"
            for variant in grammatical_forms(phrase_key(text), entry.kind, text, forms):
                rules.setdefault(" ".join(variant), rules[phrase_of(text)])
    by_letters = {squash(phrase): rule for phrase, rule in rules.items()}  # "P.E." is as ambiguous as "PE"
    for kind, texts in (("term", (entry.term,)), ("alias", entry.aliases), ("misspelling", entry.misspellings)):
        for text in texts:
            phrase = phrase_of(text)
            if not phrase:
                continue
            index = len(data["names"])
            rule = _with_default_case(rules.get(phrase) or by_letters.get(squash(phrase)), text, forms)
            data["names"].append(NameRow(text, item.term_id, kind, _encode_rule(rule)))
            indices.append(index)
            _add_surfaces(index, text, entry, kind, data, forms)
    for form in entry.forms:
        index, rule = indices[0], rules.get(phrase_of(form))
        if rule is not None:  # an ambiguous form is judged by its own rule, not by that of the term's name
            index = len(data["names"])
            data["names"].append(NameRow(entry.term, item.term_id, "term", _encode_rule(rule)))
        else:
            phrases = said_with_verb(phrase_key(form), forms)
            _add_verb_phrases(index, (_without_ruled_heads(phrase, rules) for phrase in phrases), data)
        _add_surface(phrase_of(form), Surface(index, Form.VARIANT, _is_loose(form)), data)
    data["terms"][item.term_id] = TermRow(
        name=entry.term,
        field=entry.field,
        kind=entry.kind,
        also_counts=_first_terms(entry.also_counts, ids),
        implied_by=_first_terms(entry.implied_by, ids),
        source=entry.source,
        names=indices,
        met_by=_first_terms(entry.met_by, ids),
    )
    if entry.not_within:
        blockers = [phrase_of(name) for name in entry.not_within]
        if entry.kind == "venue":  # "SIAM Int. Conf. on Data Mining" is no ICDM
            cut = (venue_abbreviations(phrase_key(name)) for name in entry.not_within)
            blockers += [" ".join(words) for abbreviations in cut for words in abbreviations]
        data["blockers"][item.term_id] = blockers


def _close_relations(data: LexiconData) -> None:
    """Let a term count for all that its own owners count for, and let the kinds of what meets a term meet it too."""
    terms = data["terms"]
    counted = {term_id: _reach(term_id, terms) for term_id, row in terms.items() if row.also_counts}
    for term_id, row in terms.items():
        also_counts = counted.get(term_id, [])
        meeting = dict.fromkeys(found for term in row.met_by for found in (term, *counted.get(term, ())))
        met_by = [found for found in meeting if found != term_id and found not in also_counts]
        terms[term_id] = row._replace(also_counts=also_counts, met_by=met_by)


def _reach(term_id: str, terms: dict[str, TermRow]) -> list[str]:
    """All terms that count for one, directly or through others, nearest first."""
    found = list(terms[term_id].also_counts)
    for term in found:  # grows while it is read
        found += [narrower for narrower in terms[term].also_counts if narrower != term_id and narrower not in found]
    return found


def _first_terms(names: Iterable[str], ids: dict[str, list[str]]) -> list[str]:
    """The likeliest term called by each name; what no term is called is left out, also where it is an alias.

    "Spark SQL" may count for SQL; where it is only another name of Spark, all of Spark would.
    """
    called = (
        [found for found in ids.get(phrase_of(name), ()) if phrase_of(found.partition(" (")[0]) == phrase_of(name)]
        for name in names
    )
    return [found for terms in called for found in terms[:1]]


def _add_surfaces(
    index: int, text: str, entry: "TermEntry | _LiteralEntry", kind: str, data: LexiconData, forms: WordForms
) -> None:
    words = phrase_key(text)
    loose = _is_loose(text)
    form = Form.MISSPELT if kind == "misspelling" else Form.LITERAL
    _add_surface(" ".join(words), Surface(index, form, loose), data)
    if form is Form.MISSPELT:
        return
    for variant in grammatical_forms(words, entry.kind, text, forms):
        _add_surface(" ".join(variant), Surface(index, Form.VARIANT, loose), data)
    if entry.kind == "venue":
        for abbreviated in venue_abbreviations(words):
            _add_surface(" ".join(abbreviated), Surface(index, Form.VARIANT, loose=True), data)
    _add_verb_phrases(index, verb_phrases(words, entry.kind, text, forms), data)


def _without_ruled_heads(phrase: VerbPhrase, rules: Container[str]) -> VerbPhrase:
    """The phrase without the verb forms that the entry has a rule for: "grading exams" is what an autograder does."""
    objects = " ".join(slot[0] for slot in phrase.objects)
    return replace(phrase, heads=tuple(head for head in phrase.heads if f"{head} {objects}" not in rules))


def _add_verb_phrases(index: int, phrases: Iterable[VerbPhrase], data: LexiconData) -> None:
    for phrase in phrases:
        row = ReorderingRow(index, [list(slot) for slot in phrase.objects], phrase.of_only)
        for head in phrase.heads:
            rows = data["reorderings"].setdefault(head, [])
            if row not in rows:
                rows.append(row)


def _add_surface(phrase: str, surface: Surface, data: LexiconData) -> None:
    codes = data["surfaces"].setdefault(phrase, [])
    if all(code >> 3 != surface.name for code in codes):
        codes.append(surface.code)


def _is_loose(text: str) -> bool:
    return any(word.gap in (Gap.LOOSE, Gap.BREAK) for word in split_words(text)[1:])


def _rules_by_phrase(entry: "TermEntry | _LiteralEntry") -> dict[str, SenseRule]:
    rules: dict[str, SenseRule] = {}
    for rule in entry.rules():
        for surface in rule.surfaces or (entry.term,):
            rules[phrase_of(surface)] = SenseRule(
                exact_case=rule.case == "exact", **{cue: getattr(rule, cue) for cue in _CUES}
            )
    return rules


def _with_default_case(rule: SenseRule | None, text: str, forms: WordForms) -> SenseRule | None:
    """Acronyms that are also English words, and all of two letters, must be written in capitals."""
    if is_acronym(text) and (len(text) <= 2 or forms.english.is_word(text.lower())):
        return replace(rule or SenseRule(), exact_case=True)
    if len(text) == 1 and text.isupper():
        return replace(rule or SenseRule(), exact_case=True)
    return rule


def _encode_rule(rule: SenseRule | None) -> RuleRow | None:
    if rule is None:
        return None
    row: RuleRow = {cue: list(getattr(rule, cue)) for cue in _CUES if getattr(rule, cue)}
    if rule.exact_case:
        row["exact_case"] = True
    return row


def _is_common_noun(name: str, forms: WordForms) -> bool:
    """True for ordinary words ("Medication Reconciliation", "API testing"), which have grammatical forms."""
    if name.islower() or (name[1:].islower() and name.isalpha() and _is_compound(name.lower(), forms)):
        return True
    words = [part for word in name.split() for part in word.split("-") if part]
    known = [part[1:].islower() and forms.english.is_word(part.lower()) for part in words]
    return (
        bool(known)
        and known[-1]
        and all(is_word or is_acronym(part) for is_word, part in zip(known, words, strict=True))
    )


def _is_compound(word: str, forms: WordForms) -> bool:
    """True for two English words written as one: "switchgear", "workpapers"."""
    splits = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return any(forms.english.is_word(word[:place]) and forms.english.is_word(word[place:]) for place in splits)


def custom_terms(keywords: Iterable[Keyword], lexicon: Lexicon, forms: WordForms) -> LexiconData:
    """Index what keyword sets bring beyond the lexicon: literal keywords and the sets' own aliases."""
    extra = LexiconData(
        terms={}, names=[], surfaces={}, squashed={}, reorderings={}, blockers={}, fields={}, by_name={},
        longest={}, words=[],
    )  # fmt: skip
    ids: dict[str, list[str]] = {}
    for keyword in keywords:
        known = lexicon.has_term(keyword.term)
        names = keyword.own_aliases if known else (keyword.name, *keyword.own_aliases)
        if not names or keyword.term in extra["terms"]:
            continue
        kind = "concept" if _is_common_noun(keyword.name, forms) else "product"
        shown = [name.lower() if name.istitle() else name for name in names] if kind == "concept" else names
        entry = _LiteralEntry(shown[0], kind, tuple(shown[1:]), keyword.source)
        _add_term(_NamedEntry(keyword.term, entry), extra, ids, forms)
        if known:
            for index in extra["terms"][keyword.term].names:
                extra["names"][index] = extra["names"][index]._replace(kind="alias")
    _complete_index(extra)
    return extra
