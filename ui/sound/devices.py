"""The loudspeakers and microphones that are connected now."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices

from village_net.i18n import N_

OTHER_OUTPUT = N_("The chosen loudspeaker is not connected. The computer's usual one is used.")
OTHER_INPUT = N_("The chosen microphone is not connected. The computer's usual one is used.")


@dataclass(frozen=True, slots=True)
class Device:
    """A loudspeaker or microphone; ``id`` stays the same from day to day."""

    id: str
    name: str
    default: bool
    qt: QAudioDevice = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ChosenDevice:
    """The device to use, None where there is none; ``fell_back`` where it is not the wished one."""

    device: Device | None
    fell_back: bool


class Devices(QObject):
    """Tells which devices there are and that one came or went."""

    outputs_changed = Signal()
    inputs_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = QMediaDevices(self)
        self._system.audioOutputsChanged.connect(self.outputs_changed)
        self._system.audioInputsChanged.connect(self.inputs_changed)

    def outputs(self) -> list[Device]:
        """Return the loudspeakers, the computer's usual one first."""
        return _listed(QMediaDevices.audioOutputs())

    def inputs(self) -> list[Device]:
        """Return the microphones, the computer's usual one first."""
        return _listed(QMediaDevices.audioInputs())


def by_id(devices: Sequence[Device], id: str | None) -> ChosenDevice:
    """Return the device of an id, or the usual one where it is not there; None wishes the usual."""
    wished = next((device for device in devices if device.id == id), None)
    if wished or not devices:
        return ChosenDevice(wished, fell_back=False)
    return ChosenDevice(devices[0], fell_back=bool(id))


def _listed(found: Sequence[QAudioDevice]) -> list[Device]:
    listed = [
        Device(_id(device), device.description(), device.isDefault(), device) for device in found
    ]
    return sorted(listed, key=lambda device: not device.default)


def _id(device: QAudioDevice) -> str:
    return bytes(device.id().data()).decode("utf-8", "backslashreplace")
