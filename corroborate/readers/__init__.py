"""All input: files and folders to Documents, tables of ready-made claims to Claims.

Inside: `files`, with `metadata` for what is known of a text (front matter, a file beside it) and `masthead` for what its first
lines tell; `claims`, over the rows of `tables`.
"""

from corroborate.readers.claims import read_claims
from corroborate.readers.files import FORMATS, decoded_bytes, read, read_file
from corroborate.readers.metadata import Metadata, stamped
from corroborate.readers.tables import COLUMNS

__all__ = ["COLUMNS", "FORMATS", "Metadata", "decoded_bytes", "read", "read_claims", "read_file", "stamped"]
