"""What a person reads in the output of a format."""

import io

import docx


def shown_text(output: str | bytes) -> str:
    """Text as it is; of a Word document, its paragraphs and then the cells of its tables, one per line."""
    if isinstance(output, str):
        return output
    document = docx.Document(io.BytesIO(output))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "".join(f"{text}\n" for text in (*(paragraph.text for paragraph in document.paragraphs), *cells))
