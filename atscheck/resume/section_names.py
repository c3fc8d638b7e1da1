"""The names that real resumes give their sections.

`NAMES` holds whole headings; `HEAD_WORDS` decides what is left by the noun that a heading is built on ("Relevant …
Experience"), because no finite list of headings is long enough. Names are written case-folded, without accents and
punctuation.
"""

from atscheck.resume.model import SectionKind
from atscheck.resume.section_names_english import ENGLISH_NAMES
from atscheck.resume.section_names_foreign import FOREIGN_NAMES


def _split_names(names: str) -> list[str]:
    return [" ".join(name.split()).casefold() for name in names.split(";")]


NAMES: dict[str, SectionKind] = {
    name: kind
    for table in (FOREIGN_NAMES, ENGLISH_NAMES)
    for kind, names in table.items()
    for name in _split_names(names)
}

# What the whole document is called. A section is never called so.
DOCUMENT_TITLES = frozenset(
    _split_names(
        """
        curriculum vitae; curriculum; vitae; resume; cv; lebenslauf; tabellarischer lebenslauf; europass;
        europass curriculum vitae; europass lebenslauf; hoja de vida; curriculo; zyciorys; zivotopis; oneletrajz;
        ozgecmis; ansioluettelo; cover letter; anschreiben; bewerbung; lettre de motivation; 简历; 个人简历; 履歷;
        رزومه; קורות חיים; резюме; βιογραφικο σημειωμα; 履歴書; 이력서
        """
    )
)

# Human languages are a section of their own, except below a heading that says skills.
LANGUAGE_NAMES = frozenset(
    _split_names(
        """
        languages; language; languages spoken; spoken languages; natural languages; foreign languages;
        human languages; sprachen; fremdsprachen; langues; langue; langues etrangeres; idiomas; lenguas; lingue;
        lingue straniere; linguas; talen; jezyki; jezyki obce; γλωσσες; ξενες γλωσσες; 语言; زبان ها; زبان; زبانها;
        שפות; языки; sprak; sprog; diller; kielet; jazyky; nyelvek
        """
    )
)

# Headings over somebody's address as often as over some sentences: what stands below them decides.
PERSONAL_NAMES = frozenset(
    _split_names("about; about me; info; personal; personal info; facts; personal facts; profile; zur person")
)

_WEAK = """
        address; nationality; citizenship; web; online; links; press; media; events; travel; news; personal; notes;
        community; service; military; code; books; school; college; university; computer; it; degree; thesis; other;
        others; learning; papers; works; products; apps; position; occupation; stage; stages; passions; schule; studium;
        jobs; goal; goals; software; github; technology; tech; project; certificate; license; patent; award;
        publication; paper; facts; info; status; fields; os; programs; platforms; databases; cloud; hardware; equipment;
        roles; applications; machinery; instruments; techniques; methods; methodology; domains; domain expertise;
        services; modalities; treatments; trades; tickets; coding; devops; theatre; film; television; residencies;
        rotations; assignments; contracts; credits; ventures; supervision; games; prototypes; inventions; samples;
        repositories; showcase; deliverables; recent work; my work; side work; workshops; seminars; classes; diploma;
        diplomas; schools; cme; cpd; abstracts; editorials; monographs; journalism; admissions; registration;
        registrations; certified; badges; endorsements; licensing; extra; extras; more; governance; reading; exhibition;
        shows; conferences; leisure; pastimes; sport; music; athletics; medals; decorations; committees; associations;
        organizations; organisations; teams; attachments; enclosures; salary; driving; permits; fun; favorites;
        favourites; quote; motto; motivation; values; impact; milestones; supervisors; identity; profiles; background;
        snapshot; synopsis; talents; attributes; personality; free time; spare time; speaking; presentations; talks;
        lectures; posters; language; current position; current role; present position; target role; target position; key
        areas; focus areas; further training; in service training; study abroad; semester abroad; early career; academic
        studies; informations; datos; sobre; cel; ziele; missions; empleo; empleos; emploi; recherche; forschung; beruf;
        praxe; prax; erfahrung; systemes; programas; lenguajes; linguaggi; langages; logiciels; strumenti; werkzeuge;
        kennis; znalosti; schopnosti; kurse; corsi; titoli; tese; tesis; these; memoire; promotion; anlage; anlagen;
        freizeit; privates; weiteres; verschiedenes; besonderes; eigenschaften; konferenzen; gremien; vereine;
        gutachten; activite; autres; autre; permis; sports; voyages; annexes; associatif; varios; honores; patente;
        varie; attivita; conferenze; premios; hobby; fritid; verv; annet; andet; muuta; ostatni; overige; overig;
        bijlagen; aktywnosc; organizacje; schriften; artikel; libros; libri; livros; zeugnisse; certificats; licencias;
        abilita; kurser; studia; praktik; staj; 資格; 免許; 趣味; 수상
"""

# PDF files lose spaces between words, and zero-width ones between the parts of Persian words.
SQUASHED_NAMES = {name.replace(" ", ""): kind for name, kind in NAMES.items()}

