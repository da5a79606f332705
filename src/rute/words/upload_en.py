"""What is wrong with a file that somebody sends, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "upload.formats": (
        "Rute reads CSV, TSV, Excel (.xlsx, .xls, .ods), JSON, Parquet, XES and WhatsApp chats "
        "(.txt), also one of them in a .zip."
    ),
    "upload.ending": "this kind of file holds no rows of events",
    "upload.ending_do": "Export what happened as CSV or Excel, and give that file.",
    "upload.is_zip": "this is a zip file, whatever its name says",
    "upload.is_zip_do": "Let its name end in .zip: the table in it is then read.",
    "upload.is_archive": "this is a packed archive, not a table",
    "upload.is_archive_do": "Unpack it, and give the file in it, or the same as .zip.",
    "upload.is_pdf": "this is a PDF, and what is printed in it cannot be counted",
    "upload.is_pdf_do": "Look for an export as CSV or Excel where the PDF came from.",
    "upload.is_picture": "this is a picture, a film or a sound, not a table",
    "upload.is_picture_do": "Export the rows themselves as CSV or Excel.",
    "upload.is_program": "this is a program, not a table",
    "upload.is_program_do": "Export what happened as CSV or Excel, and give that file.",
    "upload.is_letter": "this is a written document or slides, not a table",
    "upload.is_letter_do": "Copy its table into a sheet, save that as CSV or Excel, and give it.",
    "upload.is_page": "this is a web page without a table in it, perhaps the page to sign in",
    "upload.is_page_do": "Sign in there, export again, and look at the file before you give it.",
    "upload.bomb": "this packed file holds more than {size} MB, far more than it should",
    "upload.bomb_do": "Unpack it yourself, look at what it holds, and give the file unpacked.",
}
