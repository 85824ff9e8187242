"""``vemo networks``: what networks there are, and which can run here."""

from __future__ import annotations

import typer

from vemo_desktop.cli import console

app = typer.Typer(help="Networks that propose emotions.", no_args_is_help=True)


@app.command("list")
def list_networks(as_json: console.AsJson = False) -> None:
    """List the networks, and what would enable those that cannot run here."""
    from vemo_desktop.ml.cards import all_cards, availability

    if as_json:
        console.print_json(
            [
                {**card.model_dump(mode="json"), "digest": card.digest, "unavailable": availability(card)}
                for card in all_cards()
            ]
        )
        return
    console.print_table(
        ("network", "version", "trained", "can run", "what it is"),
        [
            (
                card.id,
                card.version,
                "yes" if card.trained else "no",
                availability(card) or "yes",
                card.summary,
            )
            for card in all_cards()
        ],
    )
