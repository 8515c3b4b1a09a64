#!/usr/bin/env python3
"""Opens the page of case-show -T html in headless Chromium and uses it as people do.

Without Chromium the test is skipped, loudly; BROWSER names another command, BUILD
the folder of the tools. With SHOTS=folder pictures are left there to be looked at.
"""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile

from chromium import COMMAND, Chromium, installed

BUILD = os.path.abspath(os.environ.get("BUILD", "build"))
HOST = "leak.invalid"

HEADER = "id\ttitle\tregion\tcity\torg\tthemes\tlink\tsummary\n"

HOSTILE = [
    "</script><script>document.title='broken'</script>",
    f"\"><img src=http://{HOST}/img onerror=\"document.title='broken'\">",
    f"' onmouseover='location=\"http://{HOST}/\"'",
    f"<style>@import url(http://{HOST}/css);</style>",
    f"--><link rel=stylesheet href=http://{HOST}/link><!--",
    "javascript:document.title='broken'",
    "</title></style></textarea></svg><svg onload=document.title='broken'>",
    "&lt;b&gt; &#60;script&#62; \\\\u003c",
]

# The lowest contrast of any text with what lies behind it (WCAG 2.2, 1.4.3).
CONTRAST = """(() => {
	const channels = text => text.match(/[\\d.]+/g).map(Number);
	const linear = c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
	const light = c => .2126 * linear(c[0]) + .7152 * linear(c[1]) + .0722 * linear(c[2]);
	const behind = e => {
		for (; e; e = e.parentElement) {
			const c = channels(getComputedStyle(e).backgroundColor);
			if (c.length === 3 || c[3] === 1)
				return c;
		}
	};
	let lowest = 21;
	for (const e of document.querySelectorAll("body *")) {
		if (!Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim()))
			continue;
		const a = light(channels(getComputedStyle(e).color)) + .05;
		const b = light(behind(e)) + .05;
		lowest = Math.min(lowest, a > b ? a / b : b / a);
	}
	return lowest;
})()"""

failures = []


def check(what, right, seen=None):
    print(f"{'ok    ' if right else 'FAILED'} {what}{'' if right else f': {seen}'}")
    if not right:
        failures.append(what)


def show(table, *options):
    return subprocess.run([f"{BUILD}/case-show", "-T", "html", *options], check=True,
                          input=table.encode(), stdout=subprocess.PIPE).stdout.decode()


def catalogue():
    return subprocess.run([f"{BUILD}/case-list"], check=True, env={},
                          stdout=subprocess.PIPE).stdout.decode()


class Page:
    """A page in a file, open in the browser."""

    def __init__(self, browser, folder, text, fragment=""):
        self.browser = browser
        self.path = os.path.join(folder, "page.html")
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(text)
        browser.open(self.path, fragment)

    def count(self):
        return self.browser.value("document.getElementById('count').textContent")

    def shown(self):
        return self.browser.value("Array.from(document.querySelectorAll('.card'))"
                                  ".filter(c => c.checkVisibility()).length")

    def quiet(self, what):
        outside = self.browser.outside()
        check(f"{what}: no request", outside == [], outside)
        check(f"{what}: nothing on the console", self.browser.console == [],
              self.browser.console)


def shot(browser, name, width, height):
    folder = os.environ.get("SHOTS")
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=width < 600)
    browser.settle()
    if folder:
        got = browser.call("Page.captureScreenshot", format="png")
        with open(os.path.join(folder, f"{name}.png"), "wb") as file:
            file.write(base64.b64decode(got["data"]))


def test_search(browser, folder):
    page = Page(browser, folder, show(catalogue(), "--title", "Cases"))
    check("all are shown at first", page.count() == "7 entries" and page.shown() == 7)
    page.quiet("the catalogue")
    for query, hits in [("lima", 1), ("LÍMA", 1), ("etats%20generaux", 1), ("sao", 0),
                        ("public+lighting", 1), ("autonom%20metropolitan", 1)]:
        page = Page(browser, folder, show(catalogue(), "--title", "Cases"), f"#q={query}")
        check(f"#q={query} leaves {hits}",
              (page.count(), page.shown()) == (f"{hits} of 7 entries", hits),
              (page.count(), page.shown()))
    page.quiet("a search")


# Words that folding makes the same, or must keep apart.
WORDS = ["Straße", "STRASSE", "Strasse", "कि", "का", "कु", "Ὀδυσσεύς", "ΟΔΥΣΣΕΥΣ", "οδυσσευσ",
         "İzmir", "izmir", "ızmir", "São", "sa\u0303o", "SAO", "ﬁn", "fin", "Maß", "MAẞ", "mass", "ŉ", "ʼn",
         "\u1112\u1161\u11ab", "한", "하", "ό\u20dd", "ᾳ", "ΑΙ", "α", "ΑΙ\u0301", "l'eau", "l’eau", "lʼeau", "Seine–Maritime", "Seine-Maritime", "Ꭰ", "ꭰ", "Øl", "ol", "Öl"]


def test_folding(browser, folder):
    """The page's search finds the words that case-grep -I finds."""
    table = "word\n" + "".join(word + "\n" for word in WORDS)
    page = Page(browser, folder, show(table))
    for word in WORDS:
        browser.value(f"location.hash = '#q=' + encodeURIComponent({json.dumps(word)})")
        browser.settle()
        shown = browser.value("Array.from(document.querySelectorAll('.card:not([hidden]) h3'),"
                              "h => h.textContent)")
        wanted = subprocess.run([f"{BUILD}/case-grep", "-I", "-F", "-e", word], check=True,
                                input=table.encode(), stdout=subprocess.PIPE).stdout.decode()
        wanted = wanted.splitlines()[1:]
        check(f"{word} finds what -I finds", shown == wanted, (shown, wanted))
    page.quiet("folding")


