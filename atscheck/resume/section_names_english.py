"""The names that English resumes give their sections, of all trades; `section_names.py` says how they are written."""

from atscheck.resume.model import SectionKind

ENGLISH_NAMES: dict[SectionKind, str] = {
    SectionKind.HEADER: """
        contact; contact details; contact info; contact information; contacts; contact me; personal details;
        personal data; personal info; personal information; get in touch; how to reach me; find me online; reach me;
        social; socials; social media; social network; social networks; connect; address; links; online;
        online presence; on the web; web; personal facts; facts; links and contact; contact and links;
        contact and social; web presence; social links; profiles; online profiles; info; personal;
        personal particulars; biographical data; bio data; biodata; identity; basic info; basic information;
        basic data; general information; general info; candidate details; applicant details
    """,
    SectionKind.SUMMARY: """
        professional summary; career objective; executive summary; professional profile; career profile;
        personal profile; summary; profile; objective; objectives; about; about me; bio; biography; overview;
        introduction; intro; headline; personal statement; professional statement; mission; mission statement;
        highlights; career highlights; summary of qualifications; qualifications summary; qualifications profile;
        key qualifications; career goal; career goals; career aim; goal; goals; at a glance; in a nutshell; who i am;
        who am i; what i do; what i offer; what i bring; in brief; in short; elevator pitch; value proposition;
        job applied for; position applied for; preferred job; desired position; desired job; desired employment;
        desired role; target role; target position; job target; position sought; position desired;
        employment objective; studies applied for; career statement; career overview; career snapshot;
        executive profile; professional overview; professional highlights; background; background summary; status;
        brand statement; career summary statement; personal mission; professional objective; snapshot; synopsis;
        summary of skills; profile summary; about the candidate; goals and objectives
    """,
    SectionKind.EXPERIENCE: """
        work experience; professional experience; relevant experience; research experience; teaching experience;
        industry experience; volunteer experience; clinical experience; experience; experiences; research; teaching;
        employment; employment history; employment record; work; work history; career; career history; career summary;
        career path; professional history; professional background; work background; positions; positions held;
        appointments; academic appointments; research appointments; internship; internships; job history; jobs;
        where ive worked; where i have worked; what ive done; what i have done; companies ive worked for;
        track record; experience and employment; employment and experience; clerkships; residency;
        fellowship training; academic positions; military service; service; military; occupation; work placement;
        work placements; placements; volunteering; volunteer; volunteer work; volunteer service; voluntary work;
        community service; community involvement; consulting; freelance; freelancing; short resume; short cv;
        professional career; professional activities; professional activity; career development;
        employment background; work and experience; clinical rotations; rotations; student teaching; field experience;
        field work; fieldwork; practicum; practica; externships; externship; apprenticeship; apprenticeships;
        work placement history; industrial experience; industrial training; on the job experience; current position;
        current role; current employment; present position; previous positions; previous employment; previous roles;
        past positions; former positions; earlier career; early career; early career history; other employment;
        other positions; additional roles; board positions; board memberships; directorships; assignments; contracts;
        performance credits; credits; theatre; film; television; residencies; military background; military career;
        national service; charity work; humanitarian work; pro bono work; teaching and supervision; supervision;
        entrepreneurship; ventures; roles; key roles; seasonal work; summer jobs; odd jobs; student jobs;
        part time jobs
    """,
    SectionKind.PROJECTS: """
        personal projects; selected projects; academic projects; key projects; research projects; projects; project;
        portfolio; things ive built; things i built; things i have built; what ive built; what i have built;
        what i built; open source; open source contributions; open source work; open source software; oss;
        contributions; hackathons; software; side projects; code; featured work; selected work; selected works;
        case studies; apps; products; github; repositories; relevant repositories; samples; work samples;
        writing samples; code samples; portfolio samples; showcase; side work; my work; recent work; deliverables;
        research and projects; design work; creative work; creative projects; engineering projects; capstone;
        capstone project; capstone projects; theses projects; games; prototypes; inventions
    """,
    SectionKind.SKILLS: """
        technical skills; key skills; computer skills; soft skills; professional skills; core competencies;
        key competencies; skills; skill; skillset; skill set; skills summary; skills profile; abilities; competencies;
        competences; expertise; areas of expertise; areas of competence; areas of knowledge; technologies; technology;
        tech; tech stack; technology stack; tools; tooling; toolbox; toolkit; tools and technologies;
        technologies and tools; technical summary; technical proficiencies; technical proficiency; proficiencies;
        proficiency; proficient in; technical expertise; technical background; technical knowledge; technical profile;
        technical strengths; strengths; specialties; specialities; specializations; specialisations; programming;
        programming languages; computer; computing; it; core skills; capabilities; key strengths; core strengths;
        core qualifications; qualifications; what i know; things i know; what i work with; what i use;
        what im good at; what i am good at; i know; stack; languages and frameworks; languages and tools;
        languages and technologies; frameworks; familiar with; languages frameworks and tools; assets;
        operating systems; operating system; os; fields; fields of expertise; fields of knowledge;
        fields of competence; fields of activity; software programs; software packages; software tools;
        software knowledge; software competencies; programs; it development; it knowledge; it competencies;
        computer knowledge; computer literacy; computer programs; computer languages; scripting languages;
        coding languages; coding; hard skills; transferable skills; digital skills; digital competence;
        digital competences; digital literacy; key competences; key areas; key areas of expertise;
        areas of specialization; areas of specialisation; area of expertise; areas of strength; areas of focus;
        focus areas; specialization; specialisation; domain knowledge; domains; domain expertise; instruments;
        equipment; machinery; techniques; laboratory techniques; lab techniques; laboratory methods; methods;
        methodologies; methodology; platforms; databases; applications; hardware; cloud; devops; know how;
        what i do best; talents; superpowers; relevant skills; skills and abilities; skills and interests;
        skills and languages; languages and skills; skills and expertise; technical competencies; functional skills;
        clinical skills; language skills; computer proficiency; language proficiency; language competence;
        languages and software; core expertise; practice areas; areas of practice; services; modalities; treatments;
        trades; tickets
    """,
    SectionKind.EDUCATION: """
        education; educational background; academic background; academics; academia; academic history;
        academic record; academic qualifications; educational qualifications; degrees; degree; studies; schooling;
        university; school; college; training; trainings; courses; coursework; relevant coursework; relevant courses;
        course work; academic training; where i studied; where ive studied; what i studied; learning; theses; thesis;
        master thesis; phd thesis; masters thesis; bachelor thesis; doctoral thesis; dissertation; doctorate;
        professional development; continuing education; professional training; personal development; further training;
        further education; higher education; university education; formal education; secondary education;
        post secondary education; vocational training; vocational education; in service training;
        continuing professional development; cpd; continuing medical education; cme; seminars; seminars and courses;
        workshops; workshops and courses; courses and seminars; courses and trainings; online courses; moocs;
        bootcamp; bootcamps; classes; classwork; academic studies; academic achievements;
        academic projects and thesis; academic credentials; academic profile; academic preparation;
        academic experience; academic degrees; medical education; medical training; diploma; diplomas; project thesis;
        research thesis; student research project; studies abroad; study abroad; semester abroad; exchange semester;
        exchange studies; educational history; educational experience; educational profile; educational details;
        education details; school education; schools
    """,
    SectionKind.PUBLICATIONS: """
        selected publications; journal publications; conference publications; publications; publication; papers;
        articles; journal articles; journal papers; conference papers; preprints; conference proceedings; proceedings;
        patents; patent; books; book chapters; bibliography; references and publications; research papers;
        refereed publications; peer reviewed publications; selected papers; writing; writings; blog; works;
        manuscripts; scholarly work; scholarly works; technical reports; working papers; list of publications;
        scientific publications; academic publications; publications list; published work; published works;
        scientific papers; book reviews; books and chapters; monographs; editorials; abstracts; conference abstracts;
        intellectual property; patents and publications; patent applications; scientific output; research output;
        research outputs; scholarship and publications; selected articles; journalism; press articles
    """,
    SectionKind.CERTIFICATIONS: """
        certifications; certification; certificates; certificate; licenses; licences; license; licensure; credentials;
        licenses and certifications; accreditations; professional certifications; professional registration;
        bar admissions; admissions; bar admission; board certification; board certifications; professional licenses;
        professional licences; licensing; licensure and certification; certifications and training; registrations;
        registration; technical certifications; it certifications; certified; professional credentials;
        professional qualifications; accreditation; badges; certificates and licenses; certificates and courses;
        security certifications; safety certifications; teaching certification; teaching certificates;
        medical licensure; medical licenses; endorsements
    """,
    SectionKind.OTHER: """
        awards; award; honors; honours; awards and honors; honors and awards; honours and awards; achievements;
        accomplishments; key achievements; scholarships; fellowships; grants; funding; distinctions; prizes;
        recognition; interests; hobbies; hobbies and interests; interests and hobbies; activities; extracurricular;
        extracurricular activities; extracurriculars; extra curricular activities; personal interests;
        research interests; references; referees; affiliations; memberships; membership; professional affiliations;
        professional memberships; mentoring; leadership; additional information; additional info; additional; other;
        others; miscellaneous; misc; further information; other information; availability; declaration; annex;
        annexes; appendix; life philosophy; philosophy; quotes; most proud of; most proud; a day of my life; my life;
        passions; press; media; community; outreach; events; societies; clubs; sports; travel; visas; citizenship;
        nationality; driving licence; driving license; security clearance; clearance; reviewing;
        service to the profession; professional service; academic service; program committees; notes; news;
        further activities; testimonials; recommendations; foreign languages; human languages; language; languages;
        languages spoken; natural languages; spoken languages; conference presentations; conference talks;
        invited talks; lectures; posters; presentations; speaking; talks; extra; extras; more; more about me;
        personality; personal qualities; attributes; governance; reading; samples of praise; public speaking;
        exhibitions; exhibition; selected exhibitions; performances; recitals; shows; solo exhibitions;
        group exhibitions; conferences; conferences attended; workshops attended; volunteer interests; leisure;
        leisure activities; leisure time; free time; spare time; pastimes; sport; music; athletics;
        athletic achievements; scholarships and awards; grants and awards; grants and fellowships; grants and funding;
        research funding; research grants; medals; commendations; decorations; military decorations; recognitions;
        community activities; community engagement; social activities; social engagement; civic activities;
        civic engagement; committees; committee work; committee service; editorial boards; editorial service;
        peer review; conference service; university service; institutional service; professional bodies;
        professional associations; professional organizations; professional organisations; associations;
        organizations; organisations; fraternities; teams; attachments; enclosures; supplementary information;
        other activities; other interests; other experience and activities; other skills and interests;
        salary expectations; salary; notice period; work authorization; work permit; permits; driving; driver license;
        drivers license; driver licence; fun facts; fun; favorites; favourites; quote; motto; motivation; values;
        core values; my values; impact; milestones; personal achievements; personal interests and hobbies;
        activities and interests; activities and societies; clubs and societies; student organizations;
        student activities; campus activities; campus involvement; student involvement; involvement; extra curricular;
        extracurricular involvement; extracurricular experience; co curricular activities; leadership activities;
        leadership and activities; supervisors; students supervised; character references; professional references;
        personal references; away from the keyboard; away from the desk; away from work; away from the office;
        away from the screen; outside work; outside of work; outside the office; off the clock; after hours;
        beyond work; when not working; when i am not working; when i m not working; off duty; out of office
    """,
}
