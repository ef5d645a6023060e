"""How fast the whole job is, beside other ways to do a part of it: `python benchmarks/run.py`."""
