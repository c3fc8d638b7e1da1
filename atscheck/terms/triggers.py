"""The words that open a scope of negation, hope or another person, for `context`."""

import re

_EXPERIENCE = "experience|knowledge|exposure|background|familiarity|understanding|training|skills|expertise|proficiency"
_QUALITY = (
    "prior|previous|formal|professional|commercial|production|paid|serious|hands-on|hands on|real|direct|practical|current|real world|"
    "working|much"
)

# Each trigger opens a scope to its right.
NEGATIONS = (
    "(no|zero|little|without|without any|lack|lack of|lacking|limited|little to no|little or no) "
    rf"(?:\w+[ -]){{0,2}}({_EXPERIENCE}|work|projects)( (so far|yet|to date))?( (with|in|of|using|on|writing|developing))?",
    "(have|has|had|did|do|does|was|were|is|are|am|can|could|would|will) (not|never)( yet)?( been)?",
    "(haven't|hasn't|hadn't|didn't|don't|doesn't|wasn't|isn't|aren't|can't|cannot|couldn't|won't|never)",
    "not (yet )?(admitted|licensed|licenced|registered|authorized|familiar|experienced|proficient|comfortable|skilled|fluent|certified|trained|"
    "qualified|interested)( with| in| at)?( to)?",
    "not (a|an|in|using|with)", "unfamiliar with", "(lack|lacks|lacking|lack of)", "(neither|nor)", "other than",
    "unable to", "inexperienced (with|in)", "new to", "not interested in",
)  # fmt: skip
# These deny only what stands right behind them, or an enumeration of it: "no Java or Scala", "non-Java".
ADJACENT_NEGATIONS = (
    "(no|not|without|zero|non|excluding|except|except for|rather than|instead of|as opposed to)( any)?"
    f"( ({_QUALITY}))*",
)
EXPERIENCED = re.compile(rf"(?:{_EXPERIENCE})\b")
PSEUDO_NEGATIONS = (
    "not only", "not limited to", "not just", "not to mention", "no less than", "no doubt", "no longer only",
    "without fail", "never (missed|missing|failed|late|lost|exceeded|below|behind)", "(no|zero|without) (missed|late|lost|failed)",
)  # fmt: skip
# Whoever wants to keep, deepen or bring something has it.
_KEEPING = (
    "keep|continue|maintain|bring|leverage|contribute|deepen|extend|share|teach|mentor|apply my|use my|expand my|grow my|"
    "build on|combine|put my"
)
HOPES = (
    "(eager|keen|excited|hungry|glad|itching|looking|hoping|planning|aiming|intending|aspiring|wanting|wishing|aim|aims|"
    "plan|plans|hope|hopes|want|wants|wish|wishes|intend|intends|aspire|aspires|seek|seeks|seeking|would like|would love|"
    "would be (glad|happy|keen|willing)|opportunity|opportunities|chance|goal is|ambition is|dream is|interested|goals) "
    rf"to (?!({_KEEPING})(\s|$))\w+",
    "(willing|motivated|ready|happy|able|open|ambitious|determined|curious) (to|about|for) ((quickly|further) )?"
    "(learn|learning|explore|exploring|study|start|master|discover|pick up|try|expand|gain)( more)?( about| with| on)?",
    "(eager|keen|excited|curious) (about|for|on) ((quickly|further) )?(learning|exploring|trying|starting)( more)?( about)?",
    "looking forward to( \\w+ing)?",
    "(planned|planning|booked|next)( ,)? (a|an|the|my) (course|class|exam|certification|certificate|training)( in| on| for)?",
    "(dream|dreams|dreaming|dreamed) of",
    "(objective|goal|aim) :?(, )?(to )?(obtain|earn|get|gain|complete|secure)( my| a| an| the)?",
    "(love|like) to (learn|try|explore)",
    "(interested|interest) in \\w+ing( more)?( about| into| with| on| in)?",
    "(currently|presently|now|actively|still|self|always|independently|already) "
    "(learning|studying|exploring|picking up|training in)",
    "(started|starting|beginning|begun|began|start|begin) (learning|to learn|studying|to study|exploring)",
    "(start|starting|enrol|enroll|enrolling|enrolled|sign up|registered) (in |on |for )?(a |an |the )?(online |evening |part-time )?"
    "(course|class|bootcamp|boot camp)( on| in)?",
    "(learning|studying) (about|how to use)",
    "(studying|preparing|training|revising|registered|scheduled|sitting) (for|towards|toward)",
    "working (towards|toward)",
    "aspiring",
    "(can|could|will|shall|might|to) (learn|study)",
    "(if (hired|offered|selected|accepted)|given the chance)",
    "should like to \\w+",
    "would enjoy \\w+ing",
    "will (apply|sit|register|start|begin|take|study|learn)( for)?",
    "(planned|planning|plans|planned) (for|to)( \\w+)?",
    "a first look at",
    "would (complete|take|obtain|learn|study|get|earn|need|have to learn|use)",
    "(would be|future) (student|learner)? of",
    "on my ((to-learn|learning|reading|wish|todo|to-do) )?(list|roadmap)",
    "next up",
    "(next|future|professional|career|learning|development|certification|current|long-term|short-term) "
    "(goal|goals|step|steps|target|targets|certification|certifications)( for (19|20)\\d\\d)?( is| are)?",
    "(to learn|to-learn|wish list|learning goals|learning next|want to learn|areas to grow|to-learn list|learning list)",
    "(plan|plans|goal|goals) for (next year|the future|the coming year|(19|20)\\d\\d)",
    "(hours|credits|exams|courses|points|steps) (needed|required|remaining|left|short|away) (for|of|from)( the| a| an)?",
    "sat in on( a| an| the)?",
)  # fmt: skip
# A template speaks to its user: "highlight any tutoring", "state whether you hold a driving licence".
ADVICE = re.compile(
    r"\b(?:if|whether|where|how|that|what|when) you (?:\w+ed|did|had|have|held|hold|were|are|wrote|built|led|ran|know)\b"
    r"|\b(?:highlight|describe|list|mention|show|include|insert|state|add|enter|write|explain) "
    r"(?:any|your|here|whether|that you|(?:\w+ ){1,4}here)\b|\(remove if not relevant\)",
    re.IGNORECASE,
)
# What announces a list, with the sentence in front of it.
ANNOUNCED_LIST = re.compile(r"[^.:]{0,120}\bthe following\b[^.:]{0,60}:")
# A degree or certification that is worked for counts, one that is merely planned does not.
PLANS = (
    "(plan|plans|planning|planned|intend|intends|intending|hope|hopes|hoping|aim|aims|aiming|want|wants|wish|eager|keen|looking) "
    "(to|on) (\\w+ ){0,2}(start|starting|begin|beginning|pursue|pursuing|apply|applying|enrol|enroll|enrolling|take|taking|do|"
    "doing|earn|get|obtain|sit|study|complete|return)( \\w+)?( (for|in|to|towards))?( (a|an|the|my))?",
)  # fmt: skip
DECLINED = (
    "(declined|refused|rejected|turned down|passed on|passed up)( an| a| the)? (offer|offers|opportunity|invitation|transfer|"
    "promotion|move)( to| into| of)?",
    "(dropped out of|withdrew from|discontinued|abandoned|quit|did not (finish|complete)|never finished|unfinished|incomplete)"
    "( the| a| an| my)?",
)  # fmt: skip
LEFT = (
    "(left|leaving|leave)( the| my| a)?",
    "without (completing|finishing|obtaining|earning|taking|receiving)( the| my| a)?",
)
# A degree of which only a part was done.
UNFINISHED = ("(coursework|course work|credits|courses|classes|units)( .*)?", "(all but dissertation|abd)( .*)?")
NEVER_FINISHED = re.compile(
    r"[^\n.]{0,80}?\b(?:not completed|did not (?:finish|complete|graduate)|never (?:finished|completed)|unfinished|dropped out)\b"
)
# Whose degree it is: "supervised three MSc students", "hired two PhDs".
TUTORING = (
    "((co-)?(supervised|supervising|mentored|mentoring|advised|advising|guided|guiding|taught|teaching|trained|training|"
    "recruited|recruiting|hired|hiring|supported|supporting|tutored|tutoring|coached|coaching))",
)
_PEOPLE = (
    "manager|boss|advisor|supervisor|colleague|colleagues|teammate|teammates|brother|sister|father|mother|wife|husband|"
    "friend|friends|predecessor|vendor|vendors|contractor|contractors|consultant|consultants|agency|freelancer|freelancers"
)
OTHERS = (
    "(assistant|aide|adviser|advisor|deputy|successor) to the",
    "(dictated|prepared|signed|approved|ordered|requested|drafted|drawn( up)?|designed|written) by( the)?",
    "(report|reported|reporting) (directly )?(to|into)",
    "(interviewed|featured|quoted|profiled|cited|covered) (by|in|on)",
    "(supervised|advised|mentored|managed|led|taught|trained|coached|hired|reviewed) by",
    "(my|his|her|their) "
    "(manager|boss|advisor|colleague|colleagues|brother|sister|father|mother|wife|husband|friend|friends)",
    "on behalf of our",
)
# The trade of the people beside the writer: "worked closely with product managers and UX designers".
BESIDE = (
    "for (the|our|their|all|other|local)",
    "(collaborat|work|partner|liais|coordinat|interact|communicat|consult|pair|engag|align|interfac|cooperat)"
    "(e|ed|es|s|ing|ion|ions|ation|ations|ative|atively)?( \\w+){0,2} (with|alongside|between|among)",
    "support(ed|ing|s)?( for)?",
    "(tools?|training|sessions|documentation|platforms?|dashboards) for",
)
_TRADE_NOUNS = (
    "manager|designer|developer|engineer|programmer|scientist|analyst|researcher|architect|administrator|accountant|nurse|"
    "physician|pharmacist|therapist|teacher|instructor|marketer|writer|tester|operator|technician|lawyer|attorney|auditor|"
    "specialist|planner|buyer|recruiter|statistician|editor|electrician|officer|coordinator|surgeon|psychologist|translator|paralegal|firefighter|"
    "driver|chef|cook|guard|librarian|plumber|welder|carpenter|pilot|mechanic|dentist|midwife|paramedic|interpreter|journalist"
)
TRADESPEOPLE = re.compile(rf"(?:{_TRADE_NOUNS})s")
BUILDERS = re.compile(r"(?:designers|developers|engineers|programmers|managers|scientists|analysts|architects)\b")
WHOSE = re.compile(r"\b(?:my|his|her|their) (?:\w+ )?$")
# Somebody else is the subject: "a colleague did the staining", "they wrote the Fortran".
OTHER_SUBJECT = re.compile(
    rf"(?:(?:they|he|she)|(?:a|an|another|the|my|our|his|her|their|one|two) (?:\w+ )?(?:{_PEOPLE})) "
    r"(?:then |also |had )?(?:\w+ed|did|wrote|built|ran|made|led|kept|took|does|do|writes|owns|runs|handles|maintains)\b"
)
RECRUITING = (
    "(sourced|placed|recruited|hired|interviewed|screened|staffed|headhunted|sourcing|placing|recruiting|hiring)",
)
# Who passes something on to a department is not in it: "delivered mail to the tax preparation department".
DELIVERING = (
    "(delivered|forwarded|routed|transferred|referred|escalated|directed|escorted|sent|passed|delivering|forwarding|routing|"
    "transferring|referring|directing)( \\w+){0,6} to( the| our)?",
)
DEPARTMENT = re.compile(r"(?:department|team|desk|office|unit|staff|specialists|queue|dept)\b")
HIRED = re.compile(
    r"(?:\w+ )?(?:developers|engineers|programmers|candidates|architects|specialists|consultants|nurses|staff|talent|roles)\b"
)
# Several people who have the degree, none of them the writer: "two visiting PhD students".
THEIR_DEGREES = re.compile(
    r"(?:level )?(?:students|candidates|interns|researchers|graduates|holders|scientists|engineers)\b"
)
# Openings of a clause ("Learning Go and Rust"): a verb here, a noun elsewhere ("machine learning, Go").
OPENING_HOPES = ("(learning|studying|exploring)", "to learn", "interested in")

