"""Where a run's lines go. A sink takes bytes and knows nothing of patterns, records or documents."""

from extract.sinks.jsonl import RunFiles

__all__ = ["RunFiles"]
