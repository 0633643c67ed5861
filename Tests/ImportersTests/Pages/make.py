#!/usr/bin/env python3
"""Writes 60 saved pages in the manner of 20 kinds of sites, each with the running text that it should give.

The sites, people and events are invented. `make.py FOLDER` writes NN-KIND.html and NN-KIND.txt; the same every time."""

import html
import json
import pathlib
import random
import sys

TOPICS = {
    "Bridge over the Sorbe closed": """
The bridge over the Sorbe was closed to all traffic on Monday after inspectors found cracks in two of its piers.
Drivers now have to go by way of Ostry, a detour of some 34 kilometres that takes about fifty minutes.
“Nobody will cross until we know what holds and what does not,” said Marta Kiel, who heads the county's road office.
The cracks, each about four millimetres wide, were seen when the water fell to its lowest level since 1998.
Engineers from the technical college will measure the piers every six hours for the next two weeks.
Shopkeepers in the old town fear for their trade, as half of their customers come from the other bank.
A ferry for people on foot is to run from Thursday, free of charge, between six in the morning and ten at night.
The county has put aside 2.4 million crowns for repairs, a sum that the opposition calls far too small.
Buses of line 12 turn round at the northern end; pupils are to be taken over by boat.
The bridge was built in 1931 and last repaired in 2009, when its roadway was made new.
Whether lorries will ever be allowed on it again is open, the office said.
""",
    "Harvest smaller than feared": """
Farmers in the lowlands brought in 11 percent less wheat than last year, the chamber of agriculture reported on Friday.
In spring, after nine weeks without rain, losses of a third had been expected.
“July saved us,” said the chamber's president, Tomas Brandl, at the mill in Gollin.
Maize and beets suffered more, and fodder will have to be bought in by many dairy farms.
The price of a tonne of bread wheat stood at 231 crowns this week, nine more than a month ago.
Bakers said that a loaf would cost no more before the new year, since flour is the smaller part of it.
A quarter of all fields are now watered from wells, twice as many as ten years ago.
The water board wants to limit that, and talks with the farmers are to begin in October.
Two of the three big silos are being rebuilt, so part of the grain lies under tarpaulins.
An insurance against drought, paid half by the state, is before parliament.
""",
    "Nurses return to work": """
After nineteen days on strike the nurses of the district hospital went back to work on Wednesday morning.
Their union and the board had agreed during the night on a rise of 6.5 percent in two steps.
“It is not what we asked for, but it is something to live on,” said Ilse Horak, who led the talks.
Nobody on a ward will look after more than nine patients by day from March on.
During the strike 310 operations were put off; the last of them is to be done before Easter.
The board puts the cost of the agreement at 4.1 million a year and hopes for help from the county.
Seventeen nurses had given notice since the summer, most of them to work across the border.
Patients brought cakes to the picket more than once, and the mayor came to listen.
A vote among the 640 members is to end on Sunday; the leaders call for a yes.
If it fails the strike goes on from Monday, without emergency wards being touched.
""",
    "Two held after museum theft": """
Police have arrested two men over the theft of eleven clocks from the town museum in the night to Sunday.
The men, 34 and 51 years old, were stopped in a delivery van on the road to the border.
Nine clocks lay in the van, wrapped in blankets; two small ones are still missing.
“They knew what they wanted and left the cheap ones on the wall,” said inspector Jana Prokop.
The thieves had come in through a skylight while the alarm was switched off for repairs.
How they knew of the repairs is what the police now want to find out.
The museum's director spoke of a loss that no money could make good.
The oldest of the clocks was made in 1642 for the guild of the salt boatmen.
A watchman who made his rounds at two in the morning had noticed nothing.
Both men deny having been in the building, their lawyers said.
""",
    "Rail line to the coast reopens": """
Trains run to the coast again for the first time in twenty-six years.
The first one, with 214 passengers and a brass band on board, reached Westhaven at noon on Saturday.
The line had been given up when the cannery closed, and its stations were sold as houses.
It took six years and 48 million to lay new rails and to win back three of the platforms.
“My grandmother came by this train and I thought my children never would,” said Per Lind from the front seat.
There are eight trains a day, the last one back at twenty to nine in the evening.
A ticket costs less than the bus, and bicycles go free of charge outside the summer months.
Residents of Dunmoor have gone to court because of the noise at the level crossing.
The railway says that it will build a barrier of willow and earth there by autumn.
Hotels at the coast report twice as many bookings for May as a year ago.
""",
    "Council votes for night buses": """
Buses will run through the night at weekends from the first of May, the town council decided by 21 votes to 14.
Three lines are to meet at the market square every hour and wait for each other.
Young people had collected 5,200 signatures for it, more than ever for a matter of the town.
“Whoever works late in a kitchen should not have to walk home for an hour,” said councillor Amira Sahin.
The conservatives spoke against it because of the cost, which the treasurer puts at 390,000 a year.
Taxi drivers fear for their best hours and want the buses to stop outside the centre.
The trial is to last two years; after the first, passengers will be counted.
Drivers will work in pairs after one in the morning, which the union had asked for.
Fares are the same as by day, and monthly passes hold good.
The first bus leaves at half past midnight from the railway station.
""",
    "Volcano wakes after a century": """
Ash from mount Ruhu rose six kilometres into the sky on Tuesday, the first eruption of the volcano since 1921.
The authorities had the villages of Tal and Imbo cleared, where about 3,800 people live.
No one was hurt, but the roofs of a school and two barns fell in under the weight of the ash.
“It became as dark as in a cellar and the birds fell silent,” said Josua Kemi, a teacher.
Flights were turned away from the island's airport until Thursday at the earliest.
Scientists had counted up to ninety small quakes a day since the beginning of the month.
They hold a larger outbreak to be possible, though not the likeliest thing to come.
Fresh water is brought in by ship, because the springs have turned cloudy.
The army put up tents for 2,000 people on the football ground in the harbour town.
Neighbouring islands have promised masks, blankets and fodder for the animals.
""",
    "Small party leaves the government": """
The Farmers' League left the government on Thursday evening, three months before the election.
Its leader, Ruben Aalto, said that promises on the price of milk had been broken four times.
The prime minister now has 97 of 200 seats and means to go on without a majority.
“I shall ask for votes law by law, as others have done before me,” she said on the radio.
The ministers for agriculture and for transport gave back their keys within the hour.
The largest opposition party called for an election in six weeks and not in twelve.
Pollsters see the League at five percent, just above what is needed to enter parliament.
Shares hardly moved, and the crown lost a tenth of a percent against the euro.
The budget for the coming year was passed in December and is not in danger.
Parliament meets again on Tuesday for a session that was planned to be about forests.
""",
}
NAMES = ["Ib Strand", "Greta Molin", "Oskar Weiss", "Lena Duarte", "Paul Okafor", "Nadia Renn"]
TEASERS = ["Mill to reopen in June", "Why the swans came back", "School meals dearer from May", "Ten walks along the canal",
           "Mayor rules out new tax", "A street that nobody wants", "How the old cinema was saved", "Lottery winner found at last"]


