"""Packs the standard library; runs in Pyodide itself, so that its bytecode fits that very version.

Reads `/in/python_stdlib.zip` and our own package from `/in/side`, takes what `roots` needs, and
writes `/out/library.zip`: bytecode, and of modules in which a learner's program may fail the source lines
for tracebacks. Stored, since the whole is packed as one afterwards.
"""

import ast
import importlib._bootstrap_external as bootstrap
import io
import json
import os
import tokenize
import zipfile

LIBRARY = "/lib/python3.14"
SAME_TIME = (2026, 1, 1, 0, 0, 0)


DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def take_docstrings(tree):
    """Puts `pass` in the place of docstrings; gives the first and last line of each, from 1."""
    taken = []
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            said = node.body[0]
            taken.append((said.lineno, said.end_lineno))
            node.body[0] = ast.copy_location(ast.Pass(), said)
    return taken


def forget_columns(tree):
    """Leaves nothing to underline: columns are a quarter of the bytes of a module."""
    for node in ast.walk(tree):
        if hasattr(node, "lineno"):
            node.end_lineno = node.lineno
            node.col_offset = node.end_col_offset = -1


def bytecode_of(name, tree):
    """A `.pyc`, taken as it is: nobody looks whether its source has changed (PEP 552, unchecked hash).

    Assertions stay: the library behaves as it does everywhere else.
    """
    code = compile(tree, f"{LIBRARY}/{name}", "exec", dont_inherit=True, optimize=0)
    return bootstrap._code_to_hash_pyc(code, b"\0" * 8, False)


def lines_of(source, docstrings):
    """The lines of code in their places; docstrings and comments are blank, for no frame stands there."""
    lines = source.split("\n")
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column]
    for first, last in docstrings:
        lines[first - 1 : last] = [""] * (last - first + 1)
    return "\n".join(line.rstrip() for line in lines)


def wanted(name, roots, left_out):
    """Whether a file of the library stands below one of `roots` and none of `left_out`."""
    below = lambda root: name == root or (root.endswith("/") and name.startswith(root))
    return any(map(below, roots)) and not any(map(below, left_out))


def pack(roots, left_out, shown, not_shown):
    """Writes the zip and returns the names of the modules in it, as JSON.

    Tracebacks show the lines of `shown` without `not_shown`, with underlines.
    """
    packed = []
    with zipfile.ZipFile("/in/python_stdlib.zip") as stock, zipfile.ZipFile(
        "/out/library.zip", "w", zipfile.ZIP_STORED
    ) as library:

        def write(name, content):
            library.writestr(zipfile.ZipInfo(name, SAME_TIME), content)

        def add(name, source):
            tree = ast.parse(source)
            docstrings = take_docstrings(tree)
            if wanted(name, shown, not_shown):
                write(name, lines_of(source.decode(), docstrings))
            else:
                forget_columns(tree)
            write(name + "c", bytecode_of(name, tree))
            packed.append(name)

        for name in sorted(stock.namelist()):
            if name.endswith(".py") and wanted(name, roots, left_out):
                add(name, stock.read(name))
        for name in sorted(os.listdir("/in/side/_live")):
            if name.endswith(".py"):
                with open(f"/in/side/_live/{name}", "rb") as file:
                    add(f"_live/{name}", file.read())
    return json.dumps(packed)
