"""In another language only the keywords' own words count."""

from atscheck import check_text

FRENCH = """Expérience
Développeur chez Exemple, depuis 2019, dans une équipe de dix personnes pour les clients de la région.
Nous avons écrit des services avec Python et des modèles avec PyTorch pour les données de la ville.
Le réseau et les transformers sont entraînés sur les machines de la société, avec Kubernets.
"""


def test_own_words_count_and_grammar_and_spelling_do_not():
    report = check_text(FRENCH, keywords=["Python", "PyTorch", "transformer", "Kubernetes"])
    assert report.resume.language == "fr"
    assert [keyword.status for keyword in report.keywords] == ["found", "found", "missing", "missing"]
    assert "ATS401" in [finding.code for finding in report.findings]
