"""nginx with TLS before a workbench, by the very words of Documentation/Team.md."""

import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time

DOCUMENT = pathlib.Path(__file__).parents[2] / "Documentation" / "Team.md"
NAME = "parley.example.org"


class Proxy:
    """Serves `address` as https://localhost:PORT for a while; gives the address itself where there is no nginx."""

    def __init__(self, address):
        self.address = address
        self.nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")

    def __enter__(self):
        if not self.nginx:
            print("no nginx here: the team's pages are driven without TLS")
            return self.address
        self.folder = tempfile.TemporaryDirectory()
        place = pathlib.Path(self.folder.name)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-keyout", place / "key.pem", "-out", place / "cert.pem"], check=True, capture_output=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        (place / "nginx.conf").write_text(
            f"pid {place}/pid; error_log {place}/error.log; worker_processes 1; daemon off; events {{ }}\n"
            f"http {{ access_log off; client_body_temp_path {place}/body; proxy_temp_path {place}/proxy;\n"
            f"fastcgi_temp_path {place}/f; uwsgi_temp_path {place}/u; scgi_temp_path {place}/s;\n"
            f"{self.server(place, port)} }}\n")
        self.process = subprocess.Popen([self.nginx, "-p", place, "-c", place / "nginx.conf", "-e", place / "error.log"])
        for _ in range(50):
            with socket.socket() as there:
                if there.connect_ex(("127.0.0.1", port)) == 0:
                    return f"https://localhost:{port}"
            time.sleep(0.1)
        raise RuntimeError((place / "error.log").read_text())

    def server(self, place, port):
        """The document's block with the names of this try."""
        block = re.search(r"\n    server \{.*?\n    \}\n", DOCUMENT.read_text(), re.S).group(0)
        for old, new in (
            ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"), (NAME, "localhost"),
            ("/etc/letsencrypt/live/localhost/fullchain.pem", f"{place}/cert.pem"),
            ("/etc/letsencrypt/live/localhost/privkey.pem", f"{place}/key.pem"),
            ("http://127.0.0.1:8080", self.address.rstrip("/")),
        ):
            assert old in block, f"{DOCUMENT} no longer says {old}"
            block = block.replace(old, new)
        # The names of HTTP/2's switch differ between releases of nginx.
        return block.replace("http2 on;", "")

    def __exit__(self, *_):
        if self.nginx:
            self.process.terminate()
            self.process.wait(10)
            self.folder.cleanup()
