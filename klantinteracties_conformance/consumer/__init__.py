"""The consumer application that the suite plays, its journal and removal, and what steps expect of it."""
