"""The pytest side: what is collected, recorded and judged, and how a result comes of it."""
