# What occurs everywhere.
value = { $value }
value-empty = empty
value-as-text = { $value } (as text)
comparison = expected { $expected }, observed { $observed }
comparison-of = { $attribute }: expected { $expected }, observed { $observed }
several = { $shown } and { $count } more
stretch = { $part } ({ $count } characters, from character { $position })
moment = { $date } at { $time }
sentences = { $sentences }
system-refused =
    { $kind ->
        [ENOENT] that doesn't exist
        [EISDIR] that is a folder
        [ENODEV] that is no ordinary file
        [ENOTDIR] a part of the path is a file
        [EEXIST] there is a file of that name
        [EACCES] there is no permission for that
        [EPERM] there is no permission for that
        [EROFS] nothing may be written there
        [ENOSPC] the disk is full
        [EDQUOT] the space is used up
        [EFBIG] the file is too large
        [ENAMETOOLONG] the name is too long
        [ELOOP] a link leads to itself
        [ECONNREFUSED] the connection is refused
        [ECONNRESET] the connection is closed
        [EPIPE] the connection is closed
        [ENETUNREACH] the network can't be reached
        [EHOSTUNREACH] the server can't be reached
        [ETIMEDOUT] no answer comes in time
        [unknown-name] that name can't be found
       *[other] the system refuses that: { $kind }
    }
