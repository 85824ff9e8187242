"""TSL-Net (Zhang and Yang, ACM MM 2022): network, pseudo labels, losses, proposals and their scoring."""
