# The verdict as one sentence.
verdict-subject = The provider
verdict-subject-without = Without { $part }: the provider
verdict-subject-without-both = Without { $part }, and without { $other }: the provider
verdict-without-dialect = { $text }, which the given dialect leaves out
verdict-without-claim = { $text }, which the configuration leaves out
verdict-scope =
    { $kind ->
        [partial] {" "}on the chosen part of the requirements (no certificate)
       *[full] {""}
    }{ $key ->
        [read-only] {" "}(it was only read)
       *[full] {""}
    }{ $count ->
        [0] {""}
        [one] {" "}with { $count } waiver
       *[other] {" "}with { $count } waivers
    }
verdict-conformant = { $subject } conforms{ $scope }: { $count } of the { $total } mandatory requirements were tested and are met.
verdict-nonconformant =
    { $count ->
        [one] { $subject } does not conform{ $scope }: { $count } of the { $total } mandatory requirements is not met.
       *[other] { $subject } does not conform{ $scope }: { $count } of the { $total } mandatory requirements are not met.
    }
verdict-undetermined = { $subject } was not judged{ $scope }: of { $count } of the { $total } mandatory requirements no outcome is known.
badge-waived =
    { $count ->
        [one] with { $count } waiver
       *[other] with { $count } waivers
    }
