"""Python imports this at its start, so commands that tests run have no network either."""

from no_network import refuse_network

_guard = refuse_network()
_guard.__enter__()
