"""The pipeline that Deskmate is measured against finds what it should, where it is installed."""

from pathlib import Path

import pytest

from knowledge.embedding import MiniLM

NEEDED = ("langchain_chroma", "langchain_classic", "langchain_text_splitters", "rank_bm25")


def test_the_textbook_pipeline_finds_the_chunk_that_tells(minilm: MiniLM, tmp_path: Path) -> None:
    for module in NEEDED:
        pytest.importorskip(module)
    from tests.benchmarks.textbook import CHUNK, Textbook

    sheets = tmp_path / "sheets"
    sheets.mkdir()
    (sheets / "harrow.md").write_text("# Harrow 3\n\nThe Harrow 3 weighs 310 g.\n")
    (sheets / "tarn.md").write_text("# Tarn\n\n" + "The Tarn dock has two ports. " * 60)

    textbook = Textbook(sheets, tmp_path / "home", minilm)

    found = textbook.retrieve("how much does the Harrow 3 weigh?")
    assert textbook.chunks > 2
    assert any("310 g" in chunk.page_content for chunk in found)
    assert all(len(chunk.page_content) <= CHUNK for chunk in found)
