# Where two documents, or several data at once, play a part.
refused-together = A request that the contract allows is not accepted, while each piece of data is by itself: { $answer }.
