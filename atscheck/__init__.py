"""Compare a resume with the keywords of a role, offline and with evidence.

The names below are the public interface. They are imported on first use, because spaCy takes most of a second and
`atscheck --help` needs none of it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from atscheck.checker import Checker as Checker
    from atscheck.checker import check_resume as check_resume
    from atscheck.checker import check_text as check_text
    from atscheck.keywords.store import load_role as load_role
    from atscheck.resume.read import read_resume as read_resume

_HOMES = {
    "Checker": "atscheck.checker",
    "check_resume": "atscheck.checker",
    "check_text": "atscheck.checker",
    "load_role": "atscheck.keywords.store",
    "read_resume": "atscheck.resume.read",
}

__all__ = ["Checker", "__version__", "check_resume", "check_text", "load_role", "read_resume"]


def __getattr__(name: str) -> Any:  # the module protocol (PEP 562) has no narrower type
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
