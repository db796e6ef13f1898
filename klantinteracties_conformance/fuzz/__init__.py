"""Fuzzing: requests that the suite thinks up itself from the contract, and what the answers to them mean.

Schemathesis makes the data. What is sent is made lawful first: real references, fresh numbers, codes that
belong together, so that a provider has no lawful reason to refuse what the contract allows. Nothing that
the suite did not make is ever changed or deleted; the client refuses to send such a request at all.
"""
