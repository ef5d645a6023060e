"""What a number measures, in words that stand alone: those of its own clause, made whole by what was spoken of before.

In 粮食总产量达650万吨，增长8.5%，占全省的12% the growth and the share take the output over; in 城镇实现747亿元 the measure comes from the
sentence before; in A、B分别实现X和Y，分别增长x%和y% each number gets its own.

`own_words` are those of the number's clause, `neighbours` the numbers around it. What it measures may stand in a list (`listed`), behind it
(`behind`), in the clauses before (`before`); it may be a case or a part of what another measures (`whole`), what that went by or is held
against
(`moved`), or that itself under other words (`elliptic`). `measured` asks these in turn for one number, `told` for its statement and
paragraph.
"""
