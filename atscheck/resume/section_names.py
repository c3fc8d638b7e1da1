"""The names that real resumes give their sections.

`NAMES` holds whole headings; `HEAD_WORDS` decides what is left by the noun that a heading is built on ("Relevant …
Experience"), because no finite list of headings is long enough. Names are written case-folded, without accents and
punctuation.
"""

from atscheck.resume.model import SectionKind

_NAMES_BY_KIND = {
    SectionKind.HEADER: """
        contact; contact details; contact info; contact information; contacts; contact me; personal details;
        personal data; personal info; personal information; get in touch; how to reach me; find me online;
        reach me; social; socials; social media; social network; social networks; connect; address; links;
        online; online presence; on the web; web; curriculum vitae; resume; cv; lebenslauf; kontakt;
        kontaktdaten; personliche daten; personliche angaben; angaben zur person; zur person; coordonnees;
        informations personnelles; etat civil; datos personales; informacion personal; contacto;
        informazioni personali; dati personali; contatti; dados pessoais; contato; informacoes pessoais;
        contactgegevens; persoonlijke gegevens; personalia; dane osobowe; dane kontaktowe; προσωπικα στοιχεια;
        προσωπικες πληροφοριες; στοιχεια επικοινωνιας; επικοινωνια; 联系方式; 个人信息; 基本信息; 個人資料;
        基本资料; اطلاعات تماس; مشخصات فردی; اطلاعات شخصی; פרטים אישיים; контакты; личные данные
    """,
    SectionKind.SUMMARY: """
        professional summary; career objective; executive summary; professional profile; career profile;
        personal profile; summary; profile; objective; objectives; about; about me; bio; biography; overview;
        introduction; intro; headline; personal statement; professional statement; mission; mission statement;
        highlights; career highlights; summary of qualifications; qualifications summary;
        qualifications profile; key qualifications; career goal; career goals; career aim; goal; goals;
        at a glance; in a nutshell; who i am; who am i; what i do; what i offer; what i bring; in brief;
        in short; elevator pitch; value proposition; profil; kurzprofil; uber mich; zusammenfassung; ziel;
        berufsziel; a propos; a propos de moi; resume de carriere; profil professionnel; objectif; presentation;
        perfil; perfil profesional; resumen; sobre mi; objetivo; extracto; profilo; profilo professionale;
        obiettivo; chi sono; sintesi; sommario; perfil profissional; resumo; sobre mim; profiel; over mij;
        samenvatting; persoonlijk profiel; podsumowanie; podsumowanie zawodowe; o mnie; cel zawodowy;
        profil zawodowy; περιληψη; προφιλ; σχετικα με εμενα; 自我评价; 个人简介; 个人总结; 求职意向; 自我介绍;
        个人优势; 關於我; درباره من; خلاصه; מטרה; תקציר; אודות; о себе; цель; sammanfattning; om mig;
        om mig selv; tiivistelma; hakkimda; despre mine
    """,
    SectionKind.EXPERIENCE: """
        work experience; professional experience; relevant experience; research experience; teaching experience;
        industry experience; volunteer experience; clinical experience; experience; experiences; research;
        teaching; employment; employment history; employment record; work; work history; career; career history;
        career summary; career path; professional history; professional background; work background; positions;
        positions held; appointments; academic appointments; research appointments; internship; internships;
        job history; jobs; where ive worked; where i have worked; what ive done; what i have done;
        companies ive worked for; track record; experience and employment; employment and experience;
        clerkships; residency; fellowship training; academic positions; military service; service; military;
        occupation; work placement; work placements; placements; volunteering; volunteer; volunteer work;
        volunteer service; voluntary work; community service; community involvement; consulting; freelance;
        freelancing; berufserfahrung; arbeitserfahrung; berufspraxis; beruflicher werdegang; werdegang;
        berufliche erfahrung; berufstatigkeit; praktische erfahrung; praktika; praktikum; anstellungen;
        experience professionnelle; experiences professionnelles; parcours professionnel; parcours; emplois;
        stages; stages et emplois; experiencia; experiencia laboral; experiencia profesional;
        trayectoria profesional; historial laboral; practicas; esperienza; esperienze; esperienza professionale;
        esperienze professionali; esperienza lavorativa; esperienze lavorative; tirocini;
        experiencia profissional; historico profissional; percurso profissional; estagios; werkervaring;
        ervaring; loopbaan; stage; doswiadczenie; doswiadczenie zawodowe; praktyki; historia zatrudnienia;
        staze; επαγγελματικη εμπειρια; εργασιακη εμπειρια; εμπειρια; 工作经历; 工作经验; 实习经历; 职业经历;
        工作履历; 工作經歷; 社会实践; 校园经历; 志愿者经历; سوابق شغلی; سوابق کاری; تجربیات; تجربیات کاری;
        سابقه کار; تجربه کاری; تجارب کاری; سوابق حرفه ای; ניסיון תעסוקתי; ניסיון מקצועי; ניסיון; опыт работы;
        опыт; профессиональныи опыт; arbetslivserfarenhet; erfarenhet; erhvervserfaring; tyokokemus;
        is deneyimi; deneyim; experienta profesionala; pracovni zkusenosti
    """,
    SectionKind.PROJECTS: """
        personal projects; selected projects; academic projects; key projects; research projects; projects;
        project; portfolio; things ive built; things i built; things i have built; what ive built;
        what i have built; what i built; open source; open source contributions; open source work;
        open source software; oss; contributions; hackathons; software; side projects; code; featured work;
        selected work; selected works; case studies; apps; products; github; projekte; projets;
        projets personnels; realisations; proyectos; progetti; projetos; projecten; projekty; εργα; πτυχιακη;
        项目经历; 项目经验; 项目; 科研经历; 研究经历; 個人專案; 专案; 开源项目; پروژه ها; پروژه; פרויקטים;
        проекты; projekt; projekter; projektit; projeler; proiecte
    """,
    SectionKind.SKILLS: """
        technical skills; key skills; computer skills; soft skills; professional skills; core competencies;
        key competencies; skills; skill; skillset; skill set; skills summary; skills profile; abilities;
        competencies; competences; expertise; areas of expertise; areas of competence; areas of knowledge;
        technologies; technology; tech; tech stack; technology stack; tools; tooling; toolbox; toolkit;
        tools and technologies; technologies and tools; technical summary; technical proficiencies;
        technical proficiency; proficiencies; proficiency; proficient in; technical expertise;
        technical background; technical knowledge; technical profile; technical strengths; strengths;
        specialties; specialities; specializations; specialisations; programming; programming languages;
        computer; computing; it; core skills; capabilities; key strengths; core strengths; core qualifications;
        qualifications; what i know; things i know; what i work with; what i use; what im good at;
        what i am good at; i know; stack; languages and frameworks; languages and tools;
        languages and technologies; frameworks; familiar with; languages frameworks and tools; languages;
        language; languages spoken; spoken languages; natural languages; foreign languages; human languages;
        fahigkeiten; kenntnisse; kompetenzen; fachkenntnisse; edv kenntnisse; it kenntnisse; sprachen;
        sprachkenntnisse; kenntnisse und fahigkeiten; schwerpunkte; technologien; competences techniques;
        competence; competences informatiques; savoir faire; langues; langue; outils; informatique; habilidades;
        competencias; aptitudes; conocimientos; conocimientos tecnicos; idiomas; tecnologias; informatica;
        herramientas; competenze; capacita; competenze tecniche; competenze informatiche; capacita e competenze;
        capacita e competenze personali; lingue; conoscenze; lingue straniere; conhecimentos; linguas;
        ferramentas; vaardigheden; vakkennis; talen; talenkennis; competenties; umiejetnosci; kompetencje;
        jezyki; jezyki obce; znajomosc jezykow; technologie; narzedzia; δεξιοτητες; ικανοτητες;
        ατομικες δεξιοτητες και ικανοτητες; προσωπικες δεξιοτητες; γλωσσες; ξενες γλωσσες; 技能; 专业技能;
        技术能力; 技能特长; 个人技能; 技能清单; 语言能力; 语言; 專業技能; 技术栈; مهارت ها; مهارتها;
        مهارت های فنی; مهارت; مهارت های نرم افزاری; زبان ها; زبان; כישורים; מיומנויות; שפות; навыки;
        ключевые навыки; профессиональные навыки; языки; kompetenser; fardigheter; sprak; kompetencer; sprog;
        taidot; kielitaito; yetenekler; beceriler; diller; competente; abilitati; dovednosti
    """,
    SectionKind.EDUCATION: """
        education; educational background; academic background; academics; academia; academic history;
        academic record; academic qualifications; educational qualifications; degrees; degree; studies;
        schooling; university; school; college; training; trainings; courses; coursework; relevant coursework;
        relevant courses; course work; academic training; where i studied; where ive studied; what i studied;
        learning; theses; thesis; master thesis; phd thesis; masters thesis; bachelor thesis; doctoral thesis;
        dissertation; doctorate; professional development; continuing education; professional training;
        ausbildung; bildung; bildungsweg; studium; schulbildung; akademische ausbildung; weiterbildung;
        weiterbildungen; aus und weiterbildung; schule; hochschule; promotion; formation; formations; etudes;
        diplomes; cursus; scolarite; formation academique; parcours academique; formation et diplomes;
        educacion; formacion; formacion academica; estudios; formacion complementaria; cursos; istruzione;
        formazione; istruzione e formazione; studi; titoli di studio; educacao; formacao; formacao academica;
        escolaridade; opleiding; opleidingen; onderwijs; studie; cursussen; wyksztalcenie; edukacja; szkolenia;
        kursy; εκπαιδευση; εκπαιδευση και καταρτιση; σπουδες; 教育背景; 教育经历; 教育; 学历; 教育經歷;
        培训经历; 学习经历; تحصیلات; سوابق تحصیلی; تحصیلات دانشگاهی; دوره ها; השכלה; לימודים; образование;
        курсы; utbildning; uddannelse; koulutus; egitim; educatie; studii; vzdelani
    """,
    SectionKind.PUBLICATIONS: """
        selected publications; journal publications; conference publications; publications; publication; papers;
        articles; journal articles; journal papers; conference papers; preprints; conference proceedings;
        proceedings; patents; patent; books; book chapters; bibliography; references and publications;
        research papers; refereed publications; peer reviewed publications; selected papers; talks;
        presentations; speaking; invited talks; conference talks; conference presentations; posters; lectures;
        writing; writings; blog; works; manuscripts; scholarly work; scholarly works; technical reports;
        working papers; publikationen; veroffentlichungen; vortrage; publikationsliste; communications; brevets;
        publicaciones; articulos; ponencias; patentes; pubblicazioni; brevetti; publicacoes; artigos;
        publicaties; publikacje; publikacje naukowe; patenty; δημοσιευσεις; 论文; 发表论文; 学术论文; 专利;
        学术成果; 科研成果; 論文發表; انتشارات; مقالات; پابلیکیشن; פרסומים; публикации; publikationer;
        julkaisut; yayinlar
    """,
    SectionKind.CERTIFICATIONS: """
        certifications; certification; certificates; certificate; licenses; licences; license; licensure;
        credentials; licenses and certifications; accreditations; professional certifications;
        professional registration; zertifikate; zertifizierungen; certificaciones; certificados; certificazioni;
        certificati; certificacoes; certificaten; certificeringen; certyfikaty; uprawnienia; licencje;
        πιστοποιησεις; 证书; 资格证书; 资质证书; 專業證照; گواهینامه ها; گواهینامه; مدارک; תעודות; сертификаты;
        certifieringar; sertifikalar; certifikaty; certificari
    """,
    SectionKind.OTHER: """
        awards; award; honors; honours; awards and honors; honors and awards; honours and awards; achievements;
        accomplishments; key achievements; scholarships; fellowships; grants; funding; distinctions; prizes;
        recognition; interests; hobbies; hobbies and interests; interests and hobbies; activities;
        extracurricular; extracurricular activities; extracurriculars; extra curricular activities;
        personal interests; research interests; references; referees; affiliations; memberships; membership;
        professional affiliations; professional memberships; mentoring; leadership; additional information;
        additional info; additional; other; others; miscellaneous; misc; further information; other information;
        availability; declaration; annex; annexes; appendix; personal; life philosophy; philosophy; quotes;
        most proud of; most proud; a day of my life; my life; passions; press; media; community; outreach;
        events; societies; clubs; sports; travel; visas; citizenship; nationality; driving licence;
        driving license; security clearance; clearance; reviewing; service to the profession;
        professional service; academic service; program committees; notes; news; further activities;
        testimonials; recommendations; auszeichnungen; preise; stipendien; hobbys; interessen;
        interessen und hobbys; engagement; ehrenamt; ehrenamtliches engagement; referenzen; sonstiges;
        mitgliedschaften; lehre; weitere angaben; prix; bourses; centres d interet; centres dinteret;
        centres dinterets; loisirs; interets; engagements; benevolat; divers; premios; becas; intereses;
        aficiones; pasatiempos; referencias; otros; otros datos; voluntariado; premi; borse di studio;
        interessi; hobby; referenze; altro; ulteriori informazioni; allegati; volontariato;
        premios e distincoes; interesses; outros; nevenactiviteiten; referenties; overig; nagrody; osiagniecia;
        zainteresowania; referencje; inne; wolontariat; βραβεια; ενδιαφεροντα; χομπι; προσθετες πληροφοριες;
        παραρτηματα; συστασεις; 获奖情况; 荣誉奖项; 奖项; 所获荣誉; 荣誉; 获奖经历; 兴趣爱好; 其他; 其它;
        推荐人; 荣誉证书; 社团活动; 獲獎紀錄; افتخارات; علایق; جوایز; علاقه مندی ها; معرف ها; فعالیت ها; سایر;
        פרסים; תחביבים; המלצות; שונות; награды; интересы; хобби; рекомендации; достижения;
        дополнительная информация; ovrigt; intressen; referenser; hobiler; referanslar
    """,
}

