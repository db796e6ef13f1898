"""What the tests of the defects share."""

import pytest

pytest.register_assert_rewrite("tests.provider.faults.register")
