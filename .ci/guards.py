#!/usr/bin/env python3
"""Checks what the compiler does not: who may import whom, and that a plug-in builds without the database.

Prints each broken rule and ends with 1, or prints one line and ends with 0."""

import json
import pathlib
import re
import subprocess
import sys

IMPORT = re.compile(r"^\s*(?:(?:public|package|internal|private|fileprivate|@\w+)\s+)*import\s+"
                    r"(?:(?:struct|class|enum|func|protocol|typealias|var|let)\s+)?(\w+)", re.M)
TOP_LEVEL = {"Package.swift", "Sources", "Plugins", "Tests", "workspaces", "docs", "README.md", "LICENSE",
             "CONTRIBUTING.md", "CHANGELOG.md", "Makefile", ".ci", ".swift-format", ".gitignore"}


def imports(folder):
    for path in sorted(pathlib.Path(folder).rglob("*.swift")):
        for name in IMPORT.findall(path.read_text(encoding="utf-8")):
            yield path, name


def closure(targets, name):
    seen, waiting = set(), [name]
    while waiting:
        target = targets.get(waiting.pop())
        for dependency in (target or {}).get("dependencies", []):
            kind, value = next(iter(dependency.items()))
            if value[0] not in seen:
                seen.add(value[0])
                if kind != "product":
                    waiting.append(value[0])
    return seen


def main():
    broken = []
    package = json.loads(subprocess.run(["swift", "package", "dump-package"], check=True, capture_output=True).stdout)
    targets = {target["name"]: target for target in package["targets"]}
    plugins = sorted(path.name for path in pathlib.Path("Plugins").iterdir() if path.is_dir())

    for path, name in imports("Sources/AnalyzerKit"):
        broken.append(f"{path} imports {name}: AnalyzerKit imports nothing")
    for plugin in plugins:
        own = {"AnalyzerKit"} | {n for n, t in targets.items() if (t.get("path") or "").startswith(f"Plugins/{plugin}/")}
        broken += [f"{path} imports {name}: a plug-in imports AnalyzerKit and its own data alone"
                   for path, name in imports(f"Plugins/{plugin}") if name not in own]
        for target in (plugin, f"{plugin}Tests"):
            if target not in targets:
                broken.append(f"Package.swift has no target {target}")
            reached = closure(targets, target) & {"GRDB", "GRDBSQLite", "Workspace", "DossierCLI"}
            if reached:
                broken.append(f"{target} builds only with {', '.join(sorted(reached))}")
    for module, rooms in {"GRDB": {"Workspace"}, "GRDBSQLite": {"Workspace"}, "CZlib": {"KnowledgeBases", "Workspace"},
                          "CDeflate": {"Workspace"}, "CCrypto": {"Digests"}, "CLibXML2": {"Importers"}, "CArchive": {"Importers"}}.items():
        for path, name in imports("Sources"):
            if name == module and path.parts[1] not in rooms:
                broken.append(f"{path} imports {name}, which only {', '.join(sorted(rooms))} may know")
    tracked = subprocess.run(["git", "ls-files"], check=True, capture_output=True, text=True).stdout.split("\n")
    strangers = {name.split("/")[0] for name in tracked if name} - TOP_LEVEL
    broken += [f"{name} does not belong at the top level" for name in sorted(strangers)]

    for line in broken:
        print(line, file=sys.stderr)
    if not broken:
        print(f"guards: {len(plugins)} plug-ins and {len(targets)} targets keep the rules")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
