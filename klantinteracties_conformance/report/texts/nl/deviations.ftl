# Waar twee documenten of meer gegevens tegelijk meespelen.
refused-beside-more = Een wijziging van { $attribute } die het contract toestaat, wordt niet aanvaard bij een object met meer gegevens, en bij een gewoon object wel: { $answer }.
refused-together = Een verzoek dat het contract toestaat, wordt niet aanvaard, terwijl elk gegeven op zichzelf wel wordt aanvaard: { $answer }.
