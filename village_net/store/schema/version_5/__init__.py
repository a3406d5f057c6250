"""The schema's version 5: what the village does together."""

from village_net.store.schema.version_5 import meeting, undertaking

STATEMENTS = meeting.STATEMENTS + undertaking.STATEMENTS
