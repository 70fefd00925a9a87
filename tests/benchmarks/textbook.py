"""The pipeline of the textbooks, to be measured against: chunks, vectors and BM25 by LangChain.

A recursive splitter at 1,000 characters, a Chroma vector store and a BM25 retriever, joined by the
ensemble retriever with equal weights; every setting that is not named here is LangChain's own. The
embedding model is the one Deskmate uses. Needs the extra `bench`.
"""

import warnings
from collections.abc import Iterator
from pathlib import Path

import chromadb
from chromadb.config import Settings
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever

from ingest import folder, reading
from ingest.errors import UnreadableSheet
from knowledge.embedding import Embedder

CHUNK = 1000
OVERLAP = 200
FIRST = 5
_PLAIN = frozenset((".md", ".markdown", ".txt", ".html", ".htm", ".csv", ".yml", ".yaml"))


class SameModel(Embeddings):
    """Deskmate's embedder behind LangChain's interface."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._embedder.embed_documents(texts)

    def embed_query(self, text: str) -> list[float]:
        return self._embedder.embed_query(text)


class Textbook:
    """The pipeline over the sheets below `sheets`, its vectors kept in `home`.

    Making one is the ingest; `chunks` is how many there are.
    """

    def __init__(
        self, sheets: Path, home: Path, embedder: Embedder, overlap: int = OVERLAP
    ) -> None:
        from langchain_chroma import Chroma
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=overlap)
        chunks = splitter.split_documents(list(_documents(sheets)))
        client = chromadb.PersistentClient(home, Settings(anonymized_telemetry=False))
        store = Chroma("textbook", SameModel(embedder), client=client)
        store.add_documents(chunks)
        self.chunks = len(chunks)
        self._retriever = _ensemble(store.as_retriever(search_kwargs={"k": FIRST}), chunks)

    def retrieve(self, question: str) -> list[Document]:
        """The best chunks for the question, best first."""
        return self._retriever.invoke(question)


def _ensemble(vectors: BaseRetriever, chunks: list[Document]) -> BaseRetriever:
    with warnings.catch_warnings():
        # It is no longer maintained, and still what every tutorial uses.
        warnings.filterwarnings("ignore", ".*langchain-community.*", DeprecationWarning)
        from langchain_classic.retrievers import EnsembleRetriever
        from langchain_community.retrievers import BM25Retriever

    words = BM25Retriever.from_documents(chunks, k=FIRST)
    ensemble: BaseRetriever = EnsembleRetriever(retrievers=[words, vectors], weights=[0.5, 0.5])
    return ensemble


def _documents(root: Path) -> Iterator[Document]:
    """Text files as they are; for the other formats the text that Deskmate's readers find."""
    for path in folder.sheets(root):
        metadata = {"source": path.relative_to(root).as_posix()}
        if path.suffix.lower() in _PLAIN:
            yield Document(path.read_text(encoding="utf-8", errors="replace"), metadata=metadata)
            continue
        try:
            yield Document(reading.read(path, root).text, metadata=metadata)
        except UnreadableSheet:
            continue