def esc(text):
    return html.escape(text, quote=False)


def ps(paragraphs, open_="<p>", close="</p>"):
    return "\n".join(open_ + esc(p) + close for p in paragraphs)


def teaser_list(rng, count, tag="li"):
    return "".join(f'<{tag}><a href="/{i}">{esc(t)}</a></{tag}>' for i, t in enumerate(rng.sample(TEASERS, count)))


def nav():
    return "<ul>" + "".join(f'<li><a href="/{w.lower()}">{w}</a></li>' for w in ["Home", "Region", "World", "Money", "Sport", "Culture", "Weather"]) + "</ul>"


def page(head, body, lang="en"):
    return f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


def ld(a):
    return '<script type="application/ld+json">' + json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": a["title"], "datePublished": a["date"], "author": [{"@type": "Person", "name": a["by"]}], "publisher": {"@type": "Organization", "name": "The Examiner"}}) + "</script>"


def k01(a, r):
    return page(f"<title>{a['title']} | The Examiner</title>{ld(a)}", f'<header><nav>{nav()}</nav></header><main><article><header><h1>{a["title"]}</h1><p class="byline">By {a["by"]}</p><time datetime="{a["date"]}">{a["date"]}</time></header><figure><img src="a.jpg" alt=""><figcaption>The scene on Monday morning. Photograph: Examiner archive</figcaption></figure><div class="article-body">{ps(a["p"])}</div><aside><h2>Related stories</h2><ul>{teaser_list(r, 4)}</ul></aside></article></main><footer><p>© The Examiner. All rights reserved. Reprinting needs our consent.</p></footer>')


