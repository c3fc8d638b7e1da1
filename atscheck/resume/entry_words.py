"""Words that tell a job title, an employer or a school in the header of an entry."""

import re

TITLE_WORD = re.compile(
    r"""\b(?:engineer|developer|programmer|scientist|researcher|architect|analyst|manager|director|lead|leader|head|chief|
    officer|president|founder|co-founder|ceo|cto|cfo|coo|vp|intern|trainee|apprentice|assistant|associate|consultant|
    specialist|administrator|admin|technician|designer|writer|editor|teacher|tutor|instructor|lecturer|professor|fellow|
    postdoc|postdoctoral|nurse|physician|surgeon|therapist|pharmacist|accountant|auditor|clerk|cashier|sales\w*|
    representative|agent|coordinator|supervisor|operator|mechanic|electrician|driver|chef|cook|waiter|barista|
    volunteer|freelancer?|contractor|advisor|adviser|strategist|planner|producer|owner|partner|principal|senior|junior|
    staff|secretary|receptionist|librarian|translator|journalist|attorney|lawyer|paralegal|counsel|recruiter|buyer|
    student|mentor|ambassador|expert|advocate|evangelist|tester|
    entwickler\w*|ingenieur\w*|leiter\w*|berater\w*|werkstudent\w*|praktikant\w*|mitarbeiter\w*|lehrer\w*|
    ingénieure?|développeur|développeuse|chercheur|responsable|stagiaire|professeure?|directeur|directrice|
    ingeniero|ingeniera|desarrollador\w*|investigador\w*|gerente|profesora?|becari[oa]|
    ingegnere|sviluppatore|ricercatore|ricercatrice|tirocinante|
    engenheir[oa]|desenvolvedor\w*|pesquisador\w*|estagiári[oa]|ontwikkelaar|medewerker|inżynier|programista)\b""",
    re.IGNORECASE | re.VERBOSE,
)
DEGREE_WORD = re.compile(
    r"""\b(?:bachelor\w*|master\w*|doctor\w*|ph\.?\s?d\.?|d\.?phil|m\.?\s?sc|b\.?\s?sc|m\.?s\.?|b\.?s\.?|b\.?a\.?|m\.?a\.?|m\.?b\.?a\.?|
    b\.?\s?eng|m\.?\s?eng|b\.?\s?tech|m\.?\s?tech|m\.?phil|diplom\w*|degree|certificate|a-levels?|abitur|matura|licence|
    licenciatura|grado|laurea|mestrado|magister|inżynier|high\s+school|minor|major|baccalauréat|dottorato|doctorat\w*)(?![\w])""",
    re.IGNORECASE | re.VERBOSE,
)
ORGANISATION_WORD = re.compile(
    r"""\b(?:universit\w+|college|school|institut\w*|academy|hochschule|politecnico|polytechnic|école|ecole|escuela|lycée|
    gymnasium|faculty|department|laborator\w+|labs?|hospital|clinic|bank|ministry|council|agency|foundation|
    corporation|corp|company|inc|ltd|llc|llp|plc|gmbh|ag|se|s\.?a\.?|s\.?r\.?l|s\.?l\.?|b\.?v\.?|oy|ab|pty|co\.|group|holdings?|
    technologies|solutions|systems|software|services|consulting|partners|ventures|studios?|research\s+(?:center|centre)|
    association|society|centre|center)(?![\w])""",
    re.IGNORECASE | re.VERBOSE,
)
