"""Every use of a part of a library that the library doesn't publish, one module for each library.

Such a part can be gone in any next release. So each module says why there is no public way, and has a `check`
that whoever is about to use the library runs first; and `pyproject.toml` bounds the versions.
"""