def k02(a, r):
    half = len(a["p"]) // 2
    return page(f"<title>{a['title']} – Valley Notes</title>", f'<div id="page" class="hfeed site"><div id="masthead" class="site-header"><h2><a href="/">Valley Notes</a></h2><div class="main-navigation">{nav()}</div></div><div id="content" class="site-content has-sidebar"><div id="primary" class="content-area"><article id="post-412" class="post type-post"><h1 class="entry-title">{a["title"]}</h1><div class="entry-meta">Posted on {a["date"]} by <span class="author vcard">{a["by"]}</span></div><div class="entry-content">{ps(a["p"][:half])}<div class="wp-caption"><img src="x.jpg"><p class="wp-caption-text">A view of the town from the tower, taken last autumn.</p></div>{ps(a["p"][half:])}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">Email</a></li></ul></div></div><footer class="entry-footer">Filed under <a href="/t">Town</a></footer></article><div id="comments" class="comments-area"><h2>Two thoughts on this</h2><ol><li><p>I have lived here for thirty years and never saw anything like it, to be honest.</p></li><li><p>Somebody at the town hall must have known about this for months already.</p></li></ol></div></div><div id="secondary" class="widget-area"><h3>Recent posts</h3><ul>{teaser_list(r, 5)}</ul></div></div></div>')


def k03(a, r):
    return f'<HTML><HEAD><TITLE>{a["title"]}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD WIDTH=150 VALIGN=top><FONT SIZE=1>' + "<BR>".join(f'<A HREF="/{i}">{t}</A>' for i, t in enumerate(TEASERS)) + f'</FONT></TD><TD><FONT SIZE=5><B>{a["title"]}</B></FONT><BR><FONT SIZE=1>{a["date"]}</FONT><P>' + "\n<P>".join(esc(p) for p in a["p"]) + '<P><FONT SIZE=1><A HREF="/">Back to the front page</A></FONT></TD></TR></TABLE></BODY></HTML>'


def k04(a, r):
    h = lambda: "".join(r.choice("abcdefghijk0123456789") for _ in range(6))
    return page(f"<title>{a['title']}</title><meta property='og:title' content=\"{a['title']}\">", f'<div class="css-{h()}"><div class="css-{h()}">{nav()}</div></div><div class="css-{h()}"><div class="css-{h()}"><h1 class="css-{h()}">{a["title"]}</h1><div class="css-{h()}"><span>{a["by"]}</span><span> · </span><span>{a["date"]}</span></div>' + "".join(f'<div class="css-{h()}"><p class="css-{h()}">{esc(p)}</p></div>' + (f'<div class="css-{h()}"><a href="/x">{r.choice(TEASERS)}</a></div>' if i % 4 == 2 else "") for i, p in enumerate(a["p"])) + f'</div><div class="css-{h()}"><h3>More in Region</h3>{"".join(f"<div><a href=/{i}>{t}</a></div>" for i, t in enumerate(TEASERS[:5]))}</div></div><div class="css-{h()}"><span>Terms of use</span> <span>Privacy</span> <span>Imprint</span></div>')


def k05(a, r):
    blocks = "".join(f'<div data-component="text-block" class="ssrcss-1"><p>{esc(p)}</p></div>' + ('<div data-component="image-block"><figure><div><img src="i.jpg"></div><figcaption><span class="visually-hidden">Image caption, </span>Workers at the site in the early hours.</figcaption></figure></div>' if i == 1 else "") + (f'<div data-component="links-block"><ul>{teaser_list(r, 3)}</ul></div>' if i == 4 else "") for i, p in enumerate(a["p"]))
    return page(f"<title>{a['title']} - Channel Two News</title>{ld(a)}", f'<div id="cookiePrompt" class="cookie-prompt"><h2>Let us know you agree to cookies</h2><p>We use cookies to give you the best online experience. Please let us know if you agree to all of these.</p><button>Yes, I agree</button></div><header role="banner">{nav()}</header><main id="main-content"><article><div data-component="headline-block"><h1>{a["title"]}</h1></div><div data-component="byline-block"><p>By {a["by"]}, in Gollin</p></div>{blocks}</article><section data-component="related"><h2>More on this story</h2><ul>{teaser_list(r, 4)}</ul></section></main><footer role="contentinfo"><p>The channel is not responsible for the content of external sites.</p></footer>')


