"""Tries on a served workbench what nobody should do, over real connections: python3 Tests/Pages/attacks.py http://127.0.0.1:8080

Headers and bodies that are too large, clients that never finish, connections that break, paths that climb, foreign names, addresses
of the local network and redirects to them, words of SQL, markup and formulas in every field. Ends with 1 if anything got through, or if the server does not answer afterwards.
"""

import csv
import http.client
import io
import json
import socket
import struct
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

from checks import Findings
from local_site import ATTACK, FORMULA, Site


class Attacks:
    def __init__(self, base):
        self.base = base.rstrip("/")
        place = urllib.parse.urlsplit(self.base)
        self.host, self.port = place.hostname, place.port
        self.findings = Findings()

    def raw(self, data, seconds=5.0):
        """The first line of what the server says to some bytes; empty where it says nothing and closes."""
        with socket.create_connection((self.host, self.port), timeout=seconds) as connection:
            try:
                connection.sendall(data)
                return connection.recv(400).split(b"\r\n")[0].decode("latin-1")
            except (ConnectionError, TimeoutError):
                return ""

    def get(self, path):
        try:
            with urllib.request.urlopen(self.base + path, timeout=60) as answer:
                return answer.status, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace")

    def post(self, path, fields, headers=None):
        """Sends a form with the token of a page; what is answered, redirects not followed."""
        token = self.get("/dossier")[1].split('name="token" value="')[1].split('"')[0]
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        body = urllib.parse.urlencode({"token": token} | fields)
        connection.request("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"} | (headers or {}))
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode("utf-8", "replace")

    def expect(self, condition, where, what):
        self.findings.expect(condition, where, what)

    def large(self):
        head = f"GET / HTTP/1.1\r\nHost: {self.host}\r\n".encode()
        self.expect("200" not in self.raw(head + b"X-Long: " + b"a" * 200_000 + b"\r\n\r\n"), "headers", "200 kB were taken")
        many = b"".join(b"X-%d: a\r\n" % i for i in range(5000))
        self.expect("200" not in self.raw(head + many + b"\r\n"), "headers", "5,000 of them were taken")
        self.expect("200" not in self.raw(b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"), "address", "200 kB were taken")
        post = f"POST /review HTTP/1.1\r\nHost: {self.host}\r\nContent-Length: %d\r\n\r\n"
        answer = self.raw((post % 50_000_000).encode() + b"a" * 3_000_000)
        self.expect("303" not in answer and "200" not in answer, "body", "3 MB of a form were taken")

    def slow(self):
        """Fifty clients that send a letter and wait must not keep others out."""
        waiting = [socket.create_connection((self.host, self.port)) for _ in range(50)]
        for one in waiting:
            one.sendall(b"G")
        start = time.monotonic()
        status, _ = self.get("/parley.css")
        self.expect(status == 200 and time.monotonic() - start < 2, "slow clients", "others had to wait")
        time.sleep(35)
        open_still = 0
        for one in waiting:
            one.settimeout(0.2)
            try:
                open_still += one.recv(10) not in (b"",)
            except TimeoutError:
                open_still += 1
            except ConnectionError:
                pass
            one.close()
        self.expect(open_still == 0, "slow clients", f"{open_still} of 50 were still waited for after 35 seconds")

    def broken(self):
        for number in range(200):
            connection = socket.create_connection((self.host, self.port))
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.sendall(f"GET /ledger HTTP/1.1\r\nHost: {self.host}\r\n\r\n".encode() * 2)
            if number % 2:
                connection.recv(64)
            connection.close()

    def names(self):
        for host in ("evil.example", "127.0.0.1.evil.example", ""):
            answer = self.raw(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
            self.expect(" 200 " not in answer, "Host", f"“{host}” was answered: {answer}")
        double = self.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n")
        self.expect(" 200 " not in double, "Host", f"two of them were answered: {double}")

    def paths(self):
        for path in (
            "/assets/..%2f..%2fpeople.yaml", "/assets/%2e%2e/parley.css", "/articles/..%2f..%2f..%2fetc%2fpasswd",
            "/assets/..%5c..%5cpeople.yaml", "/claims/%00", "/../../etc/passwd", "/sources/../team.json", "/team.json",
        ):
            status, body = self.get(path)
            self.expect("root:" not in body and "aliases:" not in body, path, "a file was served")
            self.expect(status in (400, 404), path, f"answered {status}")

    def words(self):
        """What would be SQL or an operator of the word index is only a word."""
        tables = json.loads(self.get("/api/v1/counts")[1])
        for text in (
            "' OR 1=1 --", "'; DROP TABLE claim; --", '"', "\" OR words:*", "NEAR(a b)", "a AND", "*", "(((", "%", "_", "\x00",
            "{\"$gt\": \"\"}", "😀" * 500, "a" * 5000,
        ):
            for name in ("words", "speaker", "publisher", "language"):
                status, _ = self.get(f"/api/v1/claims?{name}={urllib.parse.quote(text)}&limit=1")
                self.expect(status in (200, 400), "words", f"{name}={text[:20]!r} answered {status}")
        self.expect(json.loads(self.get("/api/v1/counts")[1]) == tables, "words", "the ledger holds something else now")
        for text in ("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"):
            _, body = self.get(f"/ledger?words={urllib.parse.quote(text)}")
            self.expect("<script>alert" not in body and "<img src=x" not in body, "words", "became markup")

    def inward(self):
        """Addresses of this machine and its network are never fetched."""
        token = self.get("/dossier")[1].split('name="token" value="')[1].split('"')[0]
        for address in (
            f"{self.base}/api/v1/claims", "http://localhost/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/",
            "http://0x7f000001/", "http://2130706433/", "http://127.1/", "http://10.0.0.1/", "http://[::ffff:127.0.0.1]/",
            "file:///etc/passwd", "gopher://127.0.0.1/", "http://user@127.0.0.1/",
        ):
            form = urllib.parse.urlencode({"token": token, "address": address}).encode()
            try:
                urllib.request.urlopen(self.base + "/sources/address", form, timeout=60)
            except urllib.error.HTTPError:
                continue
            for _ in range(100):
                errands = json.loads(self.get("/sources/errands")[1])
                if all(one["is_done"] for one in errands):
                    break
                time.sleep(0.1)
            own = next(one for one in errands if one["address"] == address)
            self.expect(own["articles"] == 0 and own["failures"], address, f"was fetched: {own}")

    def fetched(self, address):
        """What became of an address that was given to be read."""
        status, _, _ = self.post("/sources/address", {"address": address})
        if status != 303:
            return None
        for _ in range(300):
            own = next(one for one in json.loads(self.get("/sources/errands")[1]) if one["address"] == address)
            if own["is_done"]:
                return own
            time.sleep(0.1)
        return own

    def redirects(self):
        """A site that may be fetched does not lead to one that may not, nor in circles."""
        site = Site(f"{self.base}/api/v1/claims")
        try:
            for path in ("/inward", "/around"):
                own = self.fetched(site.base + path)
                self.expect(own and own["articles"] == 0 and own["failures"], path, f"was followed: {own}")
            self.expect(site.asked.count("/around") < 20, "/around", "was followed in circles")
        finally:
            site.close()

    def markup(self):
        """Markup in every field of a source, in a review and in the dossier is text on every page that shows it."""
        self.post("/sources", {
            "title": ATTACK, "publisher": FORMULA + ATTACK, "published": "2022-04-21", "language": "en",
            "text": f"“We will never leave NATO, {ATTACK} and {FORMULA},” President Volodymyr Zelensky said on Thursday.",
        })
        status, _, _ = self.post("/sources", {"title": "a", "text": "b", "url": "javascript:alert(1)"})
        self.expect(status == 400, "/sources", "an address that is a script was taken")
        claims = json.loads(self.get("/api/v1/claims?words=leave+NATO&from=2022-04-21&to=2022-04-21&limit=5")[1])
        articles = json.loads(self.get("/api/v1/articles?limit=10000")[1])
        own = [one["id"] for one in articles if "onerror" in (one.get("title") or "")]
        self.expect(own, "markup", "the source was not kept")
        for claim in claims:
            self.post("/review", {"claim": claim["id"], "verdict": "comment", "comment": ATTACK})
        self.post("/review/name", {"name": ATTACK})
        pages = ["/", "/ledger", "/sources", "/dossier", "/review", "/timeline", "/voices", "/brief", "/hypotheses"]
        pages += [f"/articles/{one}" for one in own] + [f"/claims/{one['id']}" for one in claims]
        pages += [f"/review?claim={one['id']}" for one in claims] + ["/ledger?publisher=" + urllib.parse.quote(FORMULA + ATTACK)]
        for page in pages:
            _, body = self.get(page)
            for wrong in ("<img src=x", "<script>window", "<svg onload", 'href="javascript:'):
                self.expect(wrong not in body, page, f"holds {wrong}")
        for format in ("csv", "dna-csv"):
            _, text = self.get(f"/ledger/export?format={format}")
            cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
            self.expect(len(cells) > 20, format, "is empty")
            for cell in cells:
                self.expect(not cell.startswith(("=", "+", "@", "\t", "\r")), format, f"holds the formula {cell[:40]!r}")

    def headers(self):
        """No field of a form becomes a line of the answer's head, and every answer says what a browser may run."""
        for path, fields in (
            ("/review/name", {"name": "a\r\nSet-Cookie: own=1"}), ("/sources", {"title": "a\r\nX: 1", "text": "b", "published": "x"}),
            ("/ledger/export", {"format": "csv\r\nX: 1", "id": "c"}),
        ):
            _, head, _ = self.post(path, fields)
            self.expect("X" not in head and "own" not in head.get("Set-Cookie", "").split("=")[0], path, f"split the head: {head}")
        for path in ("/", "/nowhere", "/claims/none", "/api/v1/claims", "/api/v1/nothing", "/parley.css", "/ledger/export", "/assets/x.js"):
            connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
            connection.request("GET", path)
            answer = connection.getresponse()
            policy = answer.getheader("Content-Security-Policy") or ""
            self.expect("default-src 'none'" in policy and "unsafe" not in policy, path, f"policy: {policy!r}")
            self.expect(answer.getheader("X-Content-Type-Options") == "nosniff", path, "may be sniffed")
            answer.read()
        for path in ("/?lang=uk%0d%0aX:1", "/sign-in?next=%0d%0aX:1", "/ledger?words=%0d%0aX:1"):
            answer = self.raw(f"GET {path} HTTP/1.1\r\nHost: {self.host}\r\nConnection: close\r\n\r\n".encode())
            self.expect(answer.startswith("HTTP/1.1"), path, answer)

    def tokens(self):
        """Nothing is changed by a form without a page's secret."""
        for path in ("/review", "/review/blind", "/review/name", "/sources", "/sources/address", "/packages/keep", "/hypotheses/keep",
                     "/dossier/undo", "/dossier/reload", "/dossier/read", "/dossier/fact", "/ledger/export"):
            for token in ("", "x" * 48):
                status, _, _ = self.post(path, {"token": token, "name": "x", "claim": "x"})
                self.expect(status in (400, 403), path, f"answered {status} to a form with the token {token!r}")

    def run(self):
        for attack in (
            self.large, self.broken, self.names, self.paths, self.words, self.headers, self.tokens, self.markup, self.redirects,
            self.inward, self.slow,
        ):
            attack()
            status, _ = self.get("/parley.css")
            self.expect(status == 200, attack.__name__, "the server does not answer afterwards")
        for line in self.findings.lines():
            print(line)
        print(f"{len(self.findings)} findings")
        return 1 if self.findings else 0


if __name__ == "__main__":
    sys.exit(Attacks(sys.argv[1]).run())
