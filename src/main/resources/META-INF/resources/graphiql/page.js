const asked = new URLSearchParams(window.location.search);

// An address that carries a query opens with that one: links to a query can be passed on.
const tabs = asked.has('query')
  ? [{ query: asked.get('query'), variables: asked.get('variables') }]
  : examples.map(query => ({ query, variables: query.includes('$input') ? exampleVariables : null }));

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({
        url: '../graphql',
        subscriptionUrl: new URL('../graphql', window.location.href).href.replace(/^http/, 'ws')
      }),
      defaultTabs: tabs,
      defaultEditorToolsVisibility: 'variables',
      shouldPersistHeaders: false
    },
    React.createElement(GraphiQL.Logo, null, 'Quoth: who said what, where')
  )
);
