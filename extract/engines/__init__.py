"""Many machines: batches of documents in, batches of rows out, for whatever engine moves them.

    from extract.engines import extract_batches      # an iterator of Arrow record batches to another one
    from extract.engines import Extractor            # the same as an object that an engine keeps, batch by batch
    from extract.engines import spark                # spark.rows(frame): a Spark DataFrame of rows

No scheduler stands here: partitions, retries and storage are the engine's. Each document is read by a worker process of its own kind,
as in a run on one machine, so that one that hangs or crashes costs itself alone. docs/scale.md tells how to run it.
"""

from __future__ import annotations

from extract.engines.columns import COLUMNS, Keep, schema
from extract.engines.extractor import Extractor, extract_batches

__all__ = ["COLUMNS", "Extractor", "Keep", "extract_batches", "schema"]
