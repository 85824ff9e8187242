"""BEATs, an audio encoder pretrained on AudioSet (Chen et al., ICML 2023), as VEMOCLAP uses it."""
