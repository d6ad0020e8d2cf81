// The queries that the page opens with, one a tab. They run on the sample articles; a test runs each.
const examples = [
  `# Quoth: who said what, where. Press the arrow to run a query; the other tabs hold more of them.
#
# An article, who speaks in it, and what each of them says.
query ArticleToStatements {
  articles(first: 3) {
    nodes {
      headline
      publication { name country }
      dateline
      speakers {
        name
        role
        actor { name kind }
        statements { kind text cue { text } mention { text } spans { start end } confidence }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# An actor, under every name, and what they say in all articles.
query ActorToStatements {
  actor(name: "Ilsabet Varnoy") {
    name
    kind
    aliases
    roles { role articles }
    statements(first: 10) {
      totalCount
      nodes { kind text cue { text } article { headline publication { name } } }
    }
  }
}
`,
  `# What did X say about Y?
query WhatDidXSayAboutY {
  statements(filter: { speaker: "Osric Tellander", about: "Ilsabet Varnoy" }, first: 10) {
    totalCount
    nodes {
      text
      kind
      cue { text }
      article { headline publication { name } }
      context
    }
  }
}
`,
  `# Paste an article into "content" (variables, below) and see what would be found in it. Nothing is stored.
query Extract($input: ArticleInput!) {
  extract(input: $input) {
    headline
    dateline
    speakers { name role actor { name kind } statements { kind text cue { text } } }
  }
}
`,
  `# Paste an article into "content" (variables, below) to store it. The same article again answers the same id.
mutation Ingest($input: ArticleInput!) {
  ingest(input: $input) {
    id
    headline
    speakers { name role statements { kind text } }
  }
}
`,
  `# Hear of each statement as it is stored: press the arrow here, then ingest an article in the tab before.
subscription Live {
  statementAdded {
    text
    speaker { name }
    article { headline publication { name } }
  }
}
`
];

const exampleVariables = JSON.stringify(
  { input: { content: "The harbour will open on Monday, Ada Quillon, the harbour master, said. “Not a day later,” she promised." } }, null, 2);