def test_typing(browser, folder):
    page = Page(browser, folder, show(catalogue()))
    browser.type("/seo")
    check("/ goes to the search box, and typing filters", page.count() == "1 of 7 entries",
          page.count())
    check("the query is kept in the address", browser.value("location.hash") == "#q=seo",
          browser.value("location.href"))
    check("the contents are filtered too",
          browser.value("document.querySelectorAll('.contents li:not([hidden])').length") == 1)
    browser.value("location.hash = '#case-6'")
    browser.settle()
    check("a link to a record that is filtered away brings it back", page.shown() == 7,
          page.shown())
    check("every line of the contents leads to a record", browser.value(
        "Array.from(document.querySelectorAll('.contents a')).every("
        "a => document.getElementById(a.hash.slice(1)))"))
    page.quiet("typing")


def test_reading(browser, folder):
    page = Page(browser, folder, show(catalogue(), "--title", "Cases"))
    for name, width, height in [("desktop", 1280, 1400), ("tablet", 800, 1100),
                                ("phone", 360, 1600)]:
        shot(browser, name, width, height)
        wide = browser.value("document.documentElement.scrollWidth")
        check(f"nothing overflows {width} pixels", wide <= width, wide)
    for scheme in ("light", "dark"):
        browser.call("Emulation.setEmulatedMedia",
                     features=[{"name": "prefers-color-scheme", "value": scheme}])
        shot(browser, scheme, 1280, 1000)
        lowest = browser.value(CONTRAST)
        check(f"{scheme}: text has a contrast of 4.5 or more", lowest >= 4.5, lowest)
    browser.call("Emulation.setEmulatedMedia", media="print", features=[])
    shot(browser, "print", 800, 1100)
    check("in print no search box", not browser.value(
        "document.getElementById('search').checkVisibility()"))
    check("in print every record", page.shown() == 7)
    browser.call("Emulation.setEmulatedMedia", media="", features=[])
    browser.call("Emulation.clearDeviceMetricsOverride")
    names = browser.value("Array.from(document.querySelectorAll("
                          "'header,main,nav,form[role=search]')).length")
    check("landmarks are there", names == 4, names)


def test_without_scripts(browser, folder):
    browser.scripts(False)
    page = Page(browser, folder, show(catalogue()), "#q=lima")
    check("whole without scripts", page.shown() == 7, page.shown())
    check("no search box without scripts", not browser.value(
        "document.getElementById('search').checkVisibility()"))
    browser.scripts(True)


def test_hostile(browser, folder):
    rows = "".join("\t".join([str(i)] + [field] * 7) + "\n" for i, field in enumerate(HOSTILE))
    page = Page(browser, folder, show(HEADER + rows, "--title", HOSTILE[0]), "#q=broken")
    strange = "img, link, b, textarea, iframe, style ~ style, .card svg, .card script, [onload]"
    check("hostile fields stay text",
          browser.value(f"document.querySelectorAll('{strange}').length") == 0
          and browser.value("document.title") == HOSTILE[0])
    check("hostile fields read as they are", browser.value(
        "Array.from(document.querySelectorAll('h3'), h => h.textContent)")
        == [field.replace("\\\\", "\\") for field in HOSTILE])
    check("no address but of the page or the web is a link", browser.value(
        "Array.from(document.links).every(a => /^(#|https?:)/.test(a.getAttribute('href')))"))
    page.quiet("hostile fields")


def test_policy(browser, folder):
    """Were a field not escaped, the policy would still let nothing in."""
    inside = "".join(HOSTILE).replace("<!--", "")
    inside += f"<script src=http://{HOST}/script></script>"
    inside += f"<iframe src=http://{HOST}/frame></iframe>"
    inside += "<p id=styled style='color: rgb(255, 0, 0)'>styled</p>"
    text = show(catalogue()).replace("<main>", "<main>" + inside, 1)
    Page(browser, folder, text)
    said = "\n".join(browser.console)
    check("the policy refuses", "Content Security Policy" in said and all(
        word in said for word in ["script-src", "style-src", "the image"]), said)
    check("nothing that was let in runs", browser.value("document.title") == "Cases")
    check("nothing that was let in is styled", browser.value(
        "getComputedStyle(document.getElementById('styled')).color") != "rgb(255, 0, 0)")
    outside = browser.outside()
    check("nothing that was let in is asked for", outside == [], outside)
    Page(browser, folder, re.sub("<meta http-equiv[^>]*>", "", text))
    check("this test would see a request", browser.outside() != [])


def test_many(browser, folder):
    row = "\t".join(["{0}", "Title {0}", "Asia", "Tōkyō", "Org", "a; b", "", "Words. " * 100])
    page = Page(browser, folder, show(HEADER + "".join(row.format(i) + "\n"
                                                       for i in range(10000))), "#q=tokyo%209999")
    check("ten thousand records are searched", page.count() == "1 of 10,000 cases", page.count())
    page.quiet("ten thousand records")


def main():
    if not installed():
        print(f"SKIPPED: there is no {COMMAND}; the HTML page was NOT looked at in a browser",
              file=sys.stderr)
        return 0
    browser = Chromium()
    try:
        with tempfile.TemporaryDirectory(prefix="caseutils-browser-") as folder:
            for test in (test_search, test_folding, test_typing, test_reading, test_without_scripts,
                         test_hostile, test_policy, test_many):
                test(browser, folder)
    finally:
        browser.close()
    if failures:
        print(f"{len(failures)} failed", file=sys.stderr)
    return 1 if failures else 0


sys.exit(main())
