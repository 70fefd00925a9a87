"""Spans and figures of what is done, for a collector that speaks OpenTelemetry.

Off until `exporting` is given an address; nothing of OpenTelemetry is imported before. What goes
out are names, ids, counts and durations: no words of a person, a sheet or a model.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from opentelemetry.metrics import Counter, Histogram, Meter
    from opentelemetry.trace import Span, Tracer

Attributes = Mapping[str, str | int | float | bool]
Tell = Callable[[Attributes], object]
Kind = Literal["server", "client", "internal"]
NAME = "deskmate"
PERSON = "user.id"
PATIENCE = 3  # seconds that the collector may take
MISSING = (
    "OTEL_EXPORTER_OTLP_ENDPOINT is set and OpenTelemetry is not installed. Install it with "
    "pip install 'deskmate[otel]', or remove the setting."
)
_MILLION = 1_000_000


class NotInstalled(Exception):
    """OpenTelemetry's packages are missing; the text says what to do."""


@dataclass(frozen=True, slots=True)
class _Export:
    tracer: "Tracer"
    tokens: "Histogram"
    seconds: "Histogram"
    money: "Counter"


# A process has one collector, as it has one log.
_export: _Export | None = None


@contextmanager
def exporting(address: str | None) -> Iterator[None]:
    """Until the end of the block spans and figures go to the collector at the address, if any.

    Raises NotInstalled.
    """
    global _export
    if address is None:
        yield
        return
    _export, close = _opened(address.rstrip("/"))
    try:
        yield
    finally:
        _export = None
        close()


@contextmanager
def span(
    name: str, told: Attributes, *, kind: Kind = "internal", current: bool = True
) -> Iterator[Tell]:
    """A span around the block, which may tell more of it; of a failure only its kind is told.

    What is begun in the block is part of it, if it is `current`.
    """
    if _export is None:
        yield lambda more: None
        return
    from opentelemetry import trace  # noqa: PLC0415 (paid when used)

    begun = _export.tracer.start_span(
        name, kind=trace.SpanKind[kind.upper()], attributes=dict(told)
    )
    inside = trace.use_span(begun, record_exception=False, set_status_on_exception=False)
    try:
        with inside if current else nullcontext():
            yield begun.set_attributes
    finally:
        _end(begun, sys.exc_info()[0])


def took(feature: str, person: str, read: int, written: int, micros: int, seconds: float) -> None:
    """The tokens, money and time that one call of a model took."""
    if _export is None:
        return
    of = {"gen_ai.operation.name": "chat", "deskmate.feature": feature, PERSON: person}
    _export.tokens.record(read, {**of, "gen_ai.token.type": "input"})
    _export.tokens.record(written, {**of, "gen_ai.token.type": "output"})
    _export.seconds.record(seconds, of)
    _export.money.add(micros / _MILLION, of)


def _end(begun: "Span", failure: type[BaseException] | None) -> None:
    from opentelemetry.trace import StatusCode  # noqa: PLC0415 (paid when used)

    if failure is not None and failure is not GeneratorExit:
        begun.set_attribute("error.type", failure.__name__)
        begun.set_status(StatusCode.ERROR)
    begun.end()


def _opened(address: str) -> tuple[_Export, Callable[[], None]]:
    try:
        from opentelemetry.exporter.otlp.proto.http.metric_exporter import (  # noqa: PLC0415
            OTLPMetricExporter,
        )
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import (  # noqa: PLC0415
            OTLPSpanExporter,
        )
        from opentelemetry.sdk.metrics import MeterProvider  # noqa: PLC0415
        from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader  # noqa: PLC0415
        from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415
    except ImportError as error:
        raise NotInstalled(MISSING) from error
    who = Resource.create({"service.name": NAME})
    spans = TracerProvider(resource=who, shutdown_on_exit=False)
    told = OTLPSpanExporter(endpoint=f"{address}/v1/traces", timeout=PATIENCE)
    spans.add_span_processor(BatchSpanProcessor(told))
    counted = OTLPMetricExporter(endpoint=f"{address}/v1/metrics", timeout=PATIENCE)
    figures = MeterProvider([PeriodicExportingMetricReader(counted)], who, shutdown_on_exit=False)

    def close() -> None:
        spans.shutdown()
        figures.shutdown()

    return _figures(spans.get_tracer(NAME), figures.get_meter(NAME)), close


def _figures(tracer: "Tracer", meter: "Meter") -> _Export:
    """The names are those of OpenTelemetry's conventions where these have one."""
    return _Export(
        tracer,
        meter.create_histogram("gen_ai.client.token.usage", "{token}"),
        meter.create_histogram("gen_ai.client.operation.duration", "s"),
        meter.create_counter("deskmate.model.money", "1", "In the currency of the prices set."),
    )
