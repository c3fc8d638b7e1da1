"""The shipped lexicon: what a reader would take a line for. Its sentences and its form are the linter's business."""

import pytest

from atscheck.keywords.compiled import load_lexicon, load_word_forms
from atscheck.keywords.lexicon import Form, Lexicon
from atscheck.keywords.variants import WordForms
from atscheck.resume.read import resume_from_text
from atscheck.terms.pipeline import read_resume_terms


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="module")
def forms() -> WordForms:
    return load_word_forms()


def _found(line: str, lexicon: Lexicon, forms: WordForms) -> set[str]:
    mentions = read_resume_terms(resume_from_text(line), lexicon, forms).mentions()
    return {item.term for item in mentions if item.reason is None and item.form is not Form.MISSPELT}


@pytest.mark.parametrize(
    ("line", "term", "found"),
    [
        ("Word, Excel, Access and Outlook", "Microsoft Access", True),
        ("Tools: Excel, SQL, Tableau", "Microsoft Excel", True),
        ("Licensed A&P mechanic, airframe repairs", "anatomy and physiology", False),
        ("Reported to Mr. Flink, store manager", "Apache Flink", False),
        ("Completed the fast.ai course", "fastai", True),
        ("A. Smith et al., Sparse routing, NIPS 2016", "NeurIPS", True),
        ("Cut ASR word error rate by 12%", "speech recognition", True),
        ("VAE with KL annealing", "variational autoencoder", True),
        ("Adam with cosine decay", "Adam", True),
        ("Adam Novak, plant manager", "Adam", False),
        ("Weights on the HF Hub", "Hugging Face", True),
        ("HF patients on the cardiology ward", "Hugging Face", False),
        ("EMR documentation for 30 patients", "Amazon EMR", False),
        ("Upgraded the app to TS 5", "TypeScript", True),
        ("Certified in DBT", "dbt", False),
        ("Certified in DBT", "dialectical behavior therapy", True),
        ("Star and snowflake schema design", "Snowflake", False),
        ("Replaced failed SAS drives", "SAS", False),
        ("Ranked 3 dan in the board game Go", "Go", False),
        ("Cooked the wedding feast", "feature store", False),
        ("Repaired electrical transformers", "transformer", False),
        ("Operated a distillation column", "knowledge distillation", False),
        ("MySQL 8 and SQLite", "SQL", False),
        ("A100 nodes", "GPU cluster", False),
        ("Fine-tuned RoBERTa", "BERT", False),
        ("GitHub", "Git", False),
        ("Pivot tables", "Microsoft Excel", False),
        ("Patient-centered care plans", "patient care", False),
        ("PyTorch Lightning", "PyTorch", True),
        ("RLHF for chat models", "RLHF", True),
    ],
)
def test_what_a_reader_would_take_it_for(line: str, term: str, found: bool, lexicon: Lexicon, forms: WordForms):
    assert (term in _found(line, lexicon, forms)) is found
