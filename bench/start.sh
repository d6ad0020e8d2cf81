#!/usr/bin/env bash
# Time from exec to the first answered nested query, the processor time until then, and the resident memory (in brackets: what of it is no
# mapped file) then and after 1,000 requests; medians, in turns. The jar as it is, the jar as the image runs it (docker/jvm.options), the same
# with the AOT cache that the build makes on JDK 25, without the optimizing compiler, and target/*-runner where there is one.
# All ask one database: the one that the service brings, or DATABASE (jdbc:postgresql://…, with USER_NAME and PASSWORD).
# Prints a table; the figures lie in target/bench/start.json.
#
#   bench/start.sh [--quick | ROUNDS]
#
# --quick shows in a few seconds that it runs. Needs Maven, curl, and a JDK; JAVA17 and JAVA25 tell where the two are, else they are looked for.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
requests=1000
quick=
[ "$rounds" != --quick ] || { quick=yes rounds=1 requests=50; }
jar=target/quarkus-app/quarkus-run.jar
cache=target/quarkus-app/app.aot
work=$(mktemp -d)
query='{"query":"{ articles(first: 20) { nodes { id headline speakers { name role statements { id text kind } } } } }"}'
children=()

cleanup() {
    for child in "${children[@]}"; do
        kill "$child" 2>/dev/null && wait "$child" || true
    done
    rm -rf "$work"
}
trap cleanup EXIT

