"""Packs the standard library; runs in Pyodide itself, so that its bytecode fits that very version.

Reads `/in/python_stdlib.zip` and our own package from `/in/side`, takes what `roots` needs, and
writes `/out/library.zip`: bytecode only, stored, since the whole is packed as one afterwards.
"""

import ast
import importlib._bootstrap_external as bootstrap
import json
import os
import zipfile

LIBRARY = "/lib/python3.14"
SAME_TIME = (2026, 1, 1, 0, 0, 0)


DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def code_of(name, source):
    """A `.pyc` without docstrings, taken as it is: no source is looked for (PEP 552, unchecked hash).

    Assertions stay: the library behaves as it does everywhere else.
    """
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            node.body[0] = ast.copy_location(ast.Pass(), node.body[0])
    code = compile(tree, f"{LIBRARY}/{name}", "exec", dont_inherit=True, optimize=0)
    return bootstrap._code_to_hash_pyc(code, b"\0" * 8, False)


def wanted(name, roots, left_out):
    """Whether a file of the library stands below one of `roots` and none of `left_out`."""
    below = lambda root: name == root or (root.endswith("/") and name.startswith(root))
    return any(map(below, roots)) and not any(map(below, left_out))


def pack(roots, left_out):
    """Writes the zip and returns the names in it, as JSON."""
    packed = []
    with zipfile.ZipFile("/in/python_stdlib.zip") as stock, zipfile.ZipFile(
        "/out/library.zip", "w", zipfile.ZIP_STORED
    ) as library:

        def add(name, source):
            info = zipfile.ZipInfo(name + "c", SAME_TIME)
            library.writestr(info, code_of(name, source))
            packed.append(name)

        for name in sorted(stock.namelist()):
            if name.endswith(".py") and wanted(name, roots, left_out):
                add(name, stock.read(name))
        for name in sorted(os.listdir("/in/side/_live")):
            if name.endswith(".py"):
                with open(f"/in/side/_live/{name}", "rb") as file:
                    add(f"_live/{name}", file.read())
    return json.dumps(packed)
