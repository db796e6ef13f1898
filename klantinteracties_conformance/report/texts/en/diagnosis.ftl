# Where the reader should begin: causes that fit the findings.
cause-alike = This looks like a known defect: “{ $text }” ({ cause-fit }).
cause-alike-several =
    This looks like one of these known defects: “{ $text }” or “{ $name }”{ $extra ->
        [0] {""}
       *[other] , or { $extra } others
    } ({ cause-fit }).
cause-fit =
    { $total ->
        [one] the one requirement that goes with it is not met
       *[other] { $count } of the { $total } requirements that go with it are not met
    }
cause-unlike = This looks like no defect that the suite knows.
cause-harm =
    { $kind ->
        [open_to_strangers] Residents' data can be visible to those who shouldn't see them.
        [lost_or_altered] Data can be lost, or change without notice.
        [advice] This is advice, or it was waived: it doesn't count in the verdict.
        [wrong_person] Something can end up with the wrong person, employee or case.
       *[other] An application can get stuck or misunderstand an answer.
    }
cause-places =
    { $total ->
        [0] { $count ->
            [0] {""}
           *[other] To be seen in { $attributes }.
        }
       *[other] To be seen at { $operations }{ $count ->
            [0] {""}
           *[other] {" "}in { $attributes }
        }.
    }
cause-line = { $position }. { $text }
