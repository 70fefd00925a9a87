"""Spans and figures, sent to a collector that speaks OTLP over HTTP; silence without one."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import (
    ExportMetricsServiceRequest,
)
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from bot import tracing
from bot.model.budget import Budget, Limits
from bot.model.errors import Down
from bot.model.exchange import Prompt, Usage
from bot.slack.app import build
from bot.slack.threads import Inline
from bot.store.engine import open_engine
from bot.store.work import UnitOfWork
from bot.wiring.watched import Watched
from knowledge.answer import Question
from tests.knowledge.editions import publish
from tests.knowledge.fakes import ToyEmbedder, fake_index, row
from tests.model.fakes import Told, caller
from tests.model.server import MODEL
from tests.slack import world
from tests.slack.person import Person
from tests.slack.stub import Stub

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
SECRET = "how heavy is the Fjord 14 for Fabrikam"


@dataclass
class Collector:
    """What was sent to it, as it was sent."""

    traces: list[bytes] = field(default_factory=list)
    metrics: list[bytes] = field(default_factory=list)

    def spans(self) -> dict[str, Span]:
        sent = [ExportTraceServiceRequest.FromString(body) for body in self.traces]
        return {
            span.name: span
            for one in sent
            for resource in one.resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        }

    def sums(self) -> dict[str, float]:
        sent = [ExportMetricsServiceRequest.FromString(body) for body in self.metrics]
        metrics = [
            metric
            for one in sent
            for resource in one.resource_metrics
            for scope in resource.scope_metrics
            for metric in scope.metrics
        ]
        return {
            metric.name: sum(point.sum for point in metric.histogram.data_points)
            + sum(point.as_double for point in metric.sum.data_points)
            for metric in metrics
        }


class Counting:
    """An endpoint that says what a call took."""

    def stream(self, prompt: Prompt, model: str) -> Iterator[str | Usage]:
        yield "It weighs 1.2 kg."
        yield Usage(120, 7)


@pytest.fixture
def collector() -> Iterator[tuple[Collector, str]]:
    kept = Collector()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            (kept.traces if self.path == "/v1/traces" else kept.metrics).append(body)
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield kept, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def told(span: Span) -> dict[str, object]:
    return {
        one.key: getattr(one.value, one.value.WhichOneof("value") or "string_value")
        for one in span.attributes
    }


def test_what_is_saved_is_part_of_the_delivery_that_saved_it(
    collector: tuple[Collector, str], tmp_path: Path
) -> None:
    kept, address = collector
    path = tmp_path / "deskmate.db"
    world.make(path)
    stub = Stub()
    stub.start()
    services = world.services(path, world.Minds(), lambda: world.NOW)
    app = build(services, token="xoxb-t", api_url=stub.api_url, work=Inline())
    with tracing.exporting(address):
        Person(app, stub, world.DANA).types("/opp", "stage Fabrikam proposal")
    stub.stop()

    spans = kept.spans()
    saved, delivery = spans["desk.execute"], spans["slack.delivery"]
    assert saved.parent_span_id == delivery.span_id
    assert saved.trace_id == delivery.trace_id
    assert told(delivery)["user.id"] == world.DANA
    assert told(saved)["deskmate.audit_id"]
    assert b"Fabrikam" not in b"".join(kept.traces)


def test_a_call_of_a_model_has_the_names_of_the_conventions(
    collector: tuple[Collector, str],
) -> None:
    kept, address = collector
    prompt = Prompt("answer 1", "You word answers.", SECRET)
    with tracing.exporting(address):
        caller(Counting()).ask(prompt, "U1")

    span = kept.spans()[f"chat {MODEL}"]
    assert span.kind == Span.SPAN_KIND_CLIENT
    assert told(span) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.request.model": MODEL,
        "gen_ai.request.max_tokens": 3000,
        "gen_ai.output.type": "text",
        "gen_ai.usage.input_tokens": 120,
        "gen_ai.usage.output_tokens": 7,
        "deskmate.feature": "answer 1",
        "user.id": "U1",
    }
    assert b"1.2 kg" not in b"".join(kept.traces)
    assert SECRET.encode() not in b"".join(kept.traces)


def test_a_failure_is_told_by_its_kind_alone(collector: tuple[Collector, str]) -> None:
    kept, address = collector
    with tracing.exporting(address), pytest.raises(Down):
        caller(Told([Down("the secret of Fabrikam")])).ask(Prompt("answer 1", "", ""), "U1")

    span = kept.spans()[f"chat {MODEL}"]
    assert told(span)["error.type"] == "Down"
    assert b"Fabrikam" not in b"".join(kept.traces)


def test_a_search_tells_how_it_went_and_not_what_was_asked(
    collector: tuple[Collector, str], tmp_path: Path
) -> None:
    kept, address = collector
    index = fake_index(tmp_path)
    publish(index, ToyEmbedder(), [row({"Feature": "Weight", "Value": "1.2 kg"})])
    with tracing.exporting(address):
        Watched(index, ToyEmbedder()).answer(Question(SECRET, asker="U1"))

    assert told(kept.spans()["search"])["user.id"] == "U1"
    assert b"heavy" not in b"".join(kept.traces)


def test_tokens_money_and_time_are_figures_by_feature_and_person(
    collector: tuple[Collector, str], tmp_path: Path
) -> None:
    kept, address = collector
    path = tmp_path / "deskmate.db"
    world.make(path)
    engine = open_engine(f"sqlite:///{path}")
    prices = Limits(price_read=Decimal(2), price_written=Decimal(8))
    budget = Budget(lambda: UnitOfWork(engine), lambda: NOW, prices)
    with tracing.exporting(address):
        budget.charge("U1", "answer 1", Usage(1000, 500), 2.5, failed=False)
    engine.dispose()

    assert kept.sums() == {
        "gen_ai.client.token.usage": 1500,
        "gen_ai.client.operation.duration": 2.5,
        "deskmate.model.money": 0.006,
    }
    assert b"answer 1" in b"".join(kept.metrics)


def test_without_a_collector_nothing_of_it_is_loaded() -> None:
    code = (
        "import sys\nfrom bot import tracing\nfrom bot.model import calling\n"
        "with tracing.exporting(None), tracing.span('x', {}) as tell: tell({'a': 1})\n"
        "tracing.took('x', 'U1', 1, 1, 1, 1.0)\n"
        "sys.exit(any(name.startswith('opentelemetry') for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
