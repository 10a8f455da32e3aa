"""Publishes searchable archives of council minutes (会議録) as plain static sites.

The line the data takes is in ``generator.pipeline``; nothing happens on import.
"""
