"""The views, and what is built on them."""
