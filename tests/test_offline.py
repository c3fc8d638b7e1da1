"""No network: the guard is on for every test and every command that a test runs."""

import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from no_network import NetworkUsedError

from atscheck import check_text

OFFLINE = Path(__file__).resolve().parent / "offline"


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_network_socket_cannot_be_made(family: int):
    with pytest.raises(NetworkUsedError):
        socket.socket(family, socket.SOCK_STREAM)


def test_name_cannot_be_resolved():
    with pytest.raises(NetworkUsedError):
        socket.getaddrinfo("example.org", 443)


def test_web_page_cannot_be_fetched():
    with pytest.raises((NetworkUsedError, OSError)):
        urllib.request.urlopen("http://127.0.0.1:1/", timeout=1)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no Unix sockets")
def test_unix_sockets_stay_usable():
    left, right = socket.socketpair()
    with left, right:
        left.sendall(b"x")
        assert right.recv(1) == b"x"


def test_commands_that_tests_run_are_offline_too():
    code = "import socket\ntry: socket.socket()\nexcept Exception as error: print(type(error).__name__)"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={"PYTHONPATH": str(OFFLINE)}, check=True
    )
    assert ran.stdout.strip() == "NetworkUsedError"


def test_text_is_checked_without_network(small_sets: Path):
    assert check_text("Docker", keywords=["Docker"]).keywords[0].status == "found"
