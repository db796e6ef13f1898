"""The embedded provider: a real HTTP server for the Klantinteracties API, and the defects it can be given.

It is a second, independent reading of the published contract. For that reason it shares no code with the
consumer side of the suite: a misreading that both sides had in common could never be found.
"""
