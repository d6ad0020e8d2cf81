// Subscribes with the clients that people use, and comes back after the connection was lost.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

const url = process.env.QUOTH_URL;
const query = `subscription Live($after: String, $filter: StatementFilter) {
  statementAdded(after: $after, filter: $filter) { text speaker { name } article { headline } }
}`;
let number = 0;

async function ask(query, variables) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined);
  return data;
}

async function say(who) {
  const words = `“Lock ${++number} of ${process.pid} is shut,”`;
  await ask('mutation ($input: ArticleInput!) { ingest(input: $input) { id } }',
    { input: { content: `${words} ${who} said.`, format: 'TEXT' } });
  return words;
}

const now = async () => (await ask('{ liveCursor }')).liveCursor;

// graphql-ws: the sockets that it has opened, so that they can be cut
const sockets = [];
class Cuttable extends WebSocket {
  constructor(...args) {
    super(...args);
    sockets.push(this);
  }
}
const clients = [];
function socketClient(options) {
  const client = createSocketClient({
    url: url.replace(/^http/, 'ws'), webSocketImpl: Cuttable, retryAttempts: 5, shouldRetry: () => true,
    retryWait: () => new Promise((done) => setTimeout(done, 50)), ...options,
  });
  clients.push(client);
  return client;
}
after(() => clients.forEach((client) => client.dispose()));

test('graphql-ws hears what is added, filtered', async () => {
  const events = socketClient().iterate({ query, variables: { after: await now(), filter: { kind: 'DIRECT' } } });
  const words = await say('Ottoline Pryor');
  const { value } = await events.next();
  assert.equal(value.data.statementAdded.text, words);
  assert.equal(value.data.statementAdded.speaker.name, 'Ottoline Pryor');
  await events.return();
});

test('graphql-ws goes on where it was when its socket has been cut', async () => {
  const variables = { after: await now() };
  const heard = [];
  const all = new Promise((done, failed) => {
    socketClient().subscribe({ query, variables }, {
      next: (event) => {
        // what is sent when it subscribes again
        variables.after = event.extensions.cursor;
        heard.push(event.data.statementAdded.text);
        if (heard.length === 4) {
          done();
        }
      },
      error: failed,
      complete: () => {},
    });
  });
  const said = [await say('Ottoline Pryor')];
  while (heard.length < 1) {
    await new Promise((done) => setTimeout(done, 10));
  }
  sockets.at(-1).terminate();
  said.push(await say('Ottoline Pryor'), await say('Ottoline Pryor'), await say('Ottoline Pryor'));
  await all;
  assert.deepEqual(heard, said);
});

test('graphql-ws is told what is wrong with a subscription', async () => {
  const events = socketClient().iterate({ query, variables: { filter: { speaker: 'Nobody Atall' } } });
  await assert.rejects(events.next(), (errors) => errors[0].extensions.code === 'NOT_FOUND');
});

test('graphql-ws asks queries and mutations, too', async () => {
  const { value } = await socketClient().iterate({ query: '{ articles(first: 1) { totalCount nodes { id } } }' }).next();
  assert.equal(value.data.articles.nodes.length, 1);
});

test('a key that is none is refused with the connection', async () => {
  const client = socketClient({ connectionParams: { Authorization: 'Bearer quoth_nonsense' }, retryAttempts: 0, shouldRetry: () => false });
  await assert.rejects(client.iterate({ query }).next(), (event) => event.code === 4403);
});

for (const [name, code, messages] of [
  ['a subscription before connection_init', 4401, [{ id: '1', type: 'subscribe', payload: { query } }]],
  ['what is no JSON', 4400, ['{']],
  ['a type that is none', 4400, [{ type: 'shout' }]],
  ['a second connection_init', 4429, [{ type: 'connection_init' }, { type: 'connection_init' }]],
  ['an id that is in use', 4409, [{ type: 'connection_init' }, { id: '1', type: 'subscribe', payload: { query } },
    { id: '1', type: 'subscribe', payload: { query } }]],
]) {
  test(`${name} closes the socket with ${code}`, async () => {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws');
    socket.on('open', () => messages.forEach((message) =>
      socket.send(typeof message === 'string' ? message : JSON.stringify(message))));
    assert.equal(await new Promise((done) => socket.on('close', done)), code);
  });
}

test('a protocol that is not spoken is refused', async () => {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-ws');
  const end = await new Promise((done) => {
    socket.on('close', done);
    socket.on('error', () => done('no handshake'));
  });
  assert.ok(end === 4406 || end === 'no handshake', `${end}`);
});

test('graphql-sse hears what is added', async () => {
  const client = createSseClient({ url, singleConnection: false });
  const events = client.iterate({ query, variables: { after: await now() } });
  const said = [await say('Ottoline Pryor'), await say('Ottoline Pryor')];
  for (const words of said) {
    const { value } = await events.next();
    assert.equal(value.data.statementAdded.text, words);
  }
  await events.return();
  client.dispose();
});

test('graphql-sse is told of a subscription that cannot be, and of its end', async () => {
  const client = createSseClient({ url });
  const events = client.iterate({ query, variables: { after: 'nonsense' } });
  const { value } = await events.next();
  assert.equal(value.errors[0].extensions.code, 'INVALID_PAGE');
  assert.equal((await events.next()).done, true);
  client.dispose();
});

test('an event stream may be asked for by GET, and goes on after Last-Event-ID', async () => {
  const cursor = await now();
  const words = await say('Ottoline Pryor');
  const answer = await fetch(`${url}?query=${encodeURIComponent('subscription { statementAdded { text } }')}`,
    { headers: { Accept: 'text/event-stream', 'Last-Event-ID': cursor } });
  assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  let text = '';
  for await (const part of answer.body) {
    text += new TextDecoder().decode(part);
    if (text.includes('event: next')) {
      break;
    }
  }
  assert.match(text, /id: \S+\nevent: next\ndata: \{/);
  assert.ok(text.includes(words), text);
});
