"""Minutes put together by chance: one way of printing is drawn for each part, and the facts are known as they were drawn.

A written example shows the forms that its writer thought of together; chance puts forms beside each other that nobody did.
"""
