"""Why a sound file cannot be taken or written, in the user's words."""

from village_net.errors import Refusal
from village_net.i18n import N_


class NoSoundFileError(Refusal):
    """The file is gone or may not be read."""

    key = "no-sound-file"
    message = N_("The sound file “{file}” cannot be found or opened. Choose it again.")


class EmptySoundFileError(Refusal):
    """A file of zero bytes."""

    key = "empty-sound-file"
    message = N_("The file “{file}” is empty. Copy it again or choose another file.")


class BrokenSoundFileError(Refusal):
    """The file is no WAV file or is damaged."""

    key = "broken-sound-file"
    message = N_("The file “{file}” is damaged or holds no sound. Choose another file.")


class UnknownSoundError(Refusal):
    """A WAV file whose sound is packed in a way that is not read here."""

    key = "unknown-sound"
    message = N_(
        "The sound in “{file}” is stored in a way that cannot be read. "
        "Save it as a plain WAV file (16 bit) or choose another file."
    )


class SilentFileError(Refusal):
    """A WAV file in which there is not one sample."""

    key = "no-sound-inside"
    message = N_("The recording “{file}” has no length. Record it again or choose another file.")


class TooLongSoundError(Refusal):
    """A recording of more than three hours."""

    key = "too-long-sound"
    message = N_("The recording “{file}” is longer than 3 hours. Choose a shorter one.")
