search-misses = { $operation } does not find with { $argument } what fits: at { $text } an object is missing that the test itself made.
search-finds-others = { $operation } does not heed { $argument }: at { $text } an object comes along that has another value.
expansion-not-shown = { $operation } does not show, with expand={ $argument }, the object that was asked for.
expansion-lacks = { $operation } does not send along, with expand={ $argument }, all that the object refers to.
expansion-has-others = { $operation } also sends along, with expand={ $argument }, what does not belong to the object.
expansion-differs = { $operation } sends along, with expand={ $argument }, something other than what it is when asked for by itself.
