"""VEMOCLAP: one of six emotions per video from pretrained features (Sulun, Viana and Davies, ISM 2024)."""
