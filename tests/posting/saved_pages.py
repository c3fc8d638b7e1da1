"""Postings as browsers save them from job boards; employers and texts are invented."""

import html
import json

DUTIES = (
    "Build and run the pipelines that bring measurements from our wind turbines into the warehouse.",
    "Review the models of your colleagues and keep the tests of the whole platform fast and honest.",
)
NEEDS = (
    "Five years of experience with Python and SQL in production systems",
    "Good knowledge of Apache Airflow, dbt and Kubernetes",
)
PLUS = ("Experience with Rust & Terraform is a plus",)
DESCRIPTION = (
    "<p>Windrow measures what the wind does &amp; sells the numbers.</p>"
    f"<h2>What you will do</h2><ul>{''.join(f'<li>{item}</li>' for item in DUTIES)}</ul>"
    f"<p><strong>What you bring</strong></p><ul>{''.join(f'<li><p>{item}</p></li>' for item in NEEDS)}</ul>"
    f"<h3>Nice to have</h3><ul>{''.join(f'<li>{html.escape(item)}</li>' for item in PLUS)}</ul>"
)
NAVIGATION = '<nav><a href="/">Home</a> <a href="/jobs">All jobs</a> <a href="/salaries">Salaries for COBOL</a></nav>'
COOKIES = (
    '<div id="onetrust-consent-sdk"><div role="dialog" aria-label="Privacy"><h2>Your privacy</h2>'
    f"<p>{'We and our 812 partners store cookies written in Perl on your device. ' * 12}</p>"
    "<button>Accept all</button></div></div>"
)
OTHER_JOBS = (
    "<section><h2>Similar jobs</h2><ul>"
    + "".join(
        f'<li><a href="/{n}"><h3>Haskell Developer {n}</h3></a><p>Acme Ltd, Leeds, Haskell</p></li>' for n in range(5)
    )
    + "</ul></section>"
)
FOOTER = "<footer><p>Windrow Ltd. We also employ people who know Fortran.</p><a href='/x'>Imprint</a></footer>"


def page(body: str, *, head: str = "", attributes: str = "") -> str:
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body {attributes}>{body}</body></html>'


def job_script(**fields: object) -> str:
    data = {"@context": "https://schema.org/", "@type": "JobPosting", **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def greenhouse() -> str:
    """The board's own page: header and form inside the same `main`."""
    return page(
        '<div id="wrapper"><div id="main"><div id="header" class="job-header"><a href="/">View all jobs</a>'
        '<h1 class="app-title">Senior Data Engineer</h1><span class="company-name">at Windrow</span>'
        '<div class="location">Leeds, UK</div></div>'
        f'<div id="content">{DESCRIPTION}</div>'
        '<div id="application"><form><h2>Apply for this job</h2><label>First name <input></label>'
        "<label>Which is the capital of COBOL?</label><select><option>Yes</option></select>"
        "<button>Submit application</button></form></div></div></div>",
        head='<title>Job Application for Senior Data Engineer at Windrow</title><meta property="og:title" '
        'content="Senior Data Engineer">',
    )


def lever() -> str:
    """Headings are divs, the title is a second-level heading, and the page's title begins with the employer."""
    items = "".join(f"<li>{item}</li>" for item in NEEDS + PLUS)
    return page(
        '<div class="content-wrapper posting-page"><div class="posting-headline"><h2>Senior Data Engineer</h2>'
        '<div class="posting-categories"><div class="location">Leeds</div><div class="department">Data</div></div>'
        '</div><div class="postings-btn-wrapper"><a class="postings-btn" href="/apply">Apply for this job</a></div>'
        f'<div class="section page-centered"><div>{"</div><div>".join(DUTIES)}</div><div><br></div></div>'
        f'<div class="section page-centered"><div><h3>What you bring</h3><ul class="posting-requirements">{items}</ul>'
        "</div></div></div>"
        '<div class="main-footer page-full-width"><p><a href="https://windrow.example">Windrow Home Page</a></p></div>',
        head='<title>Windrow - Senior Data Engineer</title><meta property="og:title" content="Windrow - Senior Data '
        'Engineer">',
    )


def workday() -> str:
    """The data for search engines has lost its line breaks; the page has them, deep in nameless divs."""
    flat = "Windrow measures what the wind does & sells the numbers. What you will do " + " ".join(
        [*DUTIES, *DUTIES, *DUTIES, "What you bring", *NEEDS, "Nice to have", *PLUS]
    )
    shown = DESCRIPTION.replace("</h2>", "</h2>" + "".join(f"<p>{item}</p>" for item in DUTIES + DUTIES))
    return page(
        f'<div id="root"><div><header data-automation-id="header">{NAVIGATION}</header>'
        '<div data-automation-id="jobPostingPage"><div><h2 data-automation-id="jobPostingHeader">Senior Data Engineer'
        '</h2><a role="button" data-automation-id="adventureButton">Apply</a><dl><dt>locations</dt><dd>Leeds</dd></dl>'
        f'<div data-automation-id="jobPostingDescription">{shown}</div>'
        f'<div data-automation-id="similarJobs">{OTHER_JOBS}</div></div></div></div></div>',
        head="<title>Senior Data Engineer</title>" + job_script(title="Senior Data Engineer", description=flat),
    )


def linkedin() -> str:
    """Bold lines as headings, line breaks instead of blocks, many other jobs, a sign-in dialog."""
    markup = (
        "Windrow measures what the wind does &amp; sells the numbers.<br><br><strong>What you will do<br><br></strong>"
        f"<ul>{''.join(f'<li>{item}</li>' for item in DUTIES)}</ul><strong>What you bring</strong><br>"
        + "<br>".join(f"- {item}" for item in NEEDS + PLUS).replace("&", "&amp;")
    )
    return page(
        f'<header class="header">{NAVIGATION}</header><main id="main"><section class="top-card-layout">'
        '<h1 class="top-card-layout__title">Senior Data Engineer</h1><h4><a href="/windrow">Windrow</a></h4></section>'
        '<section class="description"><div class="description__text"><section class="show-more-less-html">'
        f'<div class="show-more-less-html__markup relative overflow-hidden">{markup}</div>'
        "<button>Show more</button></section></div></section>"
        f"{OTHER_JOBS}</main><div role='dialog' aria-modal='true'><h2>Sign in to see Prolog jobs</h2></div>{FOOTER}",
        head="<title>(3) Windrow hiring Senior Data Engineer in Leeds, England, United Kingdom | LinkedIn</title>",
    )


def indeed() -> str:
    """Tabs of which one is shown, a known place for the text, and paragraphs as headings."""
    return page(
        f'{COOKIES}<div id="app" aria-hidden="true">{NAVIGATION}<div class="jobsearch-ViewJobLayout">'
        '<h1 class="jobsearch-JobInfoHeader-title"><span>Senior Data Engineer</span></h1>'
        f'<div id="jobDescriptionText" class="jobsearch-jobDescriptionText">{DESCRIPTION}</div>'
        '<div style="display: none">Employers pay for Smalltalk.</div>'
        f'<aside><h2>People also searched</h2><a href="/q">erlang developer</a></aside></div></div>{FOOTER}',
        head="<title>Senior Data Engineer - Leeds - Indeed.com</title>",
    )


ALL_PAGES = {function.__name__: function for function in (greenhouse, lever, workday, linkedin, indeed)}
NOT_ASKED = ("COBOL", "Perl", "Haskell", "Fortran", "Prolog", "Smalltalk", "erlang", "Submit", "Accept", "Apply for")
