"""What the editorial rules must know of each language. Loaded by them alone: no render needs it.

A module is a family of rules: a class without defaults, and one value of it for each language. What has no published
source is marked ``# unverified``.
"""
