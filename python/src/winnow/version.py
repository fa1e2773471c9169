"""The version of the package, which is that of the program it was made for."""

VERSION = "0.1.0"
#: The version of the records that this package reads: `record_version` in run.json.
RECORD_VERSION = 2
