"""What the disk refused, told in Japanese to people who keep minutes."""

from __future__ import annotations

import errno

_AGAIN = "から、もう一度実行してください。"
#: By the name of ``OSError.errno``, which not every system has all of; ``{}`` is the file.
_SAID = {
    "ENOSPC": "ディスクに空きがなく、{}を書けません。要らないファイルを消して空きを作って" + _AGAIN,
    "EDQUOT": "使ってよい容量がいっぱいで、{}を書けません。要らないファイルを消して空きを作って" + _AGAIN,
    "EROFS": "{}は、読むだけで書けない場所にあります。書ける場所を指定してください。",
    "EACCES": "{}を読み書きする権限がありません。フォルダーやファイルの権限（プロパティの「セキュリティ」）を確かめてください。",
    "ENAMETOOLONG": "{}は、名前か、フォルダーを含めた全体の長さが、長すぎます。短い名前にするか、浅い場所に移してください。",
    "ENOENT": "{}がありません。ほかの人やプログラムが、消したか動かしたかもしれません。確かめて" + _AGAIN,
    "EEXIST": "{}は、もうあります。確かめて" + _AGAIN,
    "EISDIR": "{}は、ファイルのはずのところにあるフォルダーです。名前を変えるか、動かして" + _AGAIN,
    "ENOTDIR": "{}は、途中に、フォルダーのはずのところにあるファイルがあります。名前を変えるか、動かして" + _AGAIN,
    "ENOTEMPTY": "{}は、空のフォルダーではありません。中を確かめて" + _AGAIN,
    "EXDEV": "{}は、途中から別のディスクになっています。一つのディスクにあるフォルダーを指定してください。",
    "EBUSY": "{}を、ほかのプログラムが使っています。閉じて" + _AGAIN,
    "EFBIG": "{}は、このディスクに置ける大きさを超えます。別の形式のディスクに置いてください。",
    "EIO": "{}を読み書きできません。ディスクが壊れかけているか、ネットワークが切れたかもしれません。確かめて" + _AGAIN,
    "ELOOP": "{}は、リンクが輪になっています。リンクを消して" + _AGAIN,
    "EMFILE": "開いているファイルが多すぎて、{}を開けません。ほかのプログラムを閉じて" + _AGAIN,
}  # fmt: skip
_SAME = {"EPERM": "EACCES", "ENFILE": "EMFILE", "ETXTBSY": "EBUSY"}
#: Windows, when another program holds the file.
_HELD = (32, 33)


def in_words(error: OSError) -> str:
    """One line: which file, what hinders, what to do; then what was noted on the error (``add_note``)."""
    held = getattr(error, "winerror", None) in _HELD
    kind = "EBUSY" if held else errno.errorcode.get(error.errno or 0, "")
    name = error.filename
    file = f"「{name.decode(errors='replace') if isinstance(name, bytes) else name}」" if name else "ファイル"
    said = _SAID.get(_SAME.get(kind, kind))
    words = (
        said.format(file)
        if said
        else f"{file}を読み書きできません（{error.strerror or type(error).__name__}）。"
    )
    return "".join((words, *getattr(error, "__notes__", ())))
