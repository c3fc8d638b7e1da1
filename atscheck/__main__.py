"""`python -m atscheck`."""

from atscheck.cli.app import main

main()
