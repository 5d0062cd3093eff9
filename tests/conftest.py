"""What all tests share: every .docx that any of them renders is validated, here by Microsoft's validator at the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import rendered
import validity


@pytest.fixture(scope="session", autouse=True)
def every_written_file_is_valid() -> Iterator[None]:
    """At the end, no file that this process rendered has an error; the other validators have seen each at once."""
    yield
    if validity.sdk_available():
        errors = validity.sdk_errors(rendered.WRITTEN)
        assert {name: found for name, found in errors.items() if found} == {}
