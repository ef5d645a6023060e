"""Blocks to a web page of a government site, with navigation, a script, other headlines and a footer around the body."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from render.blocks import Block, Heading, Table

_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="{title}"><title>{title}_云溪县人民政府</title>
<style>p {{ text-indent: 2em; }}</style></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zc/">政策，奖励999万元</a></li></ul></div>
<script>var hot = "<p>奖励888万元，截至2031年底。</p>";</script>
<div class="TRS_Editor">
{body}
</div>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">某地奖励777万元，增长66%。</a></li></ul></div>
<footer>版权所有，云溪县人民政府，累计访问5000万次。</footer></body></html>"""


def render(blocks: Sequence[Block]) -> bytes:
    """The page, in UTF-8."""
    title = next((block.text for block in blocks if isinstance(block, Heading) and not block.level), "")
    return _PAGE.format(title=escape(title), body="\n".join(map(_markup, blocks))).encode()


def _markup(block: Block) -> str:
    if isinstance(block, Table):
        return f"<table>{''.join(_row(block, number) for number in range(len(block.rows)))}</table>"
    tag = f"h{block.level + 1}" if isinstance(block, Heading) else "p"
    return f"<{tag}>{escape(block.text)}</{tag}>"


def _row(table: Table, number: int) -> str:
    tag = "th" if number < table.header else "td"
    cells = []
    for column, text in enumerate(table.rows[number]):
        if column == 0 and any(table.taken(above, 0) > number - above for above in range(table.header, number)):
            continue
        high = table.taken(number, column)
        cells.append(f"<{tag}{f' rowspan={high}' if high > 1 else ''}>{escape(text)}</{tag}>")
    return f"<tr>{''.join(cells)}</tr>"
