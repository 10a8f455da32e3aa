"""The bundled minutes with something wrong in them, by chance: nothing may stop a check or a build but a told problem.

``python -m tests.fuzz`` tries as many cases as it is asked to; ``tests/test_fuzz.py`` some of them at every run.
"""
