"""What all tests share: every .docx that any of them renders is validated, here by Microsoft's validator at the end."""

from __future__ import annotations

import os
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


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where every tool is said to be here, a test that was skipped for want of one is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("DRAFTER_EVERY_TOOL") and reporter and reporter.stats.get("skipped"):
        reporter.write_line("tests were skipped although DRAFTER_EVERY_TOOL is set", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
