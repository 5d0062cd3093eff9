"""What all tests share: every .docx that drafter writes in any of them is validated when they end."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

import pytest

import rendered
import validity
from drafter import caching, lint, word
from drafter.report import Report

# What is asserted there is asserted by tests: they say what differs.
pytest.register_assert_rewrite("laws")

_write = word.write


def _written(report: Report, shell: bytes, outline: str = "", files: Mapping[str, bytes] = word.NO_FILES) -> bytes:
    docx = _write(report, shell, outline, files)
    rendered.noted(docx)
    return docx


# Before any test module binds the name: whatever way a test takes to a file, the command included, it is noted.
word.write = _written


@pytest.fixture(scope="session", autouse=True)
def a_cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What drafter keeps between runs is kept in a fresh folder: by this process, and by those that tests start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRAFTER_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def every_written_file_is_valid(a_cache_of_its_own: None) -> Iterator[None]:
    """At the end, no file that was kept in this process has an error; Microsoft's validator sees every third.

    That is every file that was written, but for those of the laws in ``test_laws``: of them every tenth was kept.
    """
    yield
    for digest in rendered.WRITTEN.keys() - rendered.FOUND_VALID:
        rendered.kept(rendered.WRITTEN[digest])
    if validity.sdk_available():
        errors = validity.sdk_errors(rendered.seen_by_microsoft())
        assert {name: found for name, found in errors.items() if found} == {}


@pytest.fixture(scope="session", autouse=True)
def no_cache_of_the_user_is_touched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Filled shells are kept in a folder of this session, in processes that it starts as well."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv(caching.VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def two_rules() -> Iterator[None]:
    """Let there be no editorial rules but two, so that what is found in a text does not change with the others."""
    before = dict(lint.RULES)
    for code in before.keys() - {"S101", "S510"}:
        del lint.RULES[code]
    yield
    # All anew, so that they stand in their order.
    lint.RULES.clear()
    lint.RULES.update(before)


@pytest.fixture
def forgotten() -> Iterator[None]:
    """Let what is written from here on go without validation: the template is broken before drafter sees it."""
    before = dict(rendered.WRITTEN)
    yield
    rendered.WRITTEN.clear()
    rendered.WRITTEN.update(before)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where every tool is said to be here, a test that was skipped for want of one is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("DRAFTER_EVERY_TOOL") and reporter and reporter.stats.get("skipped"):
        reporter.write_line("tests were skipped although DRAFTER_EVERY_TOOL is set", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
