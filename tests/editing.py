"""An editor without a window: it speaks with yaml-language-server as editors do, and tells what they would show.

The server is started once for a folder, and reads nothing but files: it is given no address of any schema, and asked
not to look for any.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
VERSION = "1.25.0"
#: Seconds after which a server that says nothing more is ended, and the test with it.
PATIENCE = 120


@cache
def _server() -> Path | None:
    modules = Path(os.environ.get("DRAFTER_NODE_MODULES") or ROOT / "node_modules")
    found = modules / "yaml-language-server" / "bin" / "yaml-language-server"
    return found if found.exists() and shutil.which("node") else None


def available() -> bool:
    """Is the server here? Install it with `npm install yaml-language-server`."""
    return _server() is not None


def version() -> str:
    """Which one is here."""
    server = _server()
    assert server
    return str(json.loads((server.parents[1] / "package.json").read_text(encoding="utf-8"))["version"])


class Editor:
    """An editor with a folder open. Its settings are those of the section ``yaml`` in VS Code.

    ``wanted`` are the files that the server asked for and could not read by itself, such as those of other machines.
    """

    def __init__(self, process: subprocess.Popen[bytes], folder: Path, settings: Mapping[str, Any]) -> None:
        self.process = process
        self.folder = folder
        self.settings = settings
        self.asked = self.files = 0
        self.told: dict[str, list[str]] = {}
        self.configured = False
        self.wanted: list[str] = []

    def begin(self) -> None:
        """What an editor and a server say when they meet."""
        snippets = {"completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}}
        able = {"textDocument": snippets, "workspace": {"configuration": True}}
        root = self.folder.as_uri()
        self.ask("initialize", {"processId": os.getpid(), "rootUri": root, "capabilities": able})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": {"yaml": dict(self.settings)}})
        while not self.configured:
            self.hear()

    def underlined(self, text: str, name: str = "") -> list[str]:
        """The lines that are underlined in a text, each with what is said of it."""
        return self.told[self.open(text, name)]

    def open(self, text: str, name: str = "") -> str:
        """Open a file of the folder with this text, which nobody has saved yet, and wait for what is said of it."""
        self.files += 1
        uri = (self.folder / (name or f"unsaved_{self.files}.yaml")).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self.told:
            self.hear()
        return uri

    def offered(self, text: str) -> dict[str, str]:
        """What is offered where ``‸`` stands in a text, each with what it would write there."""
        listed = self.at("textDocument/completion", text)
        items = listed["items"] if isinstance(listed, dict) else listed
        return {item["label"]: item.get("textEdit", {}).get("newText", item.get("insertText", "")) for item in items}

    def shown(self, text: str) -> str:
        """What is shown of the word where ``‸`` stands in a text, in Markdown."""
        hover = self.at("textDocument/hover", text)
        return hover["contents"]["value"] if hover else ""

    def at(self, method: str, text: str) -> Any:
        """Ask about the place where ``‸`` stands in a text."""
        before, _, after = text.partition("‸")
        lines = before.split("\n")
        place = {"line": len(lines) - 1, "character": len(lines[-1].encode("utf-16-le")) // 2}
        return self.ask(method, {"textDocument": {"uri": self.open(before + after)}, "position": place})

    def ask(self, method: str, given: Any) -> Any:
        """Ask the server, and wait for the answer."""
        self.asked += 1
        asked = self.asked
        self.send({"id": asked, "method": method, "params": given})
        while True:
            heard = self.hear()
            if heard.get("id") == asked and "method" not in heard:
                assert "error" not in heard, heard["error"]
                return heard["result"]

    def tell(self, method: str, given: Any) -> None:
        """Tell the server something."""
        self.send({"method": method, "params": given})

    def hear(self) -> dict[str, Any]:
        """The next thing that the server says; its questions are answered."""
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        assert length, "the server has ended"
        heard: dict[str, Any] = json.loads(self.process.stdout.read(length))
        match heard.get("method"):
            case "textDocument/publishDiagnostics":
                self.told[heard["params"]["uri"]] = [
                    f"{one['range']['start']['line'] + 1}: {one['message']}" for one in heard["params"]["diagnostics"]
                ]
            case "workspace/configuration":
                wanted = [self.settings if item["section"] == "yaml" else None for item in heard["params"]["items"]]
                self.send({"id": heard["id"], "result": wanted})
                self.configured = True
            case str(method) if "id" in heard:
                if method.endswith("/content"):
                    self.wanted.append(str(heard["params"]))
                self.send({"id": heard["id"], "result": None})
            case _:
                pass
        return heard

    def send(self, said: Mapping[str, Any]) -> None:
        """Say something to the server."""
        assert self.process.stdin
        content = json.dumps({"jsonrpc": "2.0", **said}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self.process.stdin.flush()


@contextmanager
def opened(folder: Path, schemas: Mapping[str, str]) -> Iterator[Editor]:
    """An editor with a folder open; its settings name schemas by their addresses, each with the files that it is of."""
    server = _server()
    assert server is not None, "set DRAFTER_NODE_MODULES or install yaml-language-server beside the project"
    settings = {"schemas": dict(schemas), "schemaStore": {"enable": False}, "validate": True, "hover": True,
                "completion": True}  # fmt: skip
    pipe = subprocess.PIPE
    process = subprocess.Popen(["node", server, "--stdio"], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
    watch = threading.Timer(PATIENCE, process.kill)
    watch.start()
    try:
        editor = Editor(process, folder, settings)
        editor.begin()
        yield editor
        editor.ask("shutdown", None)
        editor.tell("exit", None)
    finally:
        watch.cancel()
        process.kill()
        process.communicate()
