#!/usr/bin/env python3
"""make_pages.py FOLDER --megabytes N [--seed 42]: writes HTML pages for speed measurements.

Pages as news sites have them: metadata and JSON-LD, scripts and styles, navigation, an article of prose made as in
make_corpus.py, a sidebar of links, comments and a footer. One byte in five is text that a reader sees. The same arguments
give the same bytes.
"""
import argparse
import html
import json
import pathlib

import make_corpus

SCRIPT = "(function(w,d){var q=w.q||[];q.push(['track',%d]);for(var i=0;i<q.length;i++){if(q[i]<w.max&&d.ready){w.go(q[i])}}})(window,document);"
STYLE = ".col-%d>a:hover{color:#%06x;padding:0 %dpx}@media(max-width:%dpx){.col-%d{display:none}}"
NAMES = ("Politics", "World", "Business", "Science", "Health", "Sports", "Opinion", "Travel", "Weather", "Archive")


class Page:
    def __init__(self, writer):
        self.writer, self.pick, self.parts = writer, writer.random, []

    def add(self, text):
        self.parts.append(text)

    def words(self, fewest, most):
        return html.escape(self.writer.sentence().rstrip("."), quote=False).split()[:self.pick.randint(fewest, most)]

    def head(self, title):
        published = f"{self.pick.randint(2000, 2025)}-{self.pick.randint(1, 12):02}-{self.pick.randint(1, 28):02}"
        data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": published}
        self.add(f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title} | The Meadow Post</title>\n'
                 f'<meta property="og:title" content="{title}">\n<meta property="og:site_name" content="The Meadow Post">\n'
                 f'<link rel="canonical" href="https://example.org/{self.pick.randint(1, 99999)}">\n'
                 f'<script type="application/ld+json">{json.dumps(data)}</script>\n')
        for _ in range(self.pick.randint(40, 160)):
            self.add(f"<script>{SCRIPT % self.pick.randint(1, 9999)}</script>\n")
        number = self.pick.randint(1, 99)
        rules = (STYLE % (number, self.pick.randint(0, 0xFFFFFF), number, 300 + number, number) for _ in range(120))
        self.add(f"<style>{''.join(rules)}</style>\n</head>\n")

    def links(self, name, count):
        self.add(f'<div class="{name}" data-widget="{name}"><ul>\n')
        for number in range(count):
            text = " ".join(self.words(2, 9)) if name != "nav" else self.pick.choice(NAMES)
            self.add(f'<li class="item item-{number}"><a class="link" href="/section/{self.pick.randint(1, 9999)}/story.html" '
                     f'title="{number}"><span>{text}</span></a></li>\n')
        self.add("</ul></div>\n")

    def article(self, title):
        self.add(f'<main><article class="story"><header><h1>{title}</h1>\n<p class="byline">By Ada Moor</p></header>\n')
        for number in range(self.pick.randint(6, 24)):
            text = html.escape(self.writer.paragraph(), quote=False).replace(" – ", " &ndash; ")
            self.add(f'<p class="paragraph">{text}</p>\n')
            if number % 5 == 3:
                self.add(f'<h2>{" ".join(self.words(3, 6))}</h2>\n<figure><img src="/i/{number}.jpg" alt="">'
                         f'<figcaption>{" ".join(self.words(5, 12))}</figcaption></figure>\n<aside class="ad"><div></div></aside>\n')
        self.add("</article></main>\n")

    def write(self):
        title = html.escape(" ".join(self.words(5, 9)))
        self.head(title)
        self.add('<body class="page">\n<header><nav>\n')
        self.links("nav", 30)
        self.add("</nav></header>\n")
        self.article(title)
        self.links("sidebar related", self.pick.randint(10, 60))
        self.add('<section id="comments" class="comments"><h3>Comments</h3>\n')
        for number in range(self.pick.randint(0, 30)):
            self.add(f'<div class="comment" id="c{number}"><b>reader{number}</b><p>{" ".join(self.words(6, 30))}</p></div>\n')
        self.add("</section>\n<footer><p>&copy; 2024 The Meadow Post. All rights reserved.</p></footer>\n</body>\n</html>\n")
        return "".join(self.parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--megabytes", type=float, required=True)
    parser.add_argument("--seed", type=int, default=42)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    writer, written, number = make_corpus.Writer(args.seed), 0, 0
    while written < args.megabytes * 1e6:
        page = Page(writer).write().encode("utf-8")
        (args.folder / f"page-{number:06}.html").write_bytes(page)
        written += len(page)
        number += 1
    print(f"{args.folder}: {written} bytes, {number} pages")


if __name__ == "__main__":
    main()