# Names that are labels or words of a text as often: headings only where they look like the headings that are certain.
WEAK_NAMES = frozenset(_split_names(_WEAK))

# The noun that a heading is built on: its last word, or its first in Romance languages.
HEAD_WORDS: dict[str, SectionKind] = {
    word: kind
    for kind, words in {
        SectionKind.SUMMARY: "summary profile objective objectives statement overview highlights profil",
        SectionKind.EXPERIENCE: """
            experience experiences employment internship internships positions appointments history volunteering
            practicum rotations externships apprenticeships werdegang tatigkeit tatigkeiten
            erfahrung erfahrungen berufserfahrung experiencia experiencias esperienza esperienze werkervaring ervaring
            doswiadczenie praktika praktiken erfarenhet erfaring iskustvo εμπειρια سوابق تجربیات опыт
        """,
        SectionKind.PROJECTS: """
            projects project portfolio projekte projets proyectos progetti projetos projecten projekty hackathons
            repositories samples realisations پروژه проекты
        """,
        SectionKind.SKILLS: """
            skills skill competencies competences competence expertise technologies proficiencies proficiency tools
            knowledge knowledges abilities skillset strengths capabilities specialties frameworks stack techniques
            kenntnisse fahigkeiten kompetenzen kompetenz starken fertigkeiten connaissances conocimientos conoscenze
            conhecimentos competencias habilidades destrezas aptitudes competenze capacita vaardigheden kennis
            umiejetnosci kompetencje kompetencji δεξιοτητες مهارت مهارتهای навыки
        """,
        SectionKind.EDUCATION: """
            education degrees studies coursework courses training trainings thesis theses dissertation diplomes
            ausbildung weiterbildung fortbildung bildung studium formation formations formacion formazione formacao
            opleiding opleidingen wyksztalcenie academics seminars tesis tesi kurse cursos corsi kursy estudios
            educacion educacao istruzione تحصیلات پایان پایاننامه образование εκπαιδευση
        """,
        SectionKind.PUBLICATIONS: """
            publications papers articles preprints patents proceedings publikationen
            veroffentlichungen publicaciones pubblicazioni publicacoes publicaties publikacje books chapters مقالات
        """,
        SectionKind.CERTIFICATIONS: """
            certifications certification certificates licenses licences licensure credentials zertifikate
            zertifizierungen certificaciones certificados certificazioni certificati certificacoes certificats
            certyfikaty accreditations admissions registrations
        """,
        SectionKind.OTHER: """
            awards honors honours achievements accomplishments scholarships fellowships grants interests hobbies
            activities references affiliations memberships information leadership teaching service involvement
            distinctions prizes engagement auszeichnungen interessen languages sprachen fremdsprachen langues idiomas
            lingue linguas talen talks presentations posters lectures recognition testimonials exhibitions
            performances committees organizations organisations associations activites loisirs interets prix
            actividades intereses premios logros aficiones attivita interessi premi hobby hobbys preise referenzen
            referencias referenze zainteresowania nagrody علاقه زبان زبانهای جوایز interesses atividades
        """,
    }.items()
    for word in words.casefold().split()
}

# Chinese headings hold one of these; the first that is found decides.
HEAD_IDEOGRAPHS: dict[str, SectionKind] = {
    "毕业论文": SectionKind.EDUCATION,
    "教育": SectionKind.EDUCATION,
    "学历": SectionKind.EDUCATION,
    "培训": SectionKind.EDUCATION,
    "论文": SectionKind.PUBLICATIONS,
    "专利": SectionKind.PUBLICATIONS,
    "项目": SectionKind.PROJECTS,
    "證照": SectionKind.CERTIFICATIONS,
    "证书": SectionKind.CERTIFICATIONS,
    "技能": SectionKind.SKILLS,
    "技术": SectionKind.SKILLS,
    "语言": SectionKind.OTHER,
    "工作": SectionKind.EXPERIENCE,
    "实习": SectionKind.EXPERIENCE,
    "经历": SectionKind.EXPERIENCE,
    "经验": SectionKind.EXPERIENCE,
    "获奖": SectionKind.OTHER,
    "荣誉": SectionKind.OTHER,
    "兴趣": SectionKind.OTHER,
    "爱好": SectionKind.OTHER,
    "评价": SectionKind.SUMMARY,
    "简介": SectionKind.SUMMARY,
}

# Words between two section names.
_JOINERS = "and & + / | , y e et und i en och og και و ו 及 与 和"
JOINERS = frozenset(_JOINERS.split())

_RUN_IN = """
        summary; objective; profile; skills; technical skills; key skills; core competencies; core skills;
        education; experience; work experience; professional experience; certifications; certificates;
        publications; projects; personal projects; professional summary; career objective;
        licenses and certifications; patents; kenntnisse; ausbildung; berufserfahrung; competences; formation;
        habilidades; competencias; educacion; competenze; istruzione
    """

# Labels that begin a section even with text on the same line, where a resume has no headings on their own lines.
RUN_IN_NAMES = frozenset(_split_names(_RUN_IN))
