#!/bin/sh
# Serves a copy of an example dossier and drives its pages with Chromium: Tests/Pages/run.sh PARLEY [DOSSIER] [SHOTS]
set -eu
parley=$1
dossier=${2:-Examples/ukraine-2022}
shots=${3:-}
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
server=
cp -R "$dossier" "$work/dossier"
"$parley" read "$work/dossier" "$work/dossier/sources" >/dev/null
"$parley" serve "$work/dossier" --port 0 >"$work/address" &
server=$!
for _ in $(seq 50); do
  address=$(sed -n 's/.*\(http:[^ ]*\).*/\1/p' "$work/address")
  [ -n "$address" ] && break
  sleep 0.2
done
python3 "$(dirname "$0")/pages.py" "$address" ${shots:+--shots "$shots"}
