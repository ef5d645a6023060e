"""Label Studio: tasks with predictions out, its JSON export in; the fields of each region in a text area of its own.

The labelling interface is written beside the tasks: paste it into the project's settings before importing them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from extract.errors import UsageError
from extract.gold.jsons import dumped, label, load, number, parsed, sent, string
from extract.gold.offsets import Spot, Unit, alike, converter
from extract.gold.page import TYPES, Annotation, Page, restored
from extract.sinks.aside import aside

INTERFACE: Final = """<View>
  <Labels name="type" toName="text">
{labels}
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
  <TextArea name="fields" toName="text" perRegion="true" editable="true" maxSubmissions="1" rows="4" displayMode="region-list"/>
</View>
"""


def write(pages: Iterable[Page], out: Path) -> list[Path]:
    """The files written to the folder `out`: the tasks, and the labelling interface."""
    tasks = out / "tasks.json"
    with aside(tasks) as new, new.open("w", encoding="utf-8") as file:
        file.write("[\n")
        for i, page in enumerate(pages):
            file.write((",\n" if i else "") + dumped(_task(page)))
        file.write("\n]\n")
    interface = out / "interface.xml"
    interface.write_text(INTERFACE.format(labels="\n".join(f'    <Label value="{kind}"/>' for kind in TYPES)), encoding="utf-8")
    return [tasks, interface]


def read(path: Path, unit: Unit) -> Iterator[Page]:
    """The pages of a JSON export. A task that nobody annotated counts as it was predicted. Raises UsageError for what is none."""
    tasks = load(path)
    if not isinstance(tasks, list):
        raise UsageError(f"{path}: is no list of tasks; export from Label Studio as JSON (not JSON-MIN or CSV)")
    for number_, task in enumerate(tasks, 1):
        yield _page(task, f"{path.name}: task {number_}", unit)


def _task(page: Page) -> dict[str, Any]:
    data = {"text": page.text, "doc_id": page.doc_id, "source": page.source, "records": [one.as_json() for one in page.annotations]}
    results = [result for i, one in enumerate(page.annotations) for result in _results(page.text, one, f"r{i}")]
    return {"data": data, "predictions": [{"model_version": "zhengce", "result": results}]}


def _results(text: str, one: Annotation, region: str) -> Iterator[dict[str, Any]]:
    """A region, and the text area that belongs to it."""
    place = {"start": one.start, "end": one.end}
    to = {"id": region, "to_name": "text"}
    yield {**to, "from_name": "type", "type": "labels", "value": {**place, "text": text[one.start : one.end], "labels": [one.type]}}
    yield {**to, "from_name": "fields", "type": "textarea", "value": {**place, "text": [dumped(one.fields)]}}


def _page(task: Any, where: str, unit: Unit) -> Page:
    data = task.get("data") if isinstance(task, dict) else None
    text = string(data, "text", where)
    known = sent(data, where)
    results = _chosen(task)
    regions = {str(one.get("id")): one["value"] for one in results if one.get("type") == "labels"}
    areas = {str(one.get("id")): one["value"] for one in results if one.get("type") == "textarea" and one.get("from_name") == "fields"}
    spots: list[Spot] = [(number(v.get("start"), where), number(v.get("end"), where), v.get("text")) for v in regions.values()]
    at = converter(text, spots, {(one.start, one.end) for one in known}, unit)
    found = []
    for (region, value), (start, end, quote) in zip(regions.items(), spots, strict=True):
        if quote is not None and not alike(text[at(start) : at(end)], quote):
            raise UsageError(f"{where}: the text at {start}-{end} is {text[at(start) : at(end)]!r}, the region says {quote!r}")
        fields = _fields(areas.get(region), f"{where}, {text[at(start) : at(end)]}")
        found += [Annotation(label(kind, where), at(start), at(end), fields) for kind in value.get("labels") or ()]
    return Page(string(data, "doc_id", where), string(data, "source", where), text, restored(found, known))


def _chosen(task: dict[str, Any]) -> list[dict[str, Any]]:
    """The results that count: of the ground truth, else of the last annotation that was not cancelled, else of the prediction."""
    done = [one for one in task.get("annotations") or () if not one.get("was_cancelled")]
    truth = [one for one in done if one.get("ground_truth")]
    chosen = (truth or done or task.get("predictions") or [{}])[-1]
    return list(chosen.get("result") or ())


def _fields(area: Any, where: str) -> dict[str, Any]:
    texts = (area or {}).get("text") or []
    last = texts if isinstance(texts, str) else texts[-1] if texts else ""
    return parsed(last, where) if last.strip() else {}
