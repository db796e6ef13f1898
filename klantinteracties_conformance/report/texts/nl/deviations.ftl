# Waar twee documenten of meer gegevens tegelijk meespelen.
refused-together = Een verzoek dat het contract toestaat, wordt niet aanvaard, terwijl elk gegeven op zichzelf wel wordt aanvaard: { $answer }.
