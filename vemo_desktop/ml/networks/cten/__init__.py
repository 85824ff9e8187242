"""CTEN, the cross-modal temporal erasing network (CVPR 2023), and what it inherits from VAANet."""
