"""The values stage: text of a view in, mentions out. `quantities` finds money, percentages and counts, `times` dates and lengths.

`values` lists every value of a raw text, in everyday forms too.
"""

from extract.values.currency import home_currency
from extract.values.listing import values
from extract.values.quantity import quantities
from extract.values.time import times

__all__ = ["home_currency", "quantities", "times", "values"]
