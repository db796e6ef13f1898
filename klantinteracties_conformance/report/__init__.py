"""Renderers: each makes one form of a result, and computes no outcome."""
