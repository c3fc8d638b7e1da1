"""The names that resumes in other languages give their sections; `section_names.py` says how they are written."""

from atscheck.resume.model import SectionKind

FOREIGN_NAMES: dict[SectionKind, str] = {
    SectionKind.HEADER: """
        kontakt; kontaktdaten; personliche daten; personliche angaben; angaben zur person; zur person; coordonnees;
        informations personnelles; etat civil; datos personales; informacion personal; contacto;
        informazioni personali; dati personali; contatti; dados pessoais; contato; informacoes pessoais;
        contactgegevens; persoonlijke gegevens; personalia; dane osobowe; dane kontaktowe; προσωπικα στοιχεια;
        προσωπικεσ πληροφοριεσ; στοιχεια επικοινωνιασ; επικοινωνια; 联系方式; 个人信息; 基本信息; 個人資料; 基本资料;
        اطلاعات تماس; مشخصات فردی; اطلاعات شخصی; פרטים אישיים; контакты; личные данные; bewerberdaten; stammdaten;
        angaben zu meiner person; meine daten; kontaktinformationen; kontaktinformation; anschrift; steckbrief;
        mes coordonnees; identite; informations; renseignements personnels; informations de contact; me contacter;
        donnees personnelles; datos de contacto; informacion de contacto; datos; recapiti; contatti e link;
        informazioni di contatto; informacoes de contato; contatos; informacoes de contacto; contacto y redes;
        persoonlijke informatie; personalia en contact; kontakty; osobni udaje; osobne udaje; osebni podatki;
        osobni podaci; szemelyes adatok; elerhetoseg; date personale; informatii personale; kisisel bilgiler;
        iletisim; iletisim bilgileri; henkilotiedot; yhteystiedot; personuppgifter; kontaktuppgifter;
        kontaktoplysninger; personlige oplysninger; personlig informasjon; контактная информация; личная информация;
        персональные данные; лични данни; 基本資料; 个人资料; 聯絡方式; مشخصات; تماس با من; راه های تماس; 연락처;
        인적사항; 個人情報; 連絡先
    """,
    SectionKind.SUMMARY: """
        profil; kurzprofil; uber mich; zusammenfassung; ziel; berufsziel; a propos; a propos de moi;
        resume de carriere; profil professionnel; objectif; presentation; perfil; perfil profesional; resumen;
        sobre mi; objetivo; extracto; profilo; profilo professionale; obiettivo; chi sono; sintesi; sommario;
        perfil profissional; resumo; sobre mim; profiel; over mij; samenvatting; persoonlijk profiel; podsumowanie;
        podsumowanie zawodowe; o mnie; cel zawodowy; profil zawodowy; περιληψη; προφιλ; σχετικα με εμενα; 自我评价;
        个人简介; 个人总结; 求职意向; 自我介绍; 个人优势; 關於我; درباره من; خلاصه; מטרה; תקציר; אודות; о себе; цель;
        sammanfattning; om mig; om mig selv; tiivistelma; hakkimda; despre mine; kurzvorstellung; uber mich selbst;
        personliches profil; profil professionel; berufliches profil; berufsprofil; kompetenzprofil; berufliches ziel;
        karriereziel; angestrebte position; angestrebte tatigkeit; gewunschte position; gewunschte beschaftigung;
        stellenziel; motivation und ziele; ziele; accroche; qui suis je; resume professionnel; en bref;
        projet professionnel; objectif professionnel; emploi recherche; poste recherche; poste vise; emploi souhaite;
        introduction personnelle; acerca de mi; perfil personal; resumen profesional; presentacion;
        objetivo profesional; puesto deseado; puesto solicitado; empleo deseado; objetivos; su di me;
        profilo personale; presentazione; obiettivi; obiettivo professionale; riepilogo; posizione ricercata;
        occupazione desiderata; sobre; resumo profissional; objetivos profissionais; apresentacao;
        objetivo de carreira; profielschets; wie ben ik; gewenste functie; over mijzelf; persoonlijk; profil osobisty;
        cel; o meni; o mne; bemutatkozas; profil personal; obiectiv; obiective; ozet; kariyer hedefi; profiili;
        sammendrag; om meg; profiltekst; resume profil; обо мне; профиль; цели; желаемая должность; за мен; обобщение;
        应聘职位; 求职目标; 个人评价; 个人概况; 簡介; 自傳; هدف شغلی; هدف; معرفی; توضیحات; 자기소개; 自己紹介
    """,
    SectionKind.EXPERIENCE: """
        berufserfahrung; arbeitserfahrung; berufspraxis; beruflicher werdegang; werdegang; berufliche erfahrung;
        berufstatigkeit; praktische erfahrung; praktika; praktikum; anstellungen; experience professionnelle;
        experiences professionnelles; parcours professionnel; parcours; emplois; stages; stages et emplois;
        experiencia; experiencia laboral; experiencia profesional; trayectoria profesional; historial laboral;
        practicas; esperienza; esperienze; esperienza professionale; esperienze professionali; esperienza lavorativa;
        esperienze lavorative; tirocini; experiencia profissional; historico profissional; percurso profissional;
        estagios; werkervaring; ervaring; loopbaan; stage; doswiadczenie; doswiadczenie zawodowe; praktyki;
        historia zatrudnienia; staze; επαγγελματικη εμπειρια; εργασιακη εμπειρια; εμπειρια; 工作经历; 工作经验;
        实习经历; 职业经历; 工作履历; 工作經歷; 社会实践; 校园经历; 志愿者经历; سوابق شغلی; سوابق کاری; تجربیات;
        تجربیات کاری; سابقه کار; تجربه کاری; تجارب کاری; سوابق حرفه ای; ניסיון תעסוקתי; ניסיון מקצועי; ניסיון;
        опыт работы; опыт; профессиональныи опыт; arbetslivserfarenhet; erfarenhet; erhvervserfaring; tyokokemus;
        is deneyimi; deneyim; experienta profesionala; pracovni zkusenosti; beruf; berufliches; berufliche stationen;
        berufliche tatigkeit; berufliche tatigkeiten; berufliche laufbahn; beruflicher hintergrund; berufsleben;
        berufspraktische erfahrung; berufspraktische erfahrungen; arbeitsverhaltnisse; beschaftigungen; beschaftigung;
        tatigkeiten; nebentatigkeiten; nebenjobs; studentische tatigkeiten; wissenschaftliche tatigkeit; forschung;
        forschungserfahrung; forschungstatigkeit; forschung und lehre; lehre und forschung; lehrtatigkeit;
        lehrerfahrung; auslandserfahrung; wehrdienst; zivildienst; bundeswehr; selbststandigkeit; karriere; erfahrung;
        erfahrungen; praktische erfahrungen; praktische tatigkeiten; emploi; carriere; parcours de carriere;
        recherche; activites professionnelles; vie professionnelle; enseignement; missions; experiences associatives;
        alternance; apprentissage; investigacion; docencia; experiencia docente; carrera profesional;
        historia laboral; empleo; empleos; vida laboral; recorrido profesional; servicio militar; ricerca; carriera;
        carriera professionale; percorso professionale; attivita professionale; attivita lavorativa; insegnamento;
        occupazione; impieghi; carreira; emprego; empregos; historico de emprego; trajetoria profissional;
        vivencia profissional; docencia e pesquisa; pesquisa; onderzoek; loopbaanoverzicht; professionele ervaring;
        beroepservaring; stages en werk; arbeidsverleden; kariera; kariera zawodowa; przebieg kariery;
        historia zawodowa; przebieg pracy zawodowej; zamestnani; praxe; prax; pracovne skusenosti; pracovni historie;
        radno iskustvo; iskustvo; delovne izkusnje; izkusnje; munkatapasztalat; szakmai tapasztalat; tapasztalat;
        experienta; experienta de munca; is tecrubesi; tecrube; staj; yrkeserfaring; arbeidserfaring; erfaring;
        yrkeserfarenhet; arbetserfarenhet; anstallningar; praktik; ansaettelser; arbejdserfaring; tyohistoria;
        tyokokemukset; toopyynto; професионален опит; трудовои стаж; трудова деиност; професіинии досвід;
        досвід роботи; 工作背景; 工作情况; 实践经历; 實習經驗; 경력; 경력사항; 職務経歴; 職歴; سوابق; تجربیات شغلی;
        سوابق تدریس
    """,
    SectionKind.PROJECTS: """
        projekte; projets; projets personnels; realisations; proyectos; progetti; projetos; projecten; projekty; εργα;
        πτυχιακη; 项目经历; 项目经验; 项目; 科研经历; 研究经历; 個人專案; 专案; 开源项目; پروژه ها; پروژه; פרויקטים;
        проекты; projekt; projekter; projektit; projeler; proiecte; projekterfahrung; eigene projekte;
        ausgewahlte projekte; referenzprojekte; projektarbeiten; private projekte; projets academiques;
        projets professionnels; projets scolaires; mes projets; projet; proyectos personales; proyectos academicos;
        proyecto; progetti personali; progetto; projetos pessoais; projetos academicos; projeto; eigen projecten;
        wlasne projekty; projekti; projektek; osobni projekty; proyek; 个人项目; 项目经歷; 專案經驗; 專案; 프로젝트;
        پروژه های انجام شده; نمونه کارها; проєкти; проекти
    """,
    SectionKind.SKILLS: """
        fahigkeiten; kenntnisse; kompetenzen; fachkenntnisse; edv kenntnisse; it kenntnisse; sprachkenntnisse;
        kenntnisse und fahigkeiten; schwerpunkte; technologien; competences techniques; competence;
        competences informatiques; savoir faire; outils; informatique; habilidades; competencias; aptitudes;
        conocimientos; conocimientos tecnicos; tecnologias; informatica; herramientas; competenze; capacita;
        competenze tecniche; competenze informatiche; capacita e competenze; capacita e competenze personali;
        conoscenze; conhecimentos; ferramentas; vaardigheden; vakkennis; talenkennis; competenties; umiejetnosci;
        kompetencje; znajomosc jezykow; technologie; narzedzia; δεξιοτητεσ; ικανοτητεσ;
        ατομικεσ δεξιοτητεσ και ικανοτητεσ; προσωπικεσ δεξιοτητεσ; 技能; 专业技能; 技术能力; 技能特长; 个人技能;
        技能清单; 语言能力; 專業技能; 技术栈; مهارت ها; مهارتها; مهارت های فنی; مهارت; مهارت های نرم افزاری; כישורים;
        מיומנויות; навыки; ключевые навыки; профессиональные навыки; kompetenser; fardigheter; kompetencer; taidot;
        kielitaito; yetenekler; beceriler; competente; abilitati; dovednosti; starken; fachliche kompetenzen;
        fachliche kompetenz; fachkompetenzen; fachliche kenntnisse; methodenkompetenz; methodenkompetenzen;
        soziale kompetenzen; soziale kompetenz; personliche kompetenzen; kernkompetenzen; schlusselkompetenzen;
        computerkenntnisse; softwarekenntnisse; edv; programmierkenntnisse; programmiersprachen; programmierung;
        it kompetenzen; besondere kenntnisse; weitere kenntnisse; sonstige kenntnisse; zusatzqualifikationen;
        qualifikationen; qualifikation; faehigkeiten; fertigkeiten; kenntnisse und fertigkeiten;
        fahigkeiten und kenntnisse; technische kenntnisse; technische fahigkeiten; betriebssysteme; werkzeuge;
        connaissances; connaissances informatiques; logiciels; bureautique; environnement technique;
        environnements techniques; savoir etre; savoirs; qualites; atouts; points forts; langages;
        langages de programmation; developpement; developpement informatique; developpement web;
        systemes d exploitation; systemes; competences linguistiques; competences transversales;
        competences professionnelles; competences cles; competences personnelles; domaines de competences;
        domaines de competence; domaines d expertise; aptitudes et competences; lenguajes de programacion; lenguajes;
        destrezas; fortalezas; capacidades; habilidades tecnicas; habilidades blandas; habilidades informaticas;
        competencias tecnicas; competencias digitales; competencias clave; conocimientos informaticos;
        conocimientos de informatica; programas; manejo de programas; software y herramientas; programacion;
        competenze digitali; competenze linguistiche; competenze professionali; competenze personali;
        competenze trasversali; conoscenze informatiche; conoscenze tecniche; linguaggi di programmazione; linguaggi;
        strumenti; punti di forza; abilita; attitudini; capacita tecniche; capacita personali; conhecimentos tecnicos;
        conhecimentos de informatica; competencias informaticas; aptidoes; linguagens de programacao; linguagens;
        qualificacoes; computervaardigheden; technische vaardigheden; programmeertalen; sterke punten; computerkennis;
        kennis; kennis en vaardigheden; umiejetnosci techniczne; umiejetnosci komputerowe; umiejetnosci miekkie;
        kwalifikacje; schopnosti; znalosti; zrucnosti; vestine; vjestine; vescine; sposobnosti; keszsegek; kepessegek;
        szakmai ismeretek; ismeretek; nyelvismeret; competente tehnice; aptitudini; bilgisayar becerileri;
        teknik beceriler; yetkinlikler; datakunskaper; kunskaper; ferdigheter; kompetanse; faerdigheder;
        kvalifikationer; osaaminen; tekniset taidot; atk taidot; умения; компетенции; технические навыки; навички;
        вміння; 计算机技能; 语言技能; 电脑技能; 技能专长; 专业能力; 核心技能; 技能證照; 專長; 기술; 보유기술; スキル;
        مهارتهای رایانه ای; مهارت های رایانه ای; مهارت های کامپیوتری; مهارتهای فنی; مهارت های نرم; توانمندی ها;
        توانایی ها
    """,
    SectionKind.EDUCATION: """
        ausbildung; bildung; bildungsweg; studium; schulbildung; akademische ausbildung; weiterbildung;
        weiterbildungen; aus und weiterbildung; schule; hochschule; promotion; formation; formations; etudes;
        diplomes; cursus; scolarite; formation academique; parcours academique; formation et diplomes; educacion;
        formacion; formacion academica; estudios; formacion complementaria; cursos; istruzione; formazione;
        istruzione e formazione; studi; titoli di studio; educacao; formacao; formacao academica; escolaridade;
        opleiding; opleidingen; onderwijs; studie; cursussen; wyksztalcenie; edukacja; szkolenia; kursy; εκπαιδευση;
        εκπαιδευση και καταρτιση; σπουδεσ; 教育背景; 教育经历; 教育; 学历; 教育經歷; 培训经历; 学习经历; تحصیلات;
        سوابق تحصیلی; تحصیلات دانشگاهی; دوره ها; השכלה; לימודים; образование; курсы; utbildning; uddannelse; koulutus;
        egitim; educatie; studii; vzdelani; akademischer werdegang; schulischer werdegang; schulische ausbildung;
        schulische bildung; schul und berufsausbildung; berufsausbildung; berufliche ausbildung; ausbildungsweg;
        universitare ausbildung; hochschulausbildung; hochschulstudium; schulausbildung; fortbildung; fortbildungen;
        fort und weiterbildung; fort und weiterbildungen; seminare; lehrgange; kurse; studium und ausbildung;
        ausbildung und studium; studium und schule; schule und studium; studienarbeit; studienarbeiten; diplomarbeit;
        abschlussarbeit; abschlussarbeiten; masterarbeit; bachelorarbeit; doktorarbeit; auslandsaufenthalte;
        auslandsaufenthalt; auslandssemester; akademische laufbahn; studienverlauf; diplome; diplomes et formations;
        diplomes et concours; diplomes and concours; formations et diplomes; formation initiale; formation continue;
        formations complementaires; formation professionnelle; formation universitaire; enseignement superieur;
        parcours scolaire; parcours universitaire; parcours de formation; parcours etudiant; these; memoire; memoires;
        stages de formation; education et formation; estudios realizados; estudios universitarios;
        formacion profesional; educacion superior; formacion continua; formacion adicional; formacion y cursos;
        formacion reglada; educacion y formacion; titulacion; titulaciones; seminarios; talleres; tesis;
        tesis doctoral; tesis de maestria; tesis de master; tesis de grado; tesi; tesi di laurea; tesi di dottorato;
        percorso formativo; percorso di studi; corsi; corsi di formazione; formazione accademica; titoli;
        titolo di studio; educacao e formacao; formacao complementar; formacao profissional; habilitacoes literarias;
        habilitacoes; cursos complementares; qualificacoes academicas; tese; dissertacao; studies en cursussen;
        opleiding en cursussen; opleiding en training; scholing; vooropleiding; scriptie; trainingen; studia;
        ksztalcenie; praca magisterska; praca dyplomowa; kursy i szkolenia; vzdelanie; obrazovanje; izobrazba;
        edukacija; tanulmanyok; vegzettseg; iskolai vegzettseg; kepzes; educatie si formare; formare; cursuri;
        egitim bilgileri; egitim durumu; kurslar; utdanning; utbildningar; kurser; kurser og certifikater;
        uddannelser; koulutukset; opinnot; образование и обучение; обучение; повышение квалификации; освіта; курси;
        学习背景; 教育程度; 毕业设计; 学業; 学歴; 學歷; 학력; 학력사항; 교육; پایان نامه; پایاننامه;
        پایان نامه کارشناسی ارشد; دوره های اموزشی; اموزش
    """,
    SectionKind.PUBLICATIONS: """
        publikationen; veroffentlichungen; publikationsliste; brevets; publicaciones; articulos; patentes;
        pubblicazioni; brevetti; publicacoes; artigos; publicaties; publikacje; publikacje naukowe; patenty;
        δημοσιευσεισ; 论文; 发表论文; 学术论文; 专利; 学术成果; 科研成果; 論文發表; انتشارات; مقالات; پابلیکیشن;
        פרסומים; публикации; publikationer; julkaisut; yayinlar; veroffentlichungen und vortrage;
        wissenschaftliche veroffentlichungen; schriften; schriftenverzeichnis; patente; artikel;
        publications scientifiques; articles scientifiques; ouvrages; publicaciones cientificas; libros; articoli;
        pubblicazioni scientifiche; libri; publicacoes cientificas; livros; artykuly; publikacio; publikaciok;
        publikace; publikacie; publikacije; objave; publicatii; publikasjoner; tieteelliset julkaisut; 著作; 发表文章;
        学术发表; 논문; 論文; مقاله ها; کتاب ها; научные публикации; публікаціі; патенты
    """,
    SectionKind.CERTIFICATIONS: """
        zertifikate; zertifizierungen; certificaciones; certificados; certificazioni; certificati; certificacoes;
        certificaten; certificeringen; certyfikaty; uprawnienia; licencje; πιστοποιησεισ; 证书; 资格证书; 资质证书;
        專業證照; گواهینامه ها; گواهینامه; مدارک; תעודות; сертификаты; certifieringar; sertifikalar; certifikaty;
        certificari; zertifikate und lizenzen; lizenzen; zertifizierung; zeugnisse; bescheinigungen; certificats;
        certifications professionnelles; habilitations; certificaciones profesionales; licencias;
        licencias y certificaciones; certificaciones y cursos; acreditaciones; certificazioni e corsi; abilitazioni;
        attestati; patentini; licencas; licencas e certificacoes; certificados e cursos; diploma s en certificaten;
        certificering; certyfikaty i szkolenia; certyfikaty i kursy; osvedceni; certifikati; tanusitvanyok;
        certificate profesionale; certifikater; certifikat; sertifikater; sertifikaatit; sertifika; belgeler;
        сертификаты и лицензии; лицензии; 证照; 職業證照; 자격증; 資格; 免許
    """,
    SectionKind.OTHER: """
        auszeichnungen; preise; stipendien; hobbys; interessen; interessen und hobbys; engagement; ehrenamt;
        ehrenamtliches engagement; referenzen; sonstiges; mitgliedschaften; lehre; weitere angaben; prix; bourses;
        centres d interet; centres dinteret; centres dinterets; loisirs; interets; engagements; benevolat; divers;
        premios; becas; intereses; aficiones; pasatiempos; referencias; otros; otros datos; voluntariado; premi;
        borse di studio; interessi; hobby; referenze; altro; ulteriori informazioni; allegati; volontariato;
        premios e distincoes; interesses; outros; nevenactiviteiten; referenties; overig; nagrody; osiagniecia;
        zainteresowania; referencje; inne; wolontariat; βραβεια; ενδιαφεροντα; χομπι; προσθετεσ πληροφοριεσ;
        παραρτηματα; συστασεισ; 获奖情况; 荣誉奖项; 奖项; 所获荣誉; 荣誉; 获奖经历; 兴趣爱好; 其他; 其它; 推荐人;
        荣誉证书; 社团活动; 獲獎紀錄; افتخارات; علایق; جوایز; علاقه مندی ها; معرف ها; فعالیت ها; سایر; פרסים; תחביבים;
        המלצות; שונות; награды; интересы; хобби; рекомендации; достижения; дополнительная информация; ovrigt;
        intressen; referenser; hobiler; referanslar; diller; idiomas; jezyki; jezyki obce; langue; langues; linguas;
        lingue; lingue straniere; sprachen; sprak; sprog; talen; γλωσσεσ; ξενεσ γλωσσεσ; языки; שפות; زبان; زبان ها;
        语言; communications; ponencias; vortrage; anlagen; anlage; anhang; anhange; fuhrerschein; fuhrerscheine;
        ehrungen; preise und auszeichnungen; auszeichnungen und preise; auszeichnungen und stipendien;
        stipendien und auszeichnungen; stipendium; forderungen; drittmittel; freizeit; freizeitaktivitaten;
        freizeitinteressen; personliche interessen; interessen und freizeit; hobbys und interessen;
        hobbies und interessen; interessen und engagement; privates; personliches; soziales engagement;
        gesellschaftliches engagement; ausserberufliches engagement; ehrenamtliche tatigkeit;
        ehrenamtliche tatigkeiten; ehrenamtliche arbeit; ehrenamter; vereine; zusatzliches; zusatzinformationen;
        sonstige angaben; sonstige informationen; weiteres; besonderes; verschiedenes; konferenzen; gremien;
        gutachten; eigenschaften; personlichkeit; fremdsprachen; muttersprache; activites; activite;
        activites extra professionnelles; activites extrascolaires; activites extraprofessionnelles;
        activites et loisirs; activites associatives; vie associative; engagements associatifs; associatif;
        distinctions et prix; prix et distinctions; prix et bourses; recompenses; permis; permis de conduire;
        informations complementaires; informations diverses; autres; autre; autres activites; autres informations;
        divers et loisirs; loisirs et centres d interet; loisirs et interets; centre d interet; centre dinteret;
        sports et loisirs; voyages; references professionnelles; langues etrangeres; langues vivantes;
        langues parlees; actividades; actividades extracurriculares; otras actividades; logros;
        logros y reconocimientos; reconocimientos; premios y reconocimientos; premios y becas; distinciones; honores;
        otros meritos; otros datos de interes; datos de interes; otra informacion; informacion adicional;
        informacion complementaria; informacion general; carnet de conducir; intereses personales;
        intereses y aficiones; hobbies e intereses; referencias personales; referencias laborales; miscelaneo; varios;
        lenguas; conferencias; ponencias y conferencias; attivita; attivita extracurricolari;
        attivita di volontariato; patente di guida; patenti; riconoscimenti; premi e riconoscimenti;
        interessi personali; interessi e hobby; hobby e interessi; tempo libero; informazioni aggiuntive;
        informazioni complementari; varie; conferenze; lingue conosciute; atividades; atividades extracurriculares;
        atividades complementares; reconhecimentos; conquistas; premios e reconhecimentos; distincoes;
        carta de conducao; informacoes adicionais; informacoes complementares; interesses pessoais; passatempos;
        referencias profissionais; linguas estrangeiras; hobbies en interesses; hobby s; hobby s en interesses;
        interesses en hobby s; vrije tijd; vrijwilligerswerk; rijbewijs; prijzen; prijzen en beurzen;
        onderscheidingen; overige; overige informatie; overige activiteiten; activiteiten; bijlagen; lezingen;
        prawo jazdy; osiagniecia i nagrody; nagrody i wyroznienia; wyroznienia; dodatkowe informacje;
        informacje dodatkowe; dzialalnosc spoleczna; dzialalnosc dodatkowa; aktywnosc; konferencje; organizacje;
        zajmy; zajmy a konicky; konicky; zaujmy; dalsi informace; ostatni; jazykove znalosti; jazyky; jezici; jeziki;
        nyelvek; nyelvtudas; limbi straine; limbi; yabanci diller; yabanci dil; ilgi alanlari; oduller; dernekler;
        aktiviteler; priser; utmarkelser; priser og utmerkelser; interesser; fritidsintressen; fritid;
        fritidsinteresser; fritidsaktiviteter; korkort; korekort; forerkort; verv; tillidshverv; frivilligt arbejde;
        frivillig; referanser; referencer; annet; andet; ovriga meriter; ideella uppdrag; kielet; harrastukset;
        suosittelijat; palkinnot; muut tiedot; muuta; luottamustoimet; увлечения; награды и достижения;
        иностранные языки; знание языков; языки и навыки; о хобби; личные качества; волонтерство; дополнительно;
        конференции; водительские права; мови; нагороди; інтереси; езици; интереси; 个人兴趣; 兴趣; 爱好; 外语;
        外语水平; 獲獎; 興趣; 語言; 語言能力簡述; 자격 및 수상; 수상; 수상내역; 취미; 語学; 趣味; 受賞歴; 賞罰;
        علاقه ها; علاقمندی ها; علاقه مندیها; متفرقه; زبانهای خارجی; زبان های خارجی; جوایز و افتخارات;
        فعالیت های داوطلبانه; عضویت ها
    """,
}
