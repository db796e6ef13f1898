"""The named defects that the embedded provider can be started with; `table` has them all."""
