"""The words of dates in the languages that resumes are read in."""

_MONTHS_BY_NUMBER = (
    """
    january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty ιανουάριος
    января январь januarie ocak ledna
    """,
    """
    february feb febr februar feber février févr fév febrero febbraio fevereiro fev februari lutego luty lut
    φεβρουάριος февраля февраль şubat
    """,
    """
    march mar märz mär mrz mars marzo março maart mrt marca marzec μάρτιος марта март martie mart
    """,
    """
    april apr avril avr abril abr aprile kwietnia kwiecień kwi απρίλιος апреля апрель aprilie nisan
    """,
    """
    may mai mayo maggio mag maio mei maja maj μάιος мая май mayıs
    """,
    """
    june jun juni juin junio giugno giu junho czerwca czerwiec cze ιούνιος июня июнь iunie haziran
    """,
    """
    july jul juli juillet juil julio luglio lug julho lipca lipiec lip ιούλιος июля июль iulie temmuz
    """,
    """
    august aug août agosto ago augustus sierpnia sierpień sie αύγουστος августа август ağustos augusti
    """,
    """
    september sep sept septembre septiembre settembre set setembro wrzesień września wrz σεπτέμβριος сентября
    сентябрь septembrie eylül
    """,
    """
    october oct oktober okt octobre octubre ottobre ott outubro out październik października paź οκτώβριος
    октября октябрь octombrie ekim
    """,
    """
    november nov novembre noviembre novembro listopad listopada lis νοέμβριος ноября ноябрь noiembrie kasım
    """,
    """
    december dec dezember dez décembre déc diciembre dic dicembre dezembro desember grudzień grudnia gru
    δεκέμβριος декабря декабрь decembrie aralık
    """,
)

# In case-folded form, without a full stop.
MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(_MONTHS_BY_NUMBER, start=1) for name in names.split()
}

# By the month in which they begin on the northern half of the earth; winter terms begin the year in resumes.
SEASONS: dict[str, int] = {
    "spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 1,
    "frühling": 3, "frühjahr": 3, "sommer": 6, "herbst": 9,
    "printemps": 3, "été": 6, "automne": 9, "hiver": 1,
    "primavera": 3, "verano": 6, "otoño": 9, "invierno": 1,
    "estate": 6, "autunno": 9, "inverno": 1, "verão": 6, "outono": 9,
}  # fmt: skip

_PRESENT = """
    present; presently; current; currently; now; today; ongoing; on-going; date; to date; in progress; heute;
    aktuell; laufend; jetzt; dato; présent; present day; aujourd'hui; aujourd’hui; actuel; actuellement;
    ce jour; maintenant; en cours; actualidad; la actualidad; actual; actualmente; presente; el presente; hoy;
    oggi; attuale; attualmente; in corso; atual; atualmente; o momento; heden; nu; obecnie; teraz;
    chwili obecnej; nadal; σήμερα; 至今; 现在; 現在; 今; 目前; اکنون; کنون; تاکنون; حال; היום; настоящее время;
    н.в.; сейчас; günümüz; halen; prezent; nåværende; nuvarande
"""

# What stands where the end of a range would.
PRESENT = tuple(" ".join(words.split()) for words in _PRESENT.split(";"))

# Between the two dates of a range.
_BETWEEN = "to until till through thru and bis à au a al hasta até tot t/m do έως по تا"
BETWEEN = tuple(_BETWEEN.split())

SINCE = ("since", "seit", "depuis", "desde", "dal", "da", "sinds", "od", "sedan", "siden", "с", "από")

UNTIL = ("until", "till", "bis", "jusqu'en", "jusqu’en", "hasta", "fino al", "até", "tot", "до")