NAMES: dict[str, SectionKind] = {
    " ".join(name.split()).casefold(): kind for kind, names in _NAMES_BY_KIND.items() for name in names.split(";")
}

_WEAK = """
        address; nationality; citizenship; web; online; links; press; media; events; travel; news; personal;
        notes; community; service; military; code; books; school; college; university; computer; it; degree;
        thesis; other; others; learning; papers; works; products; apps; position; occupation; stage; stages;
        passions; schule; studium; jobs; goal; goals; software; github; technology; tech; project; certificate;
        license; patent; award; publication; paper
    """

# PDF files lose spaces between words, and zero-width ones between the parts of Persian words.
SQUASHED_NAMES = {name.replace(" ", ""): kind for name, kind in NAMES.items()}

# Names that are labels or words of a text as often: headings only where they look like the headings that are certain.
WEAK_NAMES = frozenset(" ".join(name.split()) for name in _WEAK.split(";"))

# The noun that a heading is built on: its last word, or its first in Romance languages.
HEAD_WORDS: dict[str, SectionKind] = {
    word: kind
    for kind, words in {
        SectionKind.SUMMARY: "summary profile objective objectives statement overview highlights",
        SectionKind.EXPERIENCE: """
            experience experiences employment internships internship positions appointments history volunteering
            erfahrung erfahrungen berufserfahrung experiencia experiencias esperienza esperienze werkervaring
            doswiadczenie praktika εμπειρια
        """,
        SectionKind.PROJECTS: """
            projects project portfolio projekte projets proyectos progetti projetos projecten projekty hackathons
        """,
        SectionKind.SKILLS: """
            skills skill competencies competences competence expertise technologies proficiencies tools
            languages knowledge abilities skillset strengths capabilities specialties frameworks stack
            kenntnisse fahigkeiten kompetenzen sprachen competencias habilidades competenze vaardigheden
            umiejetnosci kompetencje langues idiomas lingue
        """,
        SectionKind.EDUCATION: """
            education degrees studies coursework courses training trainings thesis theses dissertation
            ausbildung weiterbildung bildung formation formations formacion formazione formacao opleiding
            wyksztalcenie academics
        """,
        SectionKind.PUBLICATIONS: """
            publications papers articles preprints patents talks presentations proceedings posters publikationen
            veroffentlichungen publicaciones pubblicazioni publicacoes publicaties publikacje books chapters
            lectures
        """,
        SectionKind.CERTIFICATIONS: """
            certifications certification certificates licenses licences licensure credentials zertifikate
            zertifizierungen certificaciones certificazioni accreditations
        """,
        SectionKind.OTHER: """
            awards honors honours achievements accomplishments scholarships fellowships grants interests hobbies
            activities references affiliations memberships information leadership teaching service involvement
            distinctions prizes engagement auszeichnungen interessen
        """,
    }.items()
    for word in words.split()
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
    "语言": SectionKind.SKILLS,
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

# Labels that begin a section even with text on the same line, where a resume has no headings on their own lines.
_RUN_IN = """
        summary; objective; profile; skills; technical skills; key skills; core competencies; core skills;
        education; experience; work experience; professional experience; certifications; certificates;
        publications; projects; personal projects; professional summary; career objective;
        licenses and certifications; patents; kenntnisse; ausbildung; berufserfahrung; competences; formation;
        habilidades; competencias; educacion; competenze; istruzione
    """

# Labels that begin a section even with text on the same line, where a resume has no headings on their own lines.
RUN_IN_NAMES = frozenset(" ".join(name.split()) for name in _RUN_IN.split(";"))
