#!/usr/bin/env python3
"""check_report.py [WINNOW] [--screenshots FOLDER] [--picture FILE] [--large N]: makes reports and checks them, in a headless Chromium where there is one.

Pages of the seeds, of hostile documents (markup, quotes, ends of sections, direction controls in text, title, identifier and file
name), of a comparison and of an empty run. Read by a parser: only the elements and attributes that the program writes, a style whose
hash is the policy's, as many marks as mentions, the same bytes twice; hostile characters make the same elements as harmless ones.
In the browser, at 360 and 1,200 pixels, light and dark: no request but for the file, no message in the console, no sideways scroll,
contrast of all text at least 4.5 to 1 (WCAG 2.2, 1.4.3), and it prints to PDF. Needs Debian's chromium-driver and python3-selenium
for that; without them it says so and checks the rest. Exit code 1 and a line a finding if something is wrong.
"""
import argparse
import base64
import collections
import gzip
import hashlib
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIDTHS = [360, 1200]
HOSTILE = ["<script>window.hacked = 1</script>", "\"onmouseover=\"window.hacked=2", "'><img src=x onerror=hacked=3>",
           "]]>", "</style></title></details></bdi>", "<!--", "&lt;b&gt;", "\u202eevil\u202c", "\u2066x", "javascript:hacked()"]
TAGS = set("html head meta title style body a div header h1 h2 h3 h4 p bdi nav ol ul li main section article strong small dl dt dd"
           " span table caption thead tbody tr th td svg rect path circle code q details summary del mark figure figcaption pre"
           .split())
VOID = {"meta", "rect", "path"}
ATTRIBUTES = set("lang charset http-equiv content name class id href title open dir scope tabindex role viewbox"
                 " preserveaspectratio aria-hidden aria-label d x y cx cy r width height".split())
CONTRAST = """
const parse = (c) => { const n = c.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
const light = (c) => { const l = c.slice(0, 3).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]; };
const found = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node; node = walker.nextNode();) {
  const element = node.parentElement;
  if (!node.data.trim() || !element.checkVisibility() || element.closest('svg')) continue;
  const layers = [];
  for (let e = element; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor));
  let back = [255, 255, 255, 1];
  for (const layer of layers.reverse()) back = over(layer, back);
  const front = over(parse(getComputedStyle(element).color), back);
  const [a, b] = [light(front), light(back)].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  if (ratio < 4.5) found.add(`${element.tagName}.${element.className}: ${ratio.toFixed(2)}`);
}
return [...found];
"""


