"""What real applications send and rely on, as data with one interpreter: does our software work on this?"""
