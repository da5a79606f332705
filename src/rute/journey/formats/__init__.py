"""A journey in other programs' forms and back: JSON, CSV, Excel workbooks, Mermaid."""
