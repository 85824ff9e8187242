"""Addresses of projects on a server: read, written again, and without the password."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from vemo_desktop.domain.places import ServerPlace, has_repeats, is_same_place, place_of
from vemo_desktop.errors import UsageError

ADDRESSES = [
    "postgresql://anna@server.example/lab?project=interviews",
    "postgresql://anna@server.example:5433/lab?sslmode=require&project=talk+shows&media=/data/videos",
    "postgresql://an%2Fna%40lab@[::1]:5432/la%20b?project=%C3%BCbung",
    "postgresql:///lab?host=/run/postgresql&project=vemo",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_comes_back(address: str):
    place = place_of(address)
    assert isinstance(place, ServerPlace)
    assert place_of(str(place)) == place


def test_what_an_address_says():
    place = ServerPlace.of("postgres://anna:geheim@server.example:5433/lab?media=/data")
    assert (place.user, place.host, place.port, place.database) == ("anna", "server.example", 5433, "lab")
    assert (place.project, place.media, place.password) == ("vemo", Path("/data").absolute(), "geheim")
    assert (place.name, place.stem, place.server) == ("vemo", "vemo", "server.example")


@pytest.mark.parametrize(
    "address", ["postgresql://anna:geheim@server/lab", "postgresql://anna@server/lab?password=geheim"]
)
def test_the_password_is_never_shown(address: str):
    place = ServerPlace.of(address)
    assert place.password == "geheim"
    assert "geheim" not in f"{place} {place!r} {place.address}"
    assert pickle.loads(pickle.dumps(place)).password == "geheim", "the worker process needs it"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://server",
        "postgresql://server/",
        "postgresql://server:port/lab",
        "postgresql://server/lab?passfile=/etc/passwd",
        "postgresql://server/lab?project=../up",
        "postgresql://server/lab?project=pg_catalog",
        f"postgresql://server/lab?project={'x' * 64}",
        "mysql://server/lab",
    ],
)
def test_other_addresses_are_refused(address: str):
    with pytest.raises(UsageError, match="One looks like this"):
        ServerPlace.of(address)


def test_everything_else_is_a_file(tmp_path: Path):
    for name in ("talk.vemo", "postgresql.vemo", "mysql://server/lab"):
        assert place_of(name) == Path(name)
    assert place_of(tmp_path) == tmp_path


def test_who_asks_and_from_where_makes_no_other_project():
    one = place_of("postgresql://anna@Server/lab?project=talk&media=/a")
    other = place_of("postgresql://bob:x@server:5432/lab?project=talk")
    assert is_same_place(one, other)
    assert has_repeats([one, Path("a.vemo"), other])
    assert not is_same_place(one, place_of("postgresql://server/lab?project=walk"))
    assert not is_same_place(one, Path("talk"))
