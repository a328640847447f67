"""Tries on a served workbench what nobody should do, over real connections: python3 Tests/Pages/attacks.py http://127.0.0.1:8080

Headers and bodies that are too large, clients that never finish, connections that break, paths that climb, foreign names, addresses
of the local network, words of SQL. Ends with 1 if anything got through, or if the server does not answer afterwards.
"""

import json
import socket
import struct
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

from checks import Findings


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

    def run(self):
        for attack in (self.large, self.broken, self.names, self.paths, self.words, self.inward, self.slow):
            attack()
            status, _ = self.get("/parley.css")
            self.expect(status == 200, attack.__name__, "the server does not answer afterwards")
        for line in self.findings.lines():
            print(line)
        print(f"{len(self.findings)} findings")
        return 1 if self.findings else 0


if __name__ == "__main__":
    sys.exit(Attacks(sys.argv[1]).run())
