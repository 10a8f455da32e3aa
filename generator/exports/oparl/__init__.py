"""The shape of OParl 1.1, as far as files can keep to it: every object at its own address, lists in pages, deleted ones as such.

Not the interface itself: a plain server knows no ``modified_since``. ``changes.json`` says instead what changed when.
"""
