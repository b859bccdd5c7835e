"""What holds of all tests: no property fails for the time that a busy machine takes over it."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
