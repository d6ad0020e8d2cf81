// Generates TypeScript from the schema and from operations, and has it checked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as schemaTypes from '@graphql-codegen/typescript';
import { buildSchema, parse } from 'graphql';
import ts from 'typescript';

const document = parse(`
  query WhatDidTheySay($filter: StatementFilter!, $after: String) {
    statements(filter: $filter, first: 10, after: $after) {
      nodes { id text kind confidence speaker { name actor { kind } } article { url publishedAt publication { name } } }
      pageInfo { endCursor hasNextPage }
    }
  }
  mutation Ingest($input: ArticleInput!) { ingest(input: $input) { id statements { totalCount } } }
  subscription Live($filter: StatementFilter) { statementAdded(filter: $filter) { text speaker { name } } }
`);

const use = `
const variables: WhatDidTheySayQueryVariables = { filter: { about: 'Ilsabet Varnoy', from: '2026-01-01T00:00:00Z' } };
function lines(answer: WhatDidTheySayQuery): string[] {
  return answer.statements.nodes.map((said) => said.text + (said.speaker?.name ?? '') + said.confidence.toFixed(2));
}
function told(answer: LiveSubscription): string { return answer.statementAdded.text; }
`;

function check(source) {
  const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [], skipLibCheck: true };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => name === 'graph.ts' ? ts.createSourceFile(name, source, version) : read(name, version);
  host.writeFile = () => {};
  return ts.getPreEmitDiagnostics(ts.createProgram(['graph.ts'], options, host))
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' '));
}

test('what is generated from the schema is sound, and says what may be null', async () => {
  const sdl = await (await fetch(`${process.env.QUOTH_URL}/schema.graphql`)).text();
  const generated = await codegen({
    filename: 'graph.ts', schema: parse(sdl), schemaAst: buildSchema(sdl), documents: [{ location: 'operations', document }],
    plugins: [{ types: {} }, { operations: {} }], pluginMap: { types: schemaTypes, operations },
    config: { strictScalars: true, scalars: { Date: 'string', DateTime: 'string', URL: 'string', BigDecimal: 'number', BigInteger: 'number', _Any: 'unknown' } },
  });
  assert.deepEqual(check(generated + use), []);
  assert.notDeepEqual(check(generated + use.replace("said.speaker?.name ?? ''", 'said.speaker.name')), []);
});
