#!/usr/bin/env bash
# Serves a copy of an example dossier and drives its pages with Chromium:
#     Tests/Pages/run.sh PARLEY [DOSSIER] [arguments of pages.py]
# Without arguments of pages.py it goes on to attacks.py, and holds the API against its OpenAPI document with schemathesis.
# Sets up .venv with what it needs from PyPI, and Debian's Chromium where there is none.
set -euo pipefail
parley=$(realpath "$1")
dossier=${2:-Examples/ukraine-2022}
shift $(($# > 2 ? 2 : $#))
here=$(dirname "$0")

"$here/../../Scripts/setup" .ci/packages-pages.txt
[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/python -c 'import playwright, axe_playwright_python, pypdf, schemathesis' 2>/dev/null ||
  .venv/bin/python -m pip install -q -r "$here/requirements.txt"

work=$(mktemp -d)
server=
trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
cp -R "$dossier" "$work/dossier"
"$parley" read "$work/dossier" "$work/dossier/sources" >/dev/null
"$parley" serve "$work/dossier" --port 0 --allow 127.0.0.2 >"$work/address" &
server=$!
address=
for _ in $(seq 100); do
  address=$(sed -n 's/.*\(http:[^ ]*\).*/\1/p' "$work/address")
  [ -n "$address" ] && break
  sleep 0.2
done
[ -n "$address" ] || { echo "the server did not start" >&2; exit 1; }
status=0
export PARLEY=$parley
.venv/bin/python "$here/pages.py" "$address" --dossier "$work/dossier" "$@" || status=1
[ $# -gt 0 ] && exit $status
.venv/bin/python "$here/attacks.py" "$address" || status=1
.venv/bin/schemathesis run "$address/api/v1/openapi.json" --url "$address/api/v1" --max-examples "${EXAMPLES:-30}" --seed 1 \
  --checks all --max-response-time 60 --request-timeout 60 || status=1
exit $status
