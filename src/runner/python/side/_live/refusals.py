"""What a page cannot do, refused in words that say so."""

import builtins
import importlib.abc
import os
import socket
import subprocess
import sys
import threading
import _thread

from . import words

_HIDDEN = {"pyodide", "pyodide_js", "_pyodide", "_pyodide_core"}


_STARTERS = ("execv", "execve", "fork", "posix_spawn", "posix_spawnp", "system")


def _refuse(kind, key, what):
    def refused(*_args, **_options):
        raise kind(words.say(key, what=what))

    return refused


class NoOutside:
    """Event loop methods that would need threads, sockets or processes."""

    run_in_executor = _refuse(RuntimeError, "threads", "asyncio.to_thread, run_in_executor")
    subprocess_exec = _refuse(RuntimeError, "subprocess", "create_subprocess_exec")
    subprocess_shell = _refuse(RuntimeError, "subprocess", "create_subprocess_shell")
    add_signal_handler = _refuse(NotImplementedError, "signals", "add_signal_handler")
    remove_signal_handler = _refuse(NotImplementedError, "signals", "remove_signal_handler")


for _name in (
    *("create_connection", "create_server", "create_datagram_endpoint", "getaddrinfo"),
    *("create_unix_connection", "create_unix_server", "getnameinfo", "sock_connect", "sock_accept"),
    *("sock_recv", "sock_sendall", "add_reader", "add_writer", "start_tls"),
):
    setattr(NoOutside, _name, _refuse(OSError, "network", _name))


_NETWORK = ("ftplib", "http", "imaplib", "poplib", "smtplib", "socketserver", "ssl", "urllib", "xmlrpc")
_PROCESSES = ("_multiprocessing", "concurrent", "multiprocessing")


def _why_missing(fullname):
    """The sentence that says why there is no module of that name."""
    first = fullname.partition(".")[0]
    if first in _NETWORK:
        return words.say("network", what=fullname)
    if first in _PROCESSES:
        return words.say("subprocess", what=fullname)
    is_ours = first in sys.stdlib_module_names
    return words.say("no-stdlib" if is_ours else "no-package", name=fullname)


class _Missing(importlib.abc.MetaPathFinder):
    """Stands last among the finders: nobody else knew the module."""

    def find_spec(self, fullname, path=None, target=None):
        is_ours = fullname.partition(".")[0] in sys.stdlib_module_names
        if path is not None and not is_ours:
            return None
        message = f"No module named {fullname!r}: {_why_missing(fullname)}"
        raise ModuleNotFoundError(message, name=fullname)


class _Hidden(importlib.abc.MetaPathFinder):
    """Stands first: what connects Python to JavaScript is nobody's business."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] in _HIDDEN:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


def install():
    """Takes effect for good; once, before the guest remembers Python's memory."""
    no_thread = _refuse(RuntimeError, "threads", "threading.Thread.start")
    _thread.start_new_thread = _thread.start_joinable_thread = no_thread
    threading._start_joinable_thread = no_thread
    no_network = _refuse(OSError, "network", "socket")
    socket.socket.__init__ = no_network
    socket.getaddrinfo = socket.gethostbyname = socket.create_connection = no_network
    subprocess.Popen.__init__ = _refuse(OSError, "subprocess", "subprocess")
    for name in _STARTERS:
        setattr(os, name, _refuse(OSError, "subprocess", f"os.{name}"))
    builtins.input = _refuse(EOFError, "input", "input")
    for name in [name for name in sys.modules if name.partition(".")[0] in _HIDDEN]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Hidden())
    sys.meta_path.append(_Missing())
