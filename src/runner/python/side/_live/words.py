"""Sentences that a reader sees, in Japanese and in English."""

language = "ja"

_WORDS = {
    "deadlock": (
        "デッドロックです。実行可能なタスクもタイマーもないため、このプログラムは永遠に待ち続けます。{who}",
        "Deadlock: no task is ready and no timer is set, so this program would wait for ever. {who}",
    ),
    "waits": ("{name}（{line} 行目）は {what} を待っています。", "{name} (line {line}) waits for {what}."),
    "waits-nowhere": ("{name} は {what} を待っています。", "{name} waits for {what}."),
    "threads": (
        "ここではスレッドを使えません（{what}）。1 つのスレッドで動くイベントループだけを実行できます。",
        "Threads are not available here ({what}). Only one thread with its event loop can run.",
    ),
    "network": (
        "ここではネットワークを使えません（{what}）。代わりに asyncio.sleep で待ち時間を表してください。",
        "The network is not available here ({what}). Let asyncio.sleep stand for the waiting instead.",
    ),
    "subprocess": (
        "ここでは別のプロセスを起動できません（{what}）。",
        "Other processes cannot be started here ({what}).",
    ),
    "signals": (
        "ここではシグナルを受け取れません（{what}）。実行は「停止」ボタンで止められます。",
        "Signals cannot be received here ({what}). The Stop button ends a run.",
    ),
    "input": (
        "ここでは input() で入力を受け取れません。値をコードに直接書いてください。",
        "input() has nobody to ask here. Write the value into the code instead.",
    ),
    "no-stdlib": (
        "標準ライブラリの {name} は、通信量を減らすためにここには含まれていません。",
        "{name} of the standard library is left out here to keep the download small.",
    ),
    "no-package": (
        "ここで使えるのは標準ライブラリだけです。{name} はインストールできません。",
        "Only the standard library is here; {name} cannot be installed.",
    ),
}


def say(key, **values):
    """The sentence `key` in the language of the run."""
    return _WORDS[key][language == "en"].format(**values)
