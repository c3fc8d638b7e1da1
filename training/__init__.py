"""Builds the small spaCy component that reads unknown terms in job postings. README.md says how."""
