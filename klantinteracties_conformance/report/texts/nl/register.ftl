search-misses = { $operation } vindt met { $argument } niet wat eraan voldoet: bij { $text } ontbreekt een object dat de toets zelf heeft gemaakt.
search-finds-others = { $operation } let niet op { $argument }: bij { $text } komt ook een object mee dat een andere waarde heeft.
