# What was set, and where it comes from.
configuration-used = Settings: { $file }
configuration-waiver = Waiver for { $requirement } up to and including { $date } ({ $name }): { $text }
configuration-outside = Not used: { $file } lies outside the repository. Name it with --config to use it all the same.
configuration-of-stranger = Not used: { $file } belongs to another user. Name it with --config to use it all the same.
