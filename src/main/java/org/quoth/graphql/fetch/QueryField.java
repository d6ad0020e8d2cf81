package org.quoth.graphql.fetch;

import java.util.Collections;
import java.util.List;

import org.hibernate.Session;
import org.quoth.graphql.Connection;
import org.quoth.graphql.Errors;
import org.quoth.graphql.PartialList;

import graphql.Scalars;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusDefaultDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;

/** Fetches a field of Query on the thread of the request. */
class QueryField extends QuarkusDefaultDataFetcher<Object, Object> implements UnreadFetcher {
    private final boolean plain;

    QueryField(Operation operation, Type type) {
        super(operation, type);
        plain = PropertyFetcher.isPlain(operation);
        operation.getArguments().stream().filter(Field::hasWrapper).map(Field::getReference)
                .filter(reference -> reference.getName().equals(Scalars.GraphQLID.getName()))
                // of a list of ids, SmallRye takes the list for the id
                .forEach(reference -> reference.setClassName(String.class.getName()));
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        if (!environment.getGraphQlContext().getBoolean("runBlocking")) {
            return super.get(environment);
        }
        try {
            RequestScope.enter(environment.getGraphQlContext());
            // nothing that a query reads is written, so that Hibernate need not remember what it was
            Arc.container().instance(Session.class).get().setDefaultReadOnly(true);
            Object found = invoke(environment);
            if (found instanceof Connection connection) {
                connection.page().content();
            }
            if (found instanceof PartialList<?> list) {
                return withErrors(list, environment);
            }
            return plain ? found : fieldHelper.transformOrAdaptResponse(found, environment);
        } catch (AbstractDataFetcherException e) {
            return e.appendDataFetcherResult(DataFetcherResult.newResult(), environment).build();
        }
    }

    private Object invoke(DataFetchingEnvironment environment) throws Exception {
        return operationInvoker.invoke(argumentHelper.getArguments(environment).toArray());
    }

    @Override
    public List<Object> fetch(List<?> sources, DataFetchingEnvironment environment) throws Exception {
        RequestScope.enter(environment.getGraphQlContext());
        return Collections.singletonList(invoke(environment));
    }

    private static DataFetcherResult<Object> withErrors(PartialList<?> list, DataFetchingEnvironment environment) {
        DataFetcherResult.Builder<Object> result = DataFetcherResult.newResult().data(list);
        list.failures().forEach((index, failure) -> result.error(Errors.at(
                environment.getExecutionStepInfo().getPath().segment(index).toList(),
                environment.getField().getSourceLocation(),
                Errors.error(failure))));
        return result.build();
    }
}