class Page(html.parser.HTMLParser):
    """Counts the elements of a page and checks that they are the program's own."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.findings, self.stack, self.style, self.policy = collections.Counter(), set(), [], [], "", ""
        self.feed(text)
        self.close()
        if self.stack:
            self.findings.append(f"elements left open: {self.stack}")

    def handle_starttag(self, tag, attributes):
        self.tags[tag] += 1
        if tag not in TAGS:
            self.findings.append(f"element {tag}")
        names = [name for name, _ in attributes]
        for name in set(names) - ATTRIBUTES:
            self.findings.append(f"attribute {name} of {tag}")
        values = dict(attributes)
        if "id" in values and values["id"] in self.ids:
            self.findings.append(f"id {values['id']} twice")
        self.ids.add(values.get("id"))
        if "href" in values and not values["href"].startswith("#"):
            self.findings.append(f"a link to {values['href']}")
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag != "meta":
            self.stack.append(tag)

    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.findings.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if self.stack[-1:] == ["style"]:
            self.style += data
        elif re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f]", data):
            self.findings.append(f"a control character in {data[:60]!r}")

    def check(self):
        """All findings, those of the policy included."""
        digest = base64.b64encode(hashlib.sha256(self.style.encode()).digest()).decode()
        wanted = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        return self.findings + ([] if self.policy == wanted else [f"the policy is {self.policy}"])


class Browser:
    """A headless Chromium without access to anything but files."""

    def __init__(self):
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or shutil.which("chromium-browser")
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)

    @staticmethod
    def missing():
        """What is not installed, or nothing."""
        programs = [] if shutil.which("chromium") or shutil.which("chromium-browser") else ["chromium"]
        programs += [] if shutil.which("chromedriver") else ["chromium-driver"]
        try:
            import selenium  # noqa: F401
        except ImportError:
            programs.append("python3-selenium")
        return ", ".join(programs)

    def open(self, path, width, scheme, height=900):
        command = self.driver.execute_cdp_cmd
        command("Emulation.setDeviceMetricsOverride",
                {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})
        command("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        for kind in ("browser", "performance"):
            self.driver.get_log(kind)
        self.driver.get(path.as_uri())

    def requests(self):
        messages = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]

    def check(self, path, marks):
        findings = []
        for width in WIDTHS:
            for scheme in ("light", "dark"):
                self.open(path, width, scheme)
                self.driver.execute_script("document.querySelectorAll('details').forEach((d) => { d.open = true; });")
                where = f"{width} px, {scheme}"
                wide = self.driver.execute_script("return document.documentElement.scrollWidth")
                if wide > width:
                    findings.append(f"{where}: {wide} px wide")
                findings += [f"{where}: contrast of {one}" for one in self.driver.execute_script(CONTRAST)]
                others = [url for url in self.requests() if url != path.as_uri()]
                findings += [f"{where}: a request for {url}" for url in others]
                findings += [f"{where}: console: {entry['message']}" for entry in self.driver.get_log("browser")]
                count = self.driver.execute_script("return document.querySelectorAll('mark').length")
                if count != marks:
                    findings.append(f"{where}: {count} marks for {marks} mentions")
                if self.driver.execute_script("return window.hacked !== undefined"):
                    findings.append(f"{where}: a script of a document ran")
        pdf = base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})["data"])
        if not pdf.startswith(b"%PDF-") or len(pdf) < 10_000:
            findings.append("does not print to PDF")
        return findings

    def screenshot(self, path, target, width, scheme, height=None, fragment=""):
        self.open(path, width, scheme, height or 900)
        if fragment:
            self.driver.execute_script("document.getElementById(arguments[0]).scrollIntoView({behavior: 'instant'})", fragment)
        options = {"format": "png"} if height else {"format": "png", "captureBeyondViewport": True}
        if not height:
            size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
            options["clip"] = {"x": 0, "y": 0, "width": width, "height": min(size["height"], 16000), "scale": 1}
        target.write_bytes(base64.b64decode(self.driver.execute_cdp_cmd("Page.captureScreenshot", options)["data"]))

    def close(self):
        self.driver.quit()


def rows(folder, table):
    path = folder / f"{table}.jsonl.gz"
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()] if path.exists() else []


def run(winnow, *arguments):
    result = subprocess.run([winnow, *map(str, arguments)], capture_output=True, text=True, cwd=ROOT)
    if result.returncode != 0:
        sys.exit(f"winnow {' '.join(map(str, arguments))}: exit code {result.returncode}\n{result.stderr}")
    return result.stderr


def pipeline(folder, name, sources, stages):
    path = folder / f"{name}.yaml"
    path.write_text(json.dumps({"version": 1, "name": name, "input": {"paths": [str(s) for s in sources]}, "stages": stages,
                                "output": {"directory": str(folder / name), "report": True}}), encoding="utf-8")
    return path


def documents(pieces):
    """One document a piece with the piece in text, title and identifier, and one with all of them."""
    for index, piece in enumerate(pieces + [" ".join(pieces)]):
        text = f"Ms Anna {piece} Berg went to Paris on 3 May 2021.\n\n{piece}\n\nThe {piece} Foundation of Geneva met {piece}."
        yield {"id": f"{index}-{piece}", "title": piece, "text": text}


def write_sources(folder, name, pieces):
    """JSON Lines, and a text file that is called after a piece."""
    table = folder / f"{name}.jsonl"
    table.write_text("".join(json.dumps(d) + "\n" for d in documents(pieces)), encoding="utf-8")
    named = folder / f"{name}-files"
    named.mkdir()
    (named / f"{pieces[1].replace('/', '_')}{pieces[7]}.txt").write_text(f"{pieces[0]}\n\nParis, {pieces[4]}.\n", encoding="utf-8")
    return [table, named]


def make_pages(winnow, folder):
    """The pages to check: name, run folder, file."""
    all_stages = ["normalize", "clean", "deduplicate", "language", "tokenize", "entities", "dates", "locations", "topics"]
    plain = [re.sub(r"[^a-z ]", "x", piece) for piece in HOSTILE]
    message = run(winnow, "run", "pipelines/seeds.yaml", "--output", folder / "seeds")
    if message.strip().splitlines()[-1] != f"report: {folder}/seeds/report.html":
        sys.exit(f"the last line of the run does not name the report: {message}")
    hostile = write_sources(folder, "hostile", HOSTILE)
    run(winnow, "run", pipeline(folder, "hostile-all", hostile, all_stages))
    run(winnow, "run", pipeline(folder, "hostile-text", hostile, ["tokenize"]))
    run(winnow, "run", pipeline(folder, "plain-text", write_sources(folder, "plain", plain), ["tokenize"]))
    (folder / "empty.jsonl").write_text("\n")
    run(winnow, "run", pipeline(folder, "empty", [folder / "empty.jsonl"], all_stages))
    run(winnow, "report", folder / "seeds", "--against", folder / "hostile-all", "-o", folder / "changes.html")
    names = ["seeds", "hostile-all", "hostile-text", "plain-text", "empty"]
    return [(n, folder / n, folder / n / "report.html") for n in names] + [("changes", folder / "seeds", folder / "changes.html")]


def check_page(winnow, folder, run_folder, path):
    page = Page(path.read_text(encoding="utf-8"))
    findings = page.check()
    mentions = sum(len(rows(run_folder, table)) for table in ("entities", "dates", "locations"))
    if page.tags["mark"] != mentions:
        findings.append(f"{page.tags['mark']} marks for {mentions} mentions")
    again = folder / "again.html"
    if path.parent == run_folder:
        run(winnow, "report", run_folder, "-o", again)
        if again.read_bytes() != path.read_bytes():
            findings.append("the same run gives other bytes")
    return page, mentions, findings


def check_large(winnow, count):
    """The page of many documents: under 5 MB, in memory that does not grow with them; the time is printed, not judged."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        with open(folder / "large.jsonl", "w", encoding="utf-8") as file:
            for number in range(count):
                text = (f"Report {number}: Dr. Anna Berg of the World Health Organization went to Paris on {number % 28 + 1} May "
                        f"{1990 + number % 30}.\n\nHome\n\nShe met {number % 977} refugees in Vienna and Budapest, and spoke of asylum.")
                file.write(json.dumps({"id": f"d{number}", "text": text}) + "\n")
        stages = ["normalize", "clean", "deduplicate", "tokenize", "entities", "dates", "locations", "topics"]
        run(winnow, "run", pipeline(folder, "large", [folder / "large.jsonl"], stages), "--set", "output.report=false")
        begin = time.monotonic()
        process = subprocess.Popen([winnow, "report", folder / "large"], stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begin
        size, memory = (folder / "large/report.html").stat().st_size, usage.ru_maxrss * 1024
        print(json.dumps({"case": "report", "documents": count, "seconds": round(seconds, 2),
                          "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 2), "bytes": size, "peak_memory_bytes": memory}))
        return status != 0 or size > 5_000_000 or memory > 100 << 20


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("winnow", nargs="?", default=str(ROOT / ".build/release/winnow"))
    parser.add_argument("--screenshots", type=pathlib.Path, help="write pictures of the seeds' page here")
    parser.add_argument("--large", type=int, metavar="N", help="only make the page of N documents: how long, how large, how much memory")
    parser.add_argument("--picture", type=pathlib.Path, help="write the picture of the README here")
    args = parser.parse_args()
    if args.large:
        sys.exit(check_large(args.winnow, args.large))
    missing = Browser.missing()
    browser = None if missing else Browser()
    if missing:
        print(f"not checked in a browser: {missing} is not installed (Debian and Ubuntu: apt-get install it)")
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        pages = {}
        for name, run_folder, path in make_pages(args.winnow, folder):
            pages[name], mentions, findings = check_page(args.winnow, folder, run_folder, path)
            findings += browser.check(path, mentions) if browser else []
            if name == "plain-text" and pages[name].tags != pages["hostile-text"].tags:
                findings.append(f"hostile characters make other elements: {pages['hostile-text'].tags - pages[name].tags}")
            if name == "empty" and "holds no documents" not in path.read_text(encoding="utf-8"):
                findings.append("the page of an empty run does not say so")
            print(f"{name}: {path.stat().st_size:,} bytes, {mentions} marks: {'; '.join(findings) or 'as it should be'}", flush=True)
            failed += bool(findings)
        if browser and args.screenshots:
            args.screenshots.mkdir(parents=True, exist_ok=True)
            for width in WIDTHS:
                for scheme in ("light", "dark"):
                    browser.screenshot(folder / "seeds/report.html", args.screenshots / f"report-{width}-{scheme}.png", width, scheme)
            browser.screenshot(folder / "changes.html", args.screenshots / "changes-1200.png", 1200, "light", 2400)
            browser.screenshot(folder / "empty/report.html", args.screenshots / "empty-1200.png", 1200, "light", 900)
        if browser and args.picture:
            browser.screenshot(folder / "seeds/report.html", args.picture, 1200, "light", 1000, "documents")
            print(f"{args.picture}: {args.picture.stat().st_size:,} bytes")
    if browser:
        browser.close()
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
