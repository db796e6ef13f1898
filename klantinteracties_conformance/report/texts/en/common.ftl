# What occurs everywhere.
value = { $value }
value-empty = empty
comparison = expected { $expected }, observed { $observed }
comparison-of = { $attribute }: expected { $expected }, observed { $observed }
several = { $shown } and { $count } more
stretch = { $part } ({ $count } characters, from character { $position })
moment = { $date } at { $time }
text = { $text }
sentences = { $sentences }
