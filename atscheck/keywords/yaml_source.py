"""YAML as data plus the line of every value, so that an error can say where it is."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from atscheck.errors import KeywordSetError

YamlPath: TypeAlias = tuple[str | int, ...]
YamlValue: TypeAlias = "bool | int | str | list[YamlValue] | dict[str, YamlValue] | None"

# A keyword such as `no` or `1.0` is a word here: only true, false, null and plain whole numbers are converted.
_TRUTH = {"true": True, "false": False}


@dataclass(frozen=True)
class YamlSource:
    """A parsed YAML file.

    Attributes:
        path: As the user would recognise it, for messages.
        data: The document.
        lines: 1-based line of each value by its path of keys and indices.
    """

    path: str
    data: YamlValue
    lines: dict[YamlPath, int] = field(repr=False)

    def line_of(self, path: Sequence[str | int]) -> int:
        """The line of a value, or of the nearest value around it that the file has.

        Parts of `path` that the file does not have are skipped: validators put names of alternatives into theirs.
        """
        known: YamlPath = ()
        for part in path:
            if (*known, part) in self.lines:
                known = (*known, part)
        return self.lines.get(known, 1)


def read_yaml(text: str, path: str) -> YamlSource:
    """Parse one YAML document.

    Raises:
        KeywordSetError: The text is no YAML, or a mapping has a key twice; the message has path and line.
    """
    reader = _NodeReader(path)
    try:
        # The C parser is seven times faster and is there in every wheel of PyYAML; its errors are the same.
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        data = reader.read(node, ()) if node is not None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise KeywordSetError(f"{path}:{line}: this is not valid YAML: {problem}. Correct that line.") from error
    except RecursionError as error:
        raise KeywordSetError(
            f"{path}:1: brackets are nested too deeply. Keyword sets need a few levels only."
        ) from error
    return YamlSource(path, data, reader.lines)


@dataclass
class _NodeReader:
    """Turns nodes into data and notes where each stands."""

    path: str
    lines: dict[YamlPath, int] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)

    def read(self, node: yaml.Node, where: YamlPath) -> YamlValue:
        line = node.start_mark.line + 1
        self.lines[where] = line
        if isinstance(node, yaml.ScalarNode):
            return _read_scalar(node)
        # An alias to a list could stand for billions of values, or for the list that holds it.
        if id(node) in self._seen:
            raise KeywordSetError(f"{self.path}:{line}: an alias (*name) repeats this. Write it out in both places.")
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*where, index)) for index, item in enumerate(node.value)]
        mapping: dict[str, YamlValue] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in mapping:
                line = key_node.start_mark.line + 1
                raise KeywordSetError(f"{self.path}:{line}: the key {key!r} stands twice. Remove one of them.")
            mapping[key] = self.read(value_node, (*where, key))
        return mapping


def _read_scalar(node: yaml.Node) -> YamlValue:
    text = str(node.value)
    if node.tag == "tag:yaml.org,2002:null":
        return None
    if node.tag == "tag:yaml.org,2002:bool":
        return _TRUTH.get(text.lower(), text)
    if node.tag == "tag:yaml.org,2002:int":
        with contextlib.suppress(ValueError):  # YAML 1.1 also calls 1:30 and 0x1F whole numbers
            return int(text)
    return text
