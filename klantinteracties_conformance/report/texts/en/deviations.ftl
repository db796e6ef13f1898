# Where two documents, or several data at once, play a part.
refused-beside-more = A change of { $attribute } that the contract allows is not accepted on an object with more data, while it is on a usual one: { $answer }.
refused-together = A request that the contract allows is not accepted, while each piece of data is by itself: { $answer }.
