# Het oordeel als één zin.
verdict-subject = De provider
verdict-subject-without = Zonder { $part }: de provider
verdict-subject-without-both = Zonder { $part }; en zonder { $other }: de provider
verdict-without-dialect = { $text }, wat het opgegeven dialect uitsluit
verdict-without-claim = { $text }, wat de configuratie uitsluit
verdict-scope =
    { $kind ->
        [partial] {" "}op het gekozen deel van de eisen (geen certificaat)
       *[full] {""}
    }{ $key ->
        [read-only] {" "}(er is alleen gelezen)
       *[full] {""}
    }{ $count ->
        [0] {""}
        [one] {" "}met { $count } ontheffing
       *[other] {" "}met { $count } ontheffingen
    }
verdict-conformant = { $subject } voldoet{ $scope }: { $count } van de { $total } verplichte eisen zijn getoetst en voldaan.
verdict-nonconformant = { $subject } voldoet niet{ $scope }: aan { $count } van de { $total } verplichte eisen is niet voldaan.
verdict-undetermined = { $subject } is niet beoordeeld{ $scope }: van { $count } van de { $total } verplichte eisen is geen uitkomst bekend.
badge-waived =
    { $count ->
        [one] met { $count } ontheffing
       *[other] met { $count } ontheffingen
    }