def k06(a, r):
    return page(f"<title>{a['title']}</title>", f'<div class="wrap"><div class="topbar">{nav()}</div><div class="story"><h1>{a["title"]}</h1><div class="story-info">{a["date"]} | {a["by"]}</div>{ps(a["p"][:3])}<h2>What is known so far</h2><ul>' + "".join(f"<li>{esc(p)}</li>" for p in a["p"][3:6]) + f'</ul><h2>What comes next</h2>{ps(a["p"][6:])}<div class="story-tags"><a href="/a">town</a> <a href="/b">county</a></div></div><div class="rail"><h4>Most read</h4><ol>{teaser_list(r, 5)}</ol></div></div>', ), ["What is known so far", "What comes next"]


def k07(a, r):
    out = []
    for i, p in enumerate(a["p"]):
        out.append(f"<p>{esc(p)}</p>")
        if i in (1, 4, 7):
            out.append(f'<div class="related-inline"><span>READ MORE</span><a href="/{i}">{r.choice(TEASERS)}</a></div>')
        if i == 2:
            out.append('<p><strong><a href="/app">Download our app for the news as it breaks</a></strong></p>')
        if i == 5:
            out.append('<div class="ad-slot"><p>Advertisement</p></div>')
    return page(f"<title>{a['title']} | Daily Horn</title><meta name='author' content='{a['by']}'>", f'<nav class="mainnav">{nav()}</nav><div class="content"><h1>{a["title"].upper()}</h1><div class="share-bar"><a href="#">Share</a><a href="#">Tweet</a><a href="#">Comments (214)</a></div><div class="article-text">{"".join(out)}<p>Follow us on all channels and never miss a story.</p></div><div class="most-commented"><h3>Most Commented</h3><ul>{teaser_list(r, 5)}</ul></div></div>')


def k08(a, r):
    return page(f"<title>{a['title']}</title>", f'<div class="container"><div class="blog-header">{nav()}</div><div class="post"><h2 class="post-title">{a["title"]}</h2><span class="date-header">{a["date"]}</span><div class="post-body entry-content">' + "<br /><br />\n".join(esc(p) for p in a["p"]) + f'</div><div class="post-footer">Posted by {a["by"]} at 9:14 AM. <a href="#c">3 comments</a></div></div><div class="comments" id="c"><h4>3 comments:</h4><div class="comment-body"><p>Thank you for this report, I had read nothing about it anywhere else so far.</p></div><div class="comment-body"><p>You forgot to say that the same thing happened eight years ago in our village.</p></div></div></div>')


def k09(a, r):
    side = "".join(f'<div class="teaser"><h3><a href="/{i}">{t}</a></h3><p>It began as a quarrel between neighbours and ended, years later, before the highest court of the country.</p></div>' for i, t in enumerate(TEASERS[:6]))
    return page(f"<title>{a['title']} :: Portal</title>", f'<div class="portal"><div class="portal-nav">{nav()}</div><div class="cols"><div class="col-main"><h1>{a["title"]}</h1><p class="meta">{a["date"]}, {a["by"]}</p>{ps(a["p"])}</div><div class="col-side sidebar">{side}</div></div></div>')


def k10(a, r):
    return page(f"<title>{a['title']}</title>", f"<h1>{a['title']}</h1><pre>" + "\n\n".join(esc(p) for p in a["p"]) + "</pre><hr><a href='/'>Index</a>")


