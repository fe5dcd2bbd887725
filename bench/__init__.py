"""Measures kzcup beside the tools one would use instead: ``python -m bench``, or ``make bench``."""
