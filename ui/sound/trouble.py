"""What can go wrong with sound, each with a sentence that says what to do."""

from enum import StrEnum

from village_net.i18n import N_


class SoundTrouble(StrEnum):
    """Why sound is not played, recorded or read."""

    NO_FILE = "no_file"
    EMPTY = "empty"
    BROKEN = "broken"
    TOO_LONG = "too_long"
    NO_DEVICE = "no_device"
    PULLED_OUT = "pulled_out"
    NO_MICROPHONE = "no_microphone"
    MICROPHONE_OUT = "microphone_out"
    NOTHING_HEARD = "nothing_heard"
    NOT_SAVED = "not_saved"


SENTENCES = {
    SoundTrouble.NO_FILE: N_("The sound file is no longer where it was. Choose it again."),
    SoundTrouble.EMPTY: N_(
        "There is no sound in the file. Record it again or choose another file."
    ),
    SoundTrouble.BROKEN: N_("The sound file is damaged and cannot be played. Choose another file."),
    SoundTrouble.TOO_LONG: N_("The sound is longer than 3 hours. Choose a shorter one."),
    SoundTrouble.NO_DEVICE: N_(
        "This computer has no loudspeaker. Connect the amplifier or a loudspeaker, then try again."
    ),
    SoundTrouble.PULLED_OUT: N_(
        "The loudspeaker was disconnected. Look at the plug and the cable."
    ),
    SoundTrouble.NO_MICROPHONE: N_(
        "This computer has no microphone. Connect one, or choose a recording from a file."
    ),
    SoundTrouble.MICROPHONE_OUT: N_(
        "The microphone was disconnected. What was said until then has been kept."
    ),
    SoundTrouble.NOTHING_HEARD: N_(
        "No sound comes from the microphone. Look at its plug and switch, and at whether the "
        "computer lets programs use the microphone."
    ),
    SoundTrouble.NOT_SAVED: N_(
        "The recording could not be saved. See whether the disk is full, then record again."
    ),
}
