"""Two processes that label one project on a server at once lose nothing."""

from __future__ import annotations

from tests.servers import Server
from tests.two_annotators import faults_after, label_together, prepare, turns_of

GESTURES = 200


def test_two_processes_lose_no_gesture(server: Server, server_database: str):
    place = server.place(server_database)
    prepare(place)
    accounts = label_together(place, GESTURES)
    assert faults_after(place, accounts) == []
    assert [len(account.digests) for account in accounts.values()] == [GESTURES, GESTURES]
    assert turns_of(place) > GESTURES / 10, "they hardly met, so little was shown"
