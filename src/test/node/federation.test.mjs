// Composes the graph with another service's, as the gateway of a federation does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const url = process.env.QUOTH_URL;

const ratings = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Actor @key(fields: "id") { id: ID! rating: Float! ratings(first: Int): RatingConnection! }
  type RatingConnection { nodes: [Float!]! pageInfo: PageInfo! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Review @key(fields: "article { id }") { article: Article! stars: Int! }
  type Article @key(fields: "id", resolvable: false) { id: ID! }
  type Query { bestReviews: [Review!]! }
`);

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

test('the graph composes with another that adds to its types', async () => {
  const { _service } = await ask('{ _service { sdl } }');
  const { errors, supergraphSdl } = composeServices([
    { name: 'quoth', url, typeDefs: parse(_service.sdl) },
    { name: 'ratings', url: 'http://ratings.example', typeDefs: ratings },
  ]);
  assert.deepEqual(errors?.map((error) => error.message), undefined);
  for (const type of ['Actor', 'Article', 'Statement']) {
    assert.match(supergraphSdl, new RegExp(`type ${type}\\b[^{]*join__type\\(graph: QUOTH, key: "id"`));
  }
  assert.match(supergraphSdl, /rating: Float! @join__field\(graph: RATINGS\)/);
});

test('a gateway finds the entities that others name', async () => {
  const { actors, articles } = await ask('{ actors(first: 2) { nodes { id name } } articles(first: 1) { nodes { id headline } } }');
  const [one, two] = actors.nodes;
  const [article] = articles.nodes;
  const { _entities } = await ask(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { __typename ... on Actor { id name } ... on Article { id headline } }
    }`,
    { representations: [
      { __typename: 'Actor', id: two.id },
      { __typename: 'Article', id: article.id },
      { __typename: 'Actor', id: article.id },
      { __typename: 'Actor', id: 'no id' },
      { __typename: 'Actor', id: one.id },
    ] });
  assert.deepEqual(_entities, [
    { __typename: 'Actor', ...two }, { __typename: 'Article', ...article }, null, null, { __typename: 'Actor', ...one },
  ]);
});
