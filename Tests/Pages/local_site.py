"""A site on this machine with what a reader might meet elsewhere: an article, a feed, markup that attacks, ways that lead inward."""

import html
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.2"
ATTACK = "<img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script>\"'><svg onload=window.hurt=1>"
FORMULA = "=HYPERLINK(\"http://evil.example\")"
SAID = "Russia will never return the islands of the test"


class Site:
    """Serves until it is closed; `inward` is an address of the local network to which a redirect leads."""

    def __init__(self, inward):
        site = self
        site.asked = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append(self.path)
                if self.path == "/inward":
                    return self.redirect(inward)
                if self.path == "/around":
                    return self.redirect("/around")
                page = site.pages.get(self.path)
                if page is None:
                    return self.send_error(404)
                body = page[1].encode()
                self.send_response(200)
                self.send_header("Content-Type", page[0])
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def redirect(self, address):
                self.send_response(302)
                self.send_header("Location", address)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer((HOST, 0), Handler)
        self.base = f"http://{HOST}:{self.server.server_port}"
        self.pages = {
            "/robots.txt": ("text/plain", "User-agent: *\nAllow: /\n"),
            "/article": ("text/html; charset=utf-8", article("Talks on the islands", "Site wire", "A. Reporter", SAID)),
            "/hostile": ("text/html; charset=utf-8", article(ATTACK, ATTACK, FORMULA + ATTACK, f"Kyiv {ATTACK} must leave NATO")),
            "/feed": ("application/rss+xml", feed(self.base)),
        }
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def article(title, publisher, author, said):
    title, publisher, author, said = (html.escape(text) for text in (title, publisher, author, said))
    text = f"“{said},” Kremlin spokesman Dmitry Peskov said on Wednesday."
    filler = "<p>The delegations met for three hours in the morning and will meet again next week, a spokesman said.</p>" * 3
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:site_name" content="{publisher}"><meta name="author" content="{author}">
<meta property="article:published_time" content="2022-04-20T10:00:00Z">
<link rel="canonical" href="javascript:window.hurt=1"></head>
<body><article><h1>{title}</h1><p>{text}</p>{filler}</article></body></html>"""


def feed(base):
    return f"""<?xml version="1.0"?><rss version="2.0"><channel><title>{html.escape(ATTACK)}</title><link>{base}</link>
<item><title>{html.escape(ATTACK)}</title><link>javascript:window.hurt=1</link><pubDate>Wed, 20 Apr 2022 10:00:00 GMT</pubDate>
<description>{html.escape("<p>“Ukraine will not give up Crimea of the feed,” President Volodymyr Zelensky said on Wednesday.</p>" + ATTACK)}</description>
</item></channel></rss>"""
