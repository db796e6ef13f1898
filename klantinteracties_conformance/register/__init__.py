"""The model of the register: what this run made, and so what each list, page, expansion and read must show.

Here stand what each check works with (`run.py`), the objects that were made, with what was sent of each and
what became of it (`own_objects.py`), and how a finding is repeated before it counts (`judge.py`). What
the suite did not make is never changed nor deleted; the client refuses to send such a request at all.
"""
