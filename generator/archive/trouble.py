"""What the disk refused, told in Japanese to people who keep minutes."""

from __future__ import annotations

import errno

_AGAIN = "から、もう一度実行してください。"
#: By ``OSError.errno``; ``{}`` is the file.
_SAID = {
    errno.ENOSPC: "ディスクに空きがなく、{}を書けません。要らないファイルを消して空きを作って" + _AGAIN,
    errno.EDQUOT: "使ってよい容量がいっぱいで、{}を書けません。要らないファイルを消して空きを作って" + _AGAIN,
    errno.EROFS: "{}は、読むだけで書けない場所にあります。書ける場所を指定してください。",
    errno.EACCES: "{}を読み書きする権限がありません。フォルダーやファイルの権限（プロパティの「セキュリティ」）を確かめてください。",
    errno.ENAMETOOLONG: "{}は、名前か、フォルダーを含めた全体の長さが、長すぎます。短い名前にするか、浅い場所に移してください。",
    errno.ENOENT: "{}がありません。ほかの人やプログラムが、消したか動かしたかもしれません。確かめて" + _AGAIN,
    errno.EEXIST: "{}は、もうあります。確かめて" + _AGAIN,
    errno.EISDIR: "{}は、ファイルのはずのところにあるフォルダーです。名前を変えるか、動かして" + _AGAIN,
    errno.ENOTDIR: "{}は、途中に、フォルダーのはずのところにあるファイルがあります。名前を変えるか、動かして" + _AGAIN,
    errno.ENOTEMPTY: "{}は、空のフォルダーではありません。中を確かめて" + _AGAIN,
    errno.EXDEV: "{}は、途中から別のディスクになっています。一つのディスクにあるフォルダーを指定してください。",
    errno.EBUSY: "{}を、ほかのプログラムが使っています。閉じて" + _AGAIN,
    errno.EFBIG: "{}は、このディスクに置ける大きさを超えます。別の形式のディスクに置いてください。",
    errno.EIO: "{}を読み書きできません。ディスクが壊れかけているか、ネットワークが切れたかもしれません。確かめて" + _AGAIN,
    errno.ELOOP: "{}は、リンクが輪になっています。リンクを消して" + _AGAIN,
    errno.EMFILE: "開いているファイルが多すぎて、{}を開けません。ほかのプログラムを閉じて" + _AGAIN,
}  # fmt: skip
_SAME = {errno.EPERM: errno.EACCES, errno.ENFILE: errno.EMFILE, errno.ETXTBSY: errno.EBUSY}
#: Windows, when another program holds the file.
_HELD = (32, 33)


def in_words(error: OSError) -> str:
    """One line: which file, what hinders, what to do; then what was noted on the error (``add_note``)."""
    number = errno.EBUSY if getattr(error, "winerror", None) in _HELD else error.errno or 0
    name = error.filename
    file = f"「{name.decode(errors='replace') if isinstance(name, bytes) else name}」" if name else "ファイル"
    said = _SAID.get(_SAME.get(number, number))
    words = (
        said.format(file)
        if said
        else f"{file}を読み書きできません（{error.strerror or type(error).__name__}）。"
    )
    return "".join((words, *getattr(error, "__notes__", ())))
