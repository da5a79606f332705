"""What files of events are like, and what is wrong with them, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "source.formats": "Rute reads CSV, TSV, Excel (.xlsx, .xls, .ods), JSON, Parquet, XES "
    "and .sql, also one table in a .zip.",
    "source.from_zip": "read out of the zip: {file}",
    "source.zip_none": "this zip holds no table",
    "source.zip_none_do": "Zip the CSV or the Excel workbook, or give it as it is.",
    "source.zip_many": "this zip holds {tables} tables, and Rute cannot know which one is meant",
    "source.zip_holds": "in it: {names}{more}",
    "source.zip_more": " and {more} more",
    "source.zip_locked": "this zip is locked with a password",
    "source.zip_locked_do": "Unpack it with its password, and give the file in it.",
    "source.packed_unknown": "this zip is packed in a way that Rute cannot unpack",
    "source.unpack_it": "Unpack it, and give the files in it that count.",
    "source.export_again": "Export it again; it may have been cut off.",
    "source.cut_off": "the file ends in the middle, or is damaged: {why}",
    "source.too_wide": "the table has {columns} columns; at most {most} can be read",
    "source.too_wide_do": "Export the columns that matter: who, when, what, and a few more.",
    "source.workbook_broken": "this workbook cannot be read: it is damaged, or no workbook at all",
    "source.workbook_locked": "this workbook is locked with a password",
    "source.workbook_locked_do": "Open it in Excel, save it without a password, and use that.",
    "source.workbook_bomb": "this workbook claims to hold {size} MB, which no real one does",
    "source.workbook_bomb_do": "Save its sheet as CSV and use that.",
    "source.workbook_too_large": "this workbook needs more memory than Rute gives to one, or is "
    "damaged: a cell far out makes a sheet huge",
    "source.workbook_too_large_do": "Save its sheet as CSV and use that.",
    "source.no_sheet": 'there is no sheet "{sheet}"; there are: {known}',
    "source.sheet_empty": 'the sheet "{sheet}" has no rows below a heading',
    "source.sheets_joined": "sheets with the same heading, read one after the other: {sheets}",
    "source.sheet_chosen": 'the sheet "{sheet}" is read. Others are left out: {others} '
    "(say another with --sheet)",
    "source.html_table": "the file is a web page with a table in it, whatever its name says",
    "source.json_broken": "the JSON cannot be read: {why}",
}
