// Pages through a list with Apollo Client's cache, as its pagination for Relay has it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import apollo from '@apollo/client/core/core.cjs';
import utilities from '@apollo/client/utilities/utilities.cjs';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries/persisted-queries.cjs';
import { createHash } from 'node:crypto';

const { ApolloClient, HttpLink, InMemoryCache, gql } = apollo;
const { relayStylePagination } = utilities;
const uri = process.env.QUOTH_URL;
const query = gql`query Page($after: String) {
  statements(first: 4, after: $after) { edges { cursor node { id text } } pageInfo { endCursor hasNextPage } totalCount }
}`;

function client(link) {
  return new ApolloClient({
    link,
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { statements: relayStylePagination() } } } }),
  });
}

test('its cache joins the pages of a list', async () => {
  const observed = client(new HttpLink({ uri })).watchQuery({ query });
  const first = await observed.result();
  assert.equal(first.data.statements.edges.length, 4);
  await observed.fetchMore({ variables: { after: first.data.statements.pageInfo.endCursor } });
  const { edges } = observed.getCurrentResult().data.statements;
  assert.equal(edges.length, 8);
  assert.equal(new Set(edges.map((edge) => edge.node.id)).size, 8);
});

test('it sends hashes in the place of queries', async () => {
  const sent = [];
  const link = createPersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex') })
    .concat(new HttpLink({ uri, fetch: (address, options) => (sent.push(options.body), fetch(address, options)) }));
  for (let time = 0; time < 2; time++) {
    const { data } = await client(link).query({ query });
    assert.equal(data.statements.edges.length, 4);
  }
  assert.ok(!sent.at(-1).includes('statements'), 'the second time the hash is enough');
});
