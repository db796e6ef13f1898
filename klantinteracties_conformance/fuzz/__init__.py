"""Fuzzing: requests that the suite thinks up itself from the contract, and what the answers to them mean.

Schemathesis makes the data. What is sent is made lawful first: real references, fresh numbers, codes that
belong together, so that a provider has no lawful reason to refuse what the contract allows. `plan.py` tells
what is asked of each operation, by fuzzing and by the model of the register (`register/`).
"""