# The first java of that version: VERSION CANDIDATE...
java_of() {
    local version=$1 java
    shift
    for java in "$@"; do
        if "$java" -version 2>&1 | grep -q "version \"$version"; then
            echo "$java"
            return
        fi
    done
}
found=(java "${JAVA_HOME:+$JAVA_HOME/bin/java}" /usr/lib/jvm/*/bin/java)
java17=$(java_of 17 "${JAVA17:-false}" "${found[@]}" 2>/dev/null)
java25=$(java_of 25 "${JAVA25:-false}" "${found[@]}" 2>/dev/null)
[ -n "$java17$java25" ] || { echo "There is neither a JDK 17 nor a JDK 25; JAVA17 and JAVA25 tell where they are" >&2; exit 1; }
[ -f $jar ] || JAVA_HOME=${java25:+$(dirname "$(dirname "$(readlink -f "$java25")")")} mvn -q -B -DskipTests package

# Whether somebody listens at PORT
listens() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Nobody listens there
free_port() {
    local port
    while port=$((20000 + RANDOM % 10000)) && listens $port; do :; done
    echo $port
}

# PORT TIMES: what the service there answers to the query
ask() {
    curl -sf -m 60 -H 'Content-Type: application/json' -d "$query" "http://127.0.0.1:$1/graphql#[1-$2]"
}

# PROCESS PORT: until it has answered
until_answered() {
    until listens "$2"; do
        kill -0 "$1" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
        sleep 0.01
    done
    until ask "$2" 1 >"$work/answer"; do
        kill -0 "$1" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
        sleep 0.01
    done
    grep -q '"statements":\[{' "$work/answer" || { echo "no statements in the answer" >&2; exit 1; }
}

# PROCESS: "RESIDENT|ANONYMOUS" in MiB
memory() {
    awk '/^VmRSS/ { all = $2 } /^RssAnon/ { anonymous = $2 } END { printf "%d|%d", all / 1024, anonymous / 1024 }' "/proc/$1/status"
}

# NAME COMMAND...: appends "NAME|MILLISECONDS|CPU|MEMORY|ANONYMOUS|MEMORY_AFTER|ANONYMOUS_AFTER"
measure() {
    local name=$1 begun wall cpu first service port
    shift
    port=$(free_port)
    begun=$(date +%s%N)
    QUARKUS_HTTP_PORT=$port MALLOC_ARENA_MAX=2 "$@" >"$work/log" 2>&1 &
    service=$!
    children+=("$service")
    until_answered "$service" "$port"
    wall=$((($(date +%s%N) - begun) / 1000000))
    cpu=$(awk -v hz="$(getconf CLK_TCK)" '{ printf "%d", ($14 + $15) * 1000 / hz }' "/proc/$service/stat")
    first=$(memory "$service")
    for ((i = 0; i < requests; i += 50)); do
        ask "$port" 50 >/dev/null
    done
    echo "$name|$wall|$cpu|$first|$(memory "$service")" >>"$work/rows"
    kill "$service"
    wait "$service" || true
    unset 'children[-1]'
}

# The first start makes the tables and loads the samples; it goes on where the database is its own.
own=()
if [ -n "${DATABASE:-}" ]; then
    own=(QUARKUS_DATASOURCE_JDBC_URL="$DATABASE" QUARKUS_DATASOURCE_USERNAME="${USER_NAME:-quoth}" QUARKUS_DATASOURCE_PASSWORD="${PASSWORD:-}")
fi
port=$(free_port)
env "${own[@]}" QUARKUS_HTTP_PORT="$port" QUOTH_EMBEDDED_DIRECTORY="$work/data" "${java25:-$java17}" -jar $jar >"$work/log" 2>&1 &
children+=($!)
until_answered $! "$port"
if [ -z "${DATABASE:-}" ]; then
    DATABASE=jdbc:postgresql://localhost:$(sed -n 4p "$work/data/postgres/postmaster.pid")/postgres
    USER_NAME=postgres
fi
export QUARKUS_DATASOURCE_JDBC_URL=$DATABASE QUARKUS_DATASOURCE_USERNAME=${USER_NAME:-quoth} QUARKUS_DATASOURCE_PASSWORD=${PASSWORD:-}

options=@docker/jvm.options
runner=$(find target -maxdepth 1 -name '*-runner' -type f | head -1)
for ((round = 0; round < rounds; round++)); do
    [ -z "$java17" ] || measure "JDK 17, jar" "$java17" -jar $jar
    if [ -n "$java25" ]; then
        [ -n "$quick" ] && [ -n "$java17" ] || measure "JDK 25, jar" "$java25" -jar $jar
        [ -n "$quick" ] || measure "JDK 25, options" "$java25" $options -jar $jar
        if [ -f $cache ]; then
            # which a JVM that cannot take the cache does not survive
            measure "JDK 25, options, AOT" "$java25" $options -XX:AOTCache=$cache -XX:AOTMode=on -jar $jar
            [ -n "$quick" ] || measure "JDK 25, options, AOT, C1" "$java25" $options -XX:AOTCache=$cache -XX:AOTMode=on -XX:TieredStopAtLevel=1 -jar $jar
        fi
    fi
    [ -z "$runner" ] || measure native "$runner"
done

# NAME COLUMN
median() {
    awk -F'|' -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/rows" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
mkdir -p target/bench
separator='['
echo "| | first answer | processor time | memory then | after $requests requests |"
echo '|---|---|---|---|---|'
while read -r name; do
    echo "| $name | $(median "$name" 2) ms | $(median "$name" 3) ms | $(median "$name" 4) ($(median "$name" 5)) MiB | $(median "$name" 6) ($(median "$name" 7)) MiB |"
    printf '%s\n{"name": "%s", "rounds": %d, "requests": %d, "firstAnswerMs": %d, "cpuMs": %d, "residentMiB": %d, "anonymousMiB": %d, "residentAfterMiB": %d, "anonymousAfterMiB": %d}' \
        "$separator" "$name" "$rounds" "$requests" "$(median "$name" 2)" "$(median "$name" 3)" "$(median "$name" 4)" "$(median "$name" 5)" "$(median "$name" 6)" "$(median "$name" 7)" >>"$work/json"
    separator=','
done < <(cut -d'|' -f1 "$work/rows" | awk '!seen[$0]++')
echo ']' >>"$work/json"
mv "$work/json" target/bench/start.json
echo "median of $rounds; load $(cut -d' ' -f1 /proc/loadavg) on $(nproc) cores"
