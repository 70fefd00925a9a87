"""The search as a LangChain retriever, so that any chain or agent can stand on the same sheets."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, SkipValidation

from knowledge.answer import Question
from knowledge.embedding import Embedder
from knowledge.finding import passages
from knowledge.index import Index
from knowledge.passage import Passage


class SheetRetriever(BaseRetriever):
    """The `k` best passages for a question, best first; none where nothing is asked.

    A document's content is the passage's text; its metadata say where that stands.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    index: Index
    embedder: SkipValidation[Embedder]
    k: int = 5

    # The parameter keeps the name that LangChain calls it by.
    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        found = passages(Question(query), self.index, self.embedder, self.k)
        return [_document(passage) for passage in found]


def _document(passage: Passage) -> Document:
    return Document(
        page_content=passage.text,
        metadata={
            "source": passage.sheet.path,
            "title": passage.sheet.title,
            "section": " > ".join(passage.section),
            "page": passage.page,
            "worksheet": passage.worksheet,
            "quote": passage.source,
        },
        id=passage.id,
    )
