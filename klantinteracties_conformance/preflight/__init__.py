"""What is looked at before a provider is judged: the command `doctor`, and what a run does first.

`examine.examine` is the way in. Whoever only wants to know whether a provider lets us in takes
`recognition.check`.
"""
