"""What was really said, printed as minutes print it: each remark stands under whoever said it, and nobody else speaks."""

from __future__ import annotations

import pytest

from tests.importer.real_speech import CORPUS, PRINTS, meetings, read_in, who

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not CORPUS.is_dir(), reason="the shared folder of real minutes is not beside this checkout"
    ),
]
MEETINGS = 12


@pytest.mark.parametrize("in_print", PRINTS)
def test_each_remark_stands_under_whoever_said_it(in_print: str) -> None:
    assert len(meetings(MEETINGS)) == MEETINGS
    unlike = [said[0] for said in meetings(MEETINGS) if read_in(in_print, said) != who(said)]
    assert unlike == []
