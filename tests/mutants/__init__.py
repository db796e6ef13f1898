"""Mutation testing of what judges: does anything notice when the suite itself is changed?"""
