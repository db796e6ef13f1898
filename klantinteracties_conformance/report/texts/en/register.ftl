search-misses = { $operation } does not find with { $argument } what fits: at { $text } an object is missing that the test itself made.
search-finds-others = { $operation } does not heed { $argument }: at { $text } an object comes along that has another value.