# Triggers behind a mention.
LATER_NEGATIONS = (
    "(is |was |are |were )?not (required|needed|necessary|used|applicable|yet|taken|completed|passed|awarded)",
    "(experience|knowledge|skills)? ?(not|none) (required|needed)",
    "(no|zero) (experience|knowledge|exposure)( yet)?",
    "(0|zero|no) (years|yrs|year|months)",
    "none( so far| yet)?",
)  # fmt: skip
# "CISSP – not yet certified": behind a dash, where another clause begins otherwise.
DENIALS_BEHIND_DASH = (
    "not (yet|currently|completed|finished|obtained|taken|passed|certified|held|used).*",
    "(exam|test|course|training) (not yet|booked|scheduled|planned|pending).*",
    "(planned|to be (learned|obtained|taken)|none yet|no experience)( .*)?",
)
LATER_HOPES = (
    "(exam |test )?(preparation|prep|review) (course|class|classes|program|programme|bootcamp|workshop)( .*)?",
    "(currently |still |now )?learning", "(currently )?(studying|in training)",
    "(is |are )?(next|planned|upcoming)( on my list)?",
    "(, )?i (should|would|hope|want|plan|intend|aim)( also)?( like)? to learn.*",
    "(\\w+ ){0,2}(exam|examination|course|class|certification|certificate) (for |in )?(next|the coming) year( .*)?",
    "(course |exam |certificate )?(is |are )?(next )?(on|off) my (to-do |to do |learning )?list( .*)?",
    "(to be learned|to learn|on my to do list|wish list)", "beginner course planned",
    "(exam|examination|test)( ,)?( \\w+){0,3} (booked|scheduled|planned|pending|upcoming)( .*)?",
    "(certification |licence |license )?(planned|pending|scheduled|booked)( for .*)?",
    "(status )?(still )?(\\w+ )?(one|two|three|four|several|\\d+) (exams|exam|hours|courses|credits) (away|left|short)",
)  # fmt: skip
LATER_OTHERS = (
    "(me|us)( .*)?",
    "(was|were|is|are|being)?( all)? ?(sent|outsourced|subcontracted|contracted|farmed)( out)? (out|to) .*",
    "(was|were|is|are) (handled|done|performed|written|built|owned|run|managed|carried out) by "
    "(a|an|the|another|other|others|outside|external|our|someone|somebody) .*",
)

# "Teacher: Mr. Brown".
NAMED = re.compile(r"\s*: ?(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\b")

TERMINATORS = frozenset(
    """but however although though yet while whereas still strong solid expert expertise proficient experienced
    skilled fluent advanced extensive deep used using use built build developed designed created led wrote shipped
    deployed migrated replaced improved managed delivered implemented instead then therefore because since so which who
    apart besides plus only after""".split()
)
DASH = re.compile(r" [–—-] | \(|: ?")
SENTENCE_MARK = re.compile(r"[.;!?•|]|\n\s*\n| [–—-] ")
# In these, study in progress is the evidence itself.
DEGREE_WORDS = frozenset(
    "phd phds ph.d. doctorate doctoral postdoc postdocs doctorate master's masters msc m.sc. m.s. bachelor's bachelors bsc b.sc. mba degree".split()
)
