# What a requirement, a scenario or an operation came to, and why.
not-run = Not run.
not-run-since = Not run. { $finding }
not-run-late = The time given for requests thought up was over.
suite-fault = Fault in the suite itself: { $name }: { $text }
excluded-by-provider = Left out by the supplier: { $text }
excluded-unclaimed = Left out by the supplier: the provider doesn't offer this
not-arranged = Can't be judged, since the preparation failed: { $finding }
held-against = Not met, since the provider refuses what this requirement needs. { $finding }
not-repeated = { $finding } It didn't happen when repeated, so it doesn't count.
breach-at = { $operation }: { $finding }
seen-often = { $finding } (Seen { $count } times.)
rests-on = { $finding } (Rests on interpretation { $interpretations }.)
not-completed = The test was not completed. { $finding }
not-proved-ours = Cannot be judged: nothing shows that the object which the provider named at the registration was made by this test. So it was neither changed nor removed.
strays-removed = { $count ->
    [one] After the run the lists of the provider still showed one object of this test that by its answers was not there any more; it has been removed.
   *[other] After the run the lists of the provider still showed { $count } objects of this test that by its answers were not there any more; they have been removed.
    }
strays-unread = Whether anything of this test stayed behind was not checked for: { $names }. Those lists could not be read to their end.