def k11(a, r):
    return page(f"<title>{a['title']} - Sorbe Courier</title>", f'<div class="gdpr-modal" role="dialog"><h2>Your privacy</h2><p>With your consent we and our 147 partners store information on your device and read it.</p><button>Accept all</button></div><header class="site-header">{nav()}</header><main><h1>{a["title"]}</h1><div class="author-line">{a["by"]} <time datetime="{a["date"]}">today</time></div><section class="textbody">{ps(a["p"])}</section><div class="paywall-teaser"><p>Subscribe now and read on for one crown a week, whenever you like.</p></div><section class="newsletter"><h3>The morning letter</h3><p>Sign up for our letter and have the most important news in your mailbox.</p><form><input name="mail"><button>Sign up</button></form></section></main><footer>{nav()}</footer>')


def k12(a, r):
    half = len(a["p"]) // 2
    return page(f"<title>{a['title']}</title>{ld(a)}", f'<div id="mag"><div class="header-nav">{nav()}</div><article class="longread"><p class="kicker">Report</p><h1>{a["title"]}</h1><p class="standfirst">An account of what happened, and of those who have to live with it.</p>{ps(a["p"][:half])}<blockquote class="pullquote"><p>“Nobody had told us.”</p></blockquote><h3>The day after</h3>{ps(a["p"][half:])}<div class="author-bio"><p>{a["by"]} writes about the lowlands and has done so since 2012, mostly on foot.</p></div></article></div>'), (half, "The day after")


def k13(a, r):
    return page(f"<title>{a['title']}</title>", f'<div class="nav">{nav()}</div><div class="release"><h1>{a["title"]}</h1><p>OSTRY, {a["date"]} – {esc(a["p"][0])}</p>{ps(a["p"][1:])}</div><div class="footer"><p>Press office, 14 Mill Lane, Ostry. Telephone on weekdays from nine to four.</p></div>'), f"OSTRY, {a['date']} – "


def k14(a, r):
    return page(f"<title>{a['title']} | The Warden</title><meta property='article:published_time' content='{a['date']}'>", f'<a href="#maincontent" class="skip-link">Skip to main content</a><header>{nav()}</header><section id="maincontent"><div data-gu-name="headline"><h1>{a["title"]}</h1></div><div data-gu-name="standfirst"></div><div data-gu-name="meta"><a rel="author" href="/p">{a["by"]}</a><div><details><summary>{a["date"]}</summary>Last modified a day later</details></div></div><div data-gu-name="body"><div id="article-body" class="article-body-commercial-selector">' + "".join(f'<p class="dcr-k">{esc(p)}</p>' + ('<aside data-gu-name="rich-link"><a href="/r">Read more</a></aside>' if i == 2 else "") + ('<gu-island name="EmailSignup"><p>Free weekly letter. Privacy notice: letters may contain information about charities.</p></gu-island>' if i == 90 else "") for i, p in enumerate(a["p"])) + f'</div></div><div class="submeta"><span>Topics</span><ul>{teaser_list(r, 3)}</ul></div></section><footer>{nav()}</footer>')


def k15(a, r):
    return page(f"<title>{a['title']} - The Clarion</title>", f'<div id="app"><div class="NavBar">{nav()}</div><main id="site-content"><article id="story"><header class="storyHeader"><h1>{a["title"]}</h1><p class="bylineText">By {a["by"]}</p></header><section name="articleBody" itemprop="articleBody">' + "".join(f'<div class="StoryBodyCompanionColumn"><div>{ps(a["p"][i:i + 3])}</div><aside class="companion"></aside></div>' + '<div class="ad-wrapper"><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div>' for i in range(0, len(a["p"]), 3)) + f'</section><div class="bottom-of-article"><p>A version of this article appears in print on page 4 of the morning edition.</p></div></article></main></div>')


def k16(a, r):
    return page(f'<title>{a["title"]}</title><link rel="canonical" href="https://amp.example/2031/04/05/story">', f'<amp-sidebar id="s">{nav()}</amp-sidebar><amp-consent><div>We use cookies to show you content that fits your interests.</div></amp-consent><article class="amp-wp-article"><header class="amp-wp-article-header"><h1>{a["title"]}</h1><div class="amp-wp-meta">{a["by"]}</div></header><div class="amp-wp-article-content">' + "".join(f"<p>{esc(p)}</p>" + ("<amp-ad width=300></amp-ad>" if i == 3 else "") for i, p in enumerate(a["p"])) + f'</div><footer class="amp-wp-article-footer">Categories: Town</footer></article>')


