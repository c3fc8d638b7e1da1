"""The parts of a DOCX file: opened within limits, parsed without following anything outside the file."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from atscheck.errors import ResumeReadError

MAX_UNCOMPRESSED_BYTES = 300 * 1024 * 1024
MAX_COMPRESSION_RATIO = 200
# XML of a few pages may well shrink 200 to 1; a bomb is one that is large as well.
_RATIO_COUNTS_ABOVE = 20 * 1024 * 1024

# Both the transitional and the strict namespaces end in these.
_WORD_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_WORD_PREFIXES = tuple(f"{{{namespace}}}" for namespace in _WORD_NAMESPACES)

# lxml elements carry no types.
Element = Any


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another, or to an address outside the file."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class DocxPackage:
    """An open DOCX file; parts are parsed when they are asked for."""

    name: str
    archive: zipfile.ZipFile
    document_path: str = "word/document.xml"
    _relations: dict[str, tuple[Relation, ...]] = field(default_factory=dict)

    def parse(self, path: str) -> Element | None:
        """The root element of a part, or None if the file has no such part."""
        from lxml import etree

        try:
            data = self.archive.read(path)
        except KeyError:
            return None
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
            raise self._damaged(path) from error
        except Exception as error:
            # zlib.error and its kin have no common base.
            raise self._damaged(path) from error
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._damaged(path) from error

    def relations(self, path: str) -> tuple[Relation, ...]:
        """The links of a part, in the order of the file."""
        if path not in self._relations:
            folder, _, base = path.rpartition("/")
            root = self.parse(f"{folder}/_rels/{base}.rels".lstrip("/"))
            self._relations[path] = () if root is None else tuple(_read_relations(root, folder))
        return self._relations[path]

    def related(self, path: str, kind: str) -> str | None:
        """The path of the first part that `path` links to as `kind` ("styles", "footnotes")."""
        return next((r.target for r in self.relations(path) if r.kind == kind and not r.external), None)

    def _damaged(self, path: str) -> ResumeReadError:
        return ResumeReadError(
            f"{self.name}: a damaged DOCX ({path} cannot be read). Open it in Word, save it again and check that file."
        )


def open_package(data: bytes, name: str) -> DocxPackage:
    """A DOCX file whose size, once unpacked, is within the limits and whose main part is known."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ResumeReadError(
            f"{name}: a damaged zip file, not a DOCX that opens. Save the resume as DOCX again and check that file."
        ) from error
    unpacked = sum(item.file_size for item in archive.infolist())
    if unpacked > MAX_UNCOMPRESSED_BYTES:
        raise ResumeReadError(
            f"{name}: unpacks to more than {MAX_UNCOMPRESSED_BYTES // 2**20} MB. Remove large pictures or export a PDF."
        )
    if unpacked > _RATIO_COUNTS_ABOVE and unpacked > MAX_COMPRESSION_RATIO * len(data):
        raise ResumeReadError(
            f"{name}: unpacks to more than {MAX_COMPRESSION_RATIO} times its size, as no resume does. "
            "Save it again from Word."
        )
    package = DocxPackage(name, archive)
    package.document_path = package.related("", "officeDocument") or package.document_path
    return package


def tag_of(element: Element) -> str:
    """The name of a WordprocessingML element, or `prefix:name` for the few others that matter, else an empty string."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    for prefix in _WORD_PREFIXES:
        if tag.startswith(prefix):
            return tag[len(prefix) :]
    namespace, _, local = tag.rpartition("}")
    if namespace.endswith("/markup-compatibility/2006"):
        return f"mc:{local}"
    if namespace.endswith("/math"):
        return f"m:{local}"
    return f"-:{local}"


def attribute(element: Element, name: str) -> str | None:
    """The value of a `w:` attribute (or one in another namespace) by its local name."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Element | None, *names: str) -> Element | None:
    """The first child by that name, of that child the first by the next name, and so on."""
    for name in names:
        if element is None:
            return None
        element = next((item for item in element if tag_of(item) == name), None)
    return element


def is_on(element: Element | None) -> bool:
    """True if a switch such as `w:b` is there and not switched off."""
    return element is not None and attribute(element, "val") not in ("0", "false", "off", "none")


def _read_relations(root: Element, folder: str) -> Iterator[Relation]:
    for item in root:
        target, external = item.get("Target", ""), item.get("TargetMode") == "External"
        if not external:
            target = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
        yield Relation(item.get("Id", ""), item.get("Type", "").rpartition("/")[2], target, external)
