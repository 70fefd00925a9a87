"""The options that several commands have, in the same words."""

from pathlib import Path
from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
Csv = Annotated[Path | None, typer.Option("--csv", help="Write a CSV file for a spreadsheet.")]