def k17(a, r):
    return page(f"<title>{a['title']}</title>", f'<div class="site-name">Gollin Gazette</div>{nav()}<div class="region-content"><div class="node node-article"><h1 class="page-title">{a["title"]}</h1><div class="submitted">Submitted by {a["by"]} on {a["date"]}</div><div class="field field-name-body"><div class="field-items"><div class="field-item even" property="content:encoded">{ps(a["p"])}</div></div></div><div class="field field-name-field-tags"><a href="/t1">Town</a><a href="/t2">County</a></div><ul class="links inline"><li><a href="/login">Log in</a> to post comments</li></ul></div></div><div class="region-sidebar-second"><h2>Who is online</h2><p>There are currently 14 users and 231 guests online on this site.</p></div>')


def k18(a, r):
    rows = [("Monday", "12"), ("Tuesday", "19"), ("Wednesday", "7")]
    return page(f"<title>{a['title']}</title>", f'<div role="navigation">{nav()}</div><div role="main"><h1>{a["title"]}</h1><div class="dateblock">{a["date"]}</div>{ps(a["p"][:5])}<ul>' + "".join(f"<li>{esc(p)}</li>" for p in a["p"][5:7]) + f'</ul>{ps(a["p"][7:])}</div><div role="complementary"><h2>Recommended</h2><ul>{teaser_list(r, 4)}</ul></div>')


def k19(a, r):
    return page(f"<title>{a['title']}</title>", f'<div class="m-head"><a href="/">m.region</a></div><h1>{a["title"]}</h1><div class="m-text">' + "<br>\n<br>\n".join(esc(p) for p in a["p"]) + f'</div><div class="m-foot"><a href="/1">Next: {r.choice(TEASERS)}</a> <a href="/full">Full version</a></div>')


def k20(a, r):
    return page(f"<title>{a['title']} | Broadcaster</title>{ld(a)}", f'<div class="globalnav">{nav()}</div><div class="player"><p>Your browser does not support the video element, please update it.</p></div><div class="Article__Wrapper"><h1>{a["title"]}</h1><div class="Article__Meta"><span>{a["by"]}</span></div><div class="Article__Content story">' + "".join(f"<p>{esc(p)}</p>" for p in a["p"]) + f'<p><em>Reporting by {a["by"]}; editing by Rita Moss</em></p></div><section class="Carousel"><h2>Top stories</h2>' + "".join(f'<div class="card"><a href="/{i}"><h3>{t}</h3><p>The town had waited for this for years and now it is here, at last and for good.</p></a></div>' for i, t in enumerate(TEASERS[:4])) + "</section></div>")


KINDS = [k01, k02, k03, k04, k05, k06, k07, k08, k09, k10, k11, k12, k13, k14, k15, k16, k17, k18, k19, k20]


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    titles = list(TOPICS)
    for number in range(60):
        kind = KINDS[number % 20]
        rng = random.Random(number)
        title = titles[(number * 3 + number // 20) % len(titles)]
        sentences = TOPICS[title].strip().split("\n")
        # Paragraphs of one to three sentences, in the order of the report, some left out.
        kept = [s for s in sentences if rng.random() < 0.92]
        paragraphs = []
        while kept:
            take = rng.choice([1, 1, 1, 2]) if len(kept) > 8 else 1
            paragraphs.append(" ".join(kept[:take]))
            kept = kept[take:]
        article = {"title": title, "p": paragraphs, "by": NAMES[number % len(NAMES)], "date": f"2031-{number % 12 + 1:02}-{number % 27 + 1:02}"}
        made = kind(article, rng)
        gold = list(paragraphs)
        if isinstance(made, tuple):
            made, extra = made
            if isinstance(extra, list):
                gold = paragraphs[:3] + [extra[0]] + paragraphs[3:6] + [extra[1]] + paragraphs[6:]
            elif isinstance(extra, str):
                gold[0] = extra + gold[0]
            else:
                gold.insert(extra[0], extra[1])
        name = f"{number + 1:02}-{kind.__name__}"
        (folder / f"{name}.html").write_text(made, encoding="utf-8")
        (folder / f"{name}.txt").write_text("\n\n".join(gold) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
