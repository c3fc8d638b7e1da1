"""From the file of a job posting to the keywords that it asks for."""
