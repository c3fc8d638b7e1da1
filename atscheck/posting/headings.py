"""The headings of postings and the wording that tells what a sentence is about; for `parts`."""

import re

from atscheck.posting.model import Part


def _one_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?:the |our |your |what )?(?:" + "|".join(patterns) + r")(?P<tail>[\s/&,].*)?", re.IGNORECASE)


# In the order in which they are asked: "preferred qualifications" before "qualifications".
HEADINGS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.OTHER,
        re.compile(
            r"(?:job )?(?:description|details)|experience level|(?:job|employment|company) (?:type|size)|role|industry|seniority(?: level)?|"
            r"date posted|location|posted|class code|open date|department|remote|likes",
            re.IGNORECASE,
        ),
    ),
    (
        Part.LEGAL,
        _one_of(
            r"equal (?:employment )?opportunit\w+", r"eeo\b", r"diversity", r"inclusion", r"disclaimers?", r"privacy",
            r"notices?", r"legal", r"(?:reasonable )?accommodations?", r"accessibility", r"background checks?",
            r"e-?verify", r"pay transparency", r"data protection", r"recruitment agenc\w+", r"fraud",
        ),
    ),
    (
        Part.BENEFITS,
        _one_of(
            r"benefits?", r"job benefits", r"perks?", r"(?:what )?we(?:'|’)?(?:ll)?(?: can)? (?:offer|provide|give)", r"offer\b",
            r"(?:what(?:'|’)s|what is) in it for you", r"compensation", r"(?:annual |base )?salary", r"pay\b", r"rewards?",
            r"you(?:'|’)?(?:ll| will)? (?:get|enjoy|receive)", r"package", r"time off", r"why you(?:'|’)ll love",
        ),
    ),
    (
        Part.BONUS,
        _one_of(
            r"(?:it(?:'|’)s |it is )?nice[- ]to[- ]haves?", r"bonus(?: points)?", r"(?:these |it |this )?(?:would|will) be (?:a )?(?:\w+ )?(?:plus|bonus|nice|great)",
            r"(?:big |huge )?plus(?:ses|es)?\b", r"it(?:'|’)?s (?:a )?(?:\w+ )?(?:plus|bonus)", r"good[- ]to[- ]haves?",
            r"extra (?:points|credit|skills)", r"(?:would|will) make you stand out", r"even better", r"optional", r"considered a plus",
        ),
    ),
    (
        Part.PREFERRED,
        _one_of(
            r"(?:strongly |highly )?preferred", r"desired", r"desirable", r"(?:would|will) be (?:an )?advantage", r"ideally",
            r"additional (?:skills|qualifications|requirements)", r"advantages?\b", r"we(?:'|’)d love", r"(?:additional )?assets?\b",
            r"other qualifications",
        ),
    ),
    (
        Part.DUTIES,
        _one_of(
            r"(?:key |main |primary |essential |core |job |general |day-to-day |typical )*"
            r"(?:responsibilit\w+|dut(?:y|ies)|tasks?|functions?|accountabilit\w+|activities)",
            r"you(?:'|’)?(?:ll| will| would)? (?:do(?! not\b)|be doing|work on|be working|be responsible|own)\b.*", r"you will\b", r"in this (?:role|position|job)",
            r"(?:about )?(?:the|this|your) (?:role|job|position|opportunity|work)", r"day[- ]to[- ]day", r"mission\b",
            r"job (?:summary|purpose)", r"position (?:summary|overview|description)", r"role (?:summary|overview|description)",
            r"(?:how )?you(?:'|’)ll (?:make|have|contribute)", r"scope", r"a day in the life", r"challenges?\b",
            r"(?:tech(?:nology|nical)? )?stack", r"technologies\b",
        ),
    ),
    (
        Part.APPLYING,
        _one_of(
            r"(?:how|where|when) to apply", r"appl(?:y|ication)s?\b", r"(?:application|selection|hiring|interview|recruitment) "
            r"(?:process|deadline|procedure)", r"(?:process )?notes?\b", r"qualifications review", r"next steps", r"to apply",
            r"deadline", r"contact", r"interested\?", r"examination", r"closing date",
        ),
    ),
    (
        Part.REQUIRED,
        _one_of(
            r"(?:minimum |basic |required |key |essential |core |job |technical |other |must[- ]have |professional |hard |soft |general |main )*"
            r"(?:requirements?|qualifications?|skills?|experience|competenc(?:y|ies|es)|knowledge|abilities|education|criteria|expertise|"
            r"credentials?)\b",
            r"you(?:'|’)?(?:ll| will| should| must)? (?:bring|need|have|offer|possess)\b", r"we(?:'|’)?(?:re| are)? (?:looking for|seeking|expect|require|need|want)\b",
            r"who you are", r"you(?:'|’)re\b", r"you are\b", r"you have\b", r"must[- ]haves?", r"profile\b", r"background\b",
            r"about you\b", r"to be (?:successful|considered)", r"(?:an )?ideal candidate",
            r"licen[cs]es?", r"certifications?", r"(?:the )?(?:right|successful|perfect) (?:person|candidate|fit)", r"person specification",
            r"tools\b", r"languages\b", r"you might be a (?:good )?(?:fit|match)", r"what it takes", r"it takes\b", r"physical (?:demands|requirements)",
        ),
    ),
    (
        Part.ABOUT,
        _one_of(
            r"about\b", r"who we are", r"(?:company|team|department|business|product) (?:description|overview|profile|background)?\s*$",
            r"company (?:description|overview|profile|size|type|culture)", r"why (?:work|join|us)\b", r"we are\b", r"(?:our )?(?:story|mission|values|culture|vision|team|company)\b",
            r"meet the team", r"introduction", r"overview",
        ),
    ),
)  # fmt: skip
INLINE_HEADING = re.compile(
    r"(?:^|(?<=[.;!?] )|(?<=\n))\s*([A-Z][A-Za-z'’/&, -]{2,60}?)\s*:(?=\s)"
    r"|\b((?:Job |Company )?(?:[Bb]enefits|[Dd]escription|[Rr]equirements|[Rr]esponsibilities|[Qq]ualifications)(?:/\w+)?|What we offer)\s*:(?=\s)"
)
# Headings that lost their line break: "About the department The job is in …".
LOST_HEADING = re.compile(
    r"(?:(?P<about>About (?:us|the (?:company|department|team|business))|Who we are|Company description|Our (?:company|team))"
    r"|(?P<duties>(?:About )?(?:[Tt]he|[Yy]our) (?:role|job|position)(?: in the team)?|(?:Key )?[Rr]esponsibilities|What you(?:'ll| will) do)"
    r"|(?P<required>(?:Skills|Experience|Qualifications) (?:needed|required)|(?:Job )?[Rr]equirements|Who you are|What you(?:'ll)? (?:bring|need)"
    r"|Your profile|(?:Minimum )?[Qq]ualifications)"
    r"|(?P<benefits>Job benefits|What we offer|We offer|Benefits)|(?P<other>Job description))\s*:?\s+(?=[A-Z])"
)
# "… as they have provided the knowledge of: civil engineering; …" asks for what follows in its line.
KNOWLEDGE_LIST = re.compile(r"\b(?:knowledge|ability|skills?|experience|understanding) (?:of|to|in|with) ?:")
MARK = re.compile(r"^\s*(?:[•‣◦▪●○■➢✓*·–—-]|\d{1,2}[.)]|[a-z][.)])\s+")
# Sentences end here; not behind "e.g." or inside a version.
SENTENCE_END = re.compile(r"(?<!e\.g)(?<!i\.e)(?<!etc)(?<!\b[A-Z])(?<!\bU\.S)[.!?]\s+(?=[A-Z•(])|;\s+|\n\s*|\s[•▪●]\s")
# Lists that lost their marks: a new demand begins with one of these words.
NEW_DEMAND = re.compile(
    r"(?<=[a-z)\d] )(?=(?:Experience|Experienced|Knowledge|Familiarity|Proficiency|Proficient|Fluency|Fluent|Ability|Understanding|"
    r"Strong|Excellent|Solid|Good|Advanced|Hands-on|Deep|Working knowledge|Demonstrated|Proven|Minimum|Bachelor|Master|Degree) "
    r"(?!Engineer|Manager))|(?<=\ba plus )(?=[A-Z])|(?<=\ba bonus )(?=[A-Z])|(?<=[a-z] required )(?=[A-Z])|(?<=[a-z] preferred )(?=[A-Z])"
)
LOST_SENTENCE = re.compile(r"(?<=[a-z)\d] )(?=[A-Z][a-z]+,? (?:[a-z]|[A-Z][a-z]+ [a-z]))")
GOES_ON = frozenset("in of with the a and or on for to like as our your from using by at is via".split())
CONTINUES = re.compile(r"(?:\be\.g\.|\bi\.e\.|\band|\bor|,|\bof|\bwith|\bin|\bthe)\s*$", re.IGNORECASE)
# Wording that gives nothing, whatever the heading above it.
LEGAL_WORDS = re.compile(
    r"regardless of|without regard to|equal[- ](?:employment )?opportunit|discriminat|protected (?:veteran|class|characteristic|by law)|"
    r"reasonable accommodation|sexual orientation|gender identity|national origin|background check|affirmative action|"
    r"fair employment|disabilities act|covered entity",
    re.IGNORECASE,
)
BENEFIT_WORDS = re.compile(
    r"\b(?:we offer|health insurance|dental (?:and vision|insurance|plan|cover\w*|benefits)|(?:medical|health),? (?:and )?dental|401\s?\(?k\)?|paid (?:time off|leave|holidays?|vacation)|stock options|equity package|parental leave|"
    r"employee discounts?|gym membership|wellness (?:program\w*|allowance|budget|benefits)|learning budget|training budget|pension (?:plan|scheme|contributions?)|vacation days|(?:provide|offer|support|help|give) you|will be there to|life insurance|free lunch|home office allowance)\b",
    re.IGNORECASE,
)
ASKING_WORDS = re.compile(
    r"\b(?:experience (?:with|in|of|using|working)|(?:years?|yrs) (?:of|in|experience)|knowledge of|proficien\w+|familiar\w*|degree|"
    r"must (?:have|be|possess)|required|requires?|skills? (?:in|with)|ability to|fluen\w+|understanding of|expertise|qualified|"
    r"certifi(?:ed|cation)|licen[cs]ed?|looking for|our (?:tech(?:nology|nical)? )?stack|background in|desired|desirable|preferred|a (?:big |huge |strong |definite |great |real |major )?plus|nice to have|bonus points|extra credit|competen\w+)\b",
    re.IGNORECASE,
)
DUTY_WORDS = re.compile(
    r"\b(?:you will|you(?:'|’)ll|responsible for|your (?:primary |main )?(?:focus|role|task|job|mission)|in this role|duties|"
    r"will be (?:responsible|working|expected)|the (?:successful candidate|incumbent|position))\b",
    re.IGNORECASE,
)
COMPANY_WORDS = re.compile(
    r"\b(?:we are (?:a|an|the|one|proud|committed|building|on)|we(?:'|’)re (?:a|an|the|on)|founded|headquarter\w*|our (?:mission|clients|customers|"
    r"company|products?|values|culture|history|story)|world(?:'|’)s (?:leading|largest)|leading (?:provider|company)|subsidiary|employs|"
    r"employees worldwide|offices in|we believe|we go|rest assured|join us|at the forefront|start-?up|attract,? develop|we are giving)\b",
    re.IGNORECASE,
)
# In notes on applying, only what is said outright: "Experience in financial modeling is desired".
STATES_WISH = re.compile(
    r"\b(?:(?:is|are) (?:highly |strongly |also )?(?:desired|desirable|preferred|required|a plus)|require (?:a |an )?valid|must possess|"
    r"we(?:'|’)?(?:re| are) looking for|experience (?:with|in) .* (?:required|preferred|desired))\b",
    re.IGNORECASE,
)
# Words that may follow in a heading without a colon; "Experience with Java" is no heading.
HEADING_WORDS = frozenset(
    """a about abilities additional and application apply applying are as at attributes background basic be behaviours benefits
    bring certifications company competencies criteria culture day day-to-day department desired do doing duties education employer
    environment essential expect experience expertise for from functions have help how i ideal in include information is it job key
    knowledge life like ll look looking love make mandatory match me minimum mission must need needed notice of offer on opportunities
    opportunity our overview people perks person policy position preferred process professional profile qualifications qualities re
    required requirements responsibilities role see seeking skills statement strengths success summary tasks team technical that the
    this to training traits us values want we what who why will with within work working would you your you'll you’ll we're we’re""".split()
)
