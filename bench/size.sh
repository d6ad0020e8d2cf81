#!/usr/bin/env bash
# What the lists cost the database at 10,000, 100,000 and 1,000,000 statements: the SQL that the service sends, on the PostgreSQL that
# it brings, filled with src/bench/sql/size.sql. Prints a table; the figures lie in target/bench/size.json, and as a picture in size.svg
# beside it.
#
#   bench/size.sh [--quick]
#
# --quick shows in half a minute that it runs. Needs a JDK and Maven, and 4 GB of disk for the largest.
set -euo pipefail
cd "$(dirname "$0")/.."
articles=1000,10000,100000
[ "${1:-}" != --quick ] || articles=300,1000
exec mvn -q -B test -Dtest=SizeBenchmark -Darticles="$articles"
