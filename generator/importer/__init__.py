"""Makes session files out of minutes that exist already: text, web page, Word, PDF, or records as JSON.

Nothing is lost on the way: every character of the source stands in the session file in its order, or in
its list of furniture, and ``verify`` proves it from the two files alone.
"""
