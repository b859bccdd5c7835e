"""Texts of another language are known by how few of their words are common ones of the language that is read."""

from __future__ import annotations

import pytest

from corroborate import vocabulary
from corroborate.extraction import reads_like

ENGLISH = vocabulary.load()


@pytest.mark.parametrize(
    "text",
    [
        "Le bombardement du quartier nord a fait 14 morts et 30 blessés, selon le ministère de l'Intérieur. Les secours ont travaillé toute la nuit pour dégager les victimes.",
        "Bei dem Angriff auf die Stadt sind nach Angaben der Polizei am Samstag 14 Menschen ums Leben gekommen. Der Bürgermeister sprach von einem schwarzen Tag für alle Bewohner der Stadt. Dreißig Verletzte liegen noch in den Krankenhäusern der Umgebung, und unter den Trümmern wird weiter nach Vermissten gesucht, wie die Feuerwehr mitteilte. Die Ursache des Brandes ist bislang nicht bekannt.",
        "El ataque del sábado contra la ciudad dejó catorce muertos y treinta heridos, según la policía. El alcalde dijo que no hay desaparecidos y que me consta que todo ha terminado ya.",
        "В субботу при пожаре на складе погибли четырнадцать человек, сообщила полиция. Мэр города заявил, что тридцать человек находятся в больнице, поиски продолжаются.",
    ],
)
def test_other_languages_are_told_from_english(text):
    assert not reads_like(text, ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "14 morts à Tarsk, selon la police.",  # too short to tell
        "The blast in the northern quarter of Tarsk killed 14 people and left 30 in hospital, the interior ministry said, and rescuers worked through the night to reach those under the rubble.",
        "The film was written and directed by Ada Finch, starring Ben Strand, Inga Moss, Cole Reed, Dora Vane, Ruth Ellery, Tom Lund, Ana Reyes, Bo Orr, Ann Lee and Per Holm.",
        "FLOOD KILLS FOURTEEN IN TARSK AS RIVER BURSTS ITS BANKS AND RESCUERS SEARCH THE NORTHERN QUARTER FOR THIRTY WHO ARE MISSING",
        "Flood toll: 14 dead, 30 injured, 5 missing. Rescue teams searching Vale district. Officials warn rising water levels. Bridges closed: Arlow, Tarsk, Ellery. Schools shut Monday. Troops deployed.",
    ],
)
def test_english_reads_like_english_in_full_sentences_and_in_notes(text):
    assert reads_like(text, ENGLISH)
