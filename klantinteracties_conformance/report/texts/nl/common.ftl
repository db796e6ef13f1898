# Wat overal voorkomt.
value = { $value }
value-empty = leeg
comparison = verwacht { $expected }, gekregen { $observed }
comparison-of = { $attribute }: verwacht { $expected }, gekregen { $observed }
several = { $shown } en nog { $count }
stretch = { $part } ({ $count } tekens, vanaf teken { $position })
moment = { $date } om { $time }
text = { $text }
sentences = { $sentences }
