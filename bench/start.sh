#!/usr/bin/env bash
# Time from exec to the first answered nested query, the CPU time until then, and the resident memory then and after 1,000 requests: bench/start.sh [ROUNDS]
# JDK 17 on the jar, JDK 25 on the jar, JDK 25 with the AOT cache, and target/*-runner where there is one; in turns, medians; table on stdout, JSON in target/start.json.
# Needs: a JDK 17 (JAVA17, else java), a JDK 25 (JAVA25), the package built by it (mvn -DskipTests package), curl; and PostgreSQL, which DATABASE tells
# (jdbc:postgresql://…, with USER_NAME and PASSWORD), else initdb and pg_ctl on the PATH make one for the time.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
java17=${JAVA17:-java}
java25=${JAVA25:?the java of a JDK 25}
port=${PORT:-18080}
requests=${REQUESTS:-1000}
work=$(mktemp -d)
query='{"query":"{ articles(first: 20) { nodes { id headline speakers { name role statements { text kind } } } } }"}'

cleanup() {
    [ -z "${service:-}" ] || kill "$service" 2>/dev/null || true
    [ ! -e "$work/data/postmaster.pid" ] || pg_ctl -D "$work/data" -m fast stop >/dev/null
    rm -rf "$work"
}
trap cleanup EXIT

if [ -z "${DATABASE:-}" ]; then
    initdb -D "$work/data" -U quoth -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
    pg_ctl -D "$work/data" -w -l "$work/postgres.log" -o "-p $((port + 1)) -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work" start >/dev/null
    DATABASE="jdbc:postgresql://127.0.0.1:$((port + 1))/postgres"
    USER_NAME=quoth
fi
export QUARKUS_DATASOURCE_JDBC_URL=$DATABASE QUARKUS_DATASOURCE_USERNAME=${USER_NAME:-quoth} QUARKUS_DATASOURCE_PASSWORD=${PASSWORD:-} QUARKUS_HTTP_PORT=$port

ask() {
    curl -sf -m 30 -o "$work/answer" -H 'Content-Type: application/json' -d "$query" "http://127.0.0.1:$port/graphql"
}

resident() {
    awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$service/status"
}

# NAME COMMAND...: appends "NAME MILLISECONDS CPU RSS RSS_AFTER"
measure() {
    local name=$1 begun
    shift
    begun=$(date +%s%N)
    "$@" >"$work/log" 2>&1 &
    service=$!
    until ask 2>/dev/null; do
        kill -0 "$service" 2>/dev/null || { cat "$work/log"; exit 1; }
        sleep 0.01
    done
    local wall=$((($(date +%s%N) - begun) / 1000000)) cpu first
    cpu=$(awk -v hz="$(getconf CLK_TCK)" '{ printf "%d", ($14 + $15) * 1000 / hz }' "/proc/$service/stat")
    first=$(resident)
    grep -q '"speakers"' "$work/answer" || { echo "no articles in the answer"; exit 1; }
    for ((i = 0; i < requests; i += 50)); do
        curl -sf -H 'Content-Type: application/json' -d "$query" "http://127.0.0.1:$port/graphql#[1-50]" -o /dev/null
    done
    echo "$name $wall $cpu $first $(resident)" >>"$work/rows"
    kill "$service"
    wait "$service" || true
    service=
}

# What the image runs with; see docker/Dockerfile.jvm.
flags=(-XX:+UseSerialGC -XX:MaxRAMPercentage=50)
jar=target/quarkus-app/quarkus-run.jar
runner=$(find target -maxdepth 1 -name '*-runner' | head -1)
# The first start makes the tables and loads the samples.
measure warmup "$java25" "${flags[@]}" -jar $jar
for ((round = 0; round < rounds; round++)); do
    measure jdk17 "$java17" -jar $jar
    measure jdk25 "$java25" -jar $jar
    [ ! -e target/quarkus-app/app.aot ] || measure jdk25-aot "$java25" -XX:AOTCache=target/quarkus-app/app.aot "${flags[@]}" -jar $jar
    [ -z "$runner" ] || measure native "$runner"
done

median() {
    awk -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/rows" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
separator='['
printf '%-10s %14s %10s %12s %22s\n' '' 'first answer' CPU 'memory then' "after $requests requests"
for name in jdk17 jdk25 jdk25-aot native; do
    grep -q "^$name " "$work/rows" || continue
    printf '%-10s %11d ms %7d ms %8d MiB %18d MiB\n' "$name" "$(median $name 2)" "$(median $name 3)" "$(median $name 4)" "$(median $name 5)"
    printf '%s\n{"name": "%s", "rounds": %d, "firstAnswerMs": %d, "cpuMs": %d, "residentMiB": %d, "residentAfterMiB": %d}' \
        "$separator" "$name" "$rounds" "$(median $name 2)" "$(median $name 3)" "$(median $name 4)" "$(median $name 5)" >>target/start.json.new
    separator=','
done
echo ']' >>target/start.json.new
mv target/start.json.new target/start.json
