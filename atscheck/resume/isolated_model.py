"""What the process that wants a resume and the one that reads it say to each other."""

from dataclasses import dataclass

from atscheck.resume.model import Resume
from atscheck.resume.page_model import Picture


@dataclass(frozen=True, slots=True)
class Request:
    """What to read.

    Attributes:
        name: What errors call the file.
        path: Where it is; None if its bytes follow the request.
        password: For an encrypted PDF.
        pictures: Whether to draw the pages.
    """

    name: str
    path: str | None
    password: str | None = None
    pictures: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of it: a resume with its pages' pictures, or an error.

    Attributes:
        trace: Where in the program an unforeseen error happened; never a line of the resume.
    """

    resume: Resume | None = None
    pictures: tuple[Picture | None, ...] = ()
    error: str | None = None
    trace: str | None = None
