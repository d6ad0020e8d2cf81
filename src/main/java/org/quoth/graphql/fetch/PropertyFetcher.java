package org.quoth.graphql.fetch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.spi.ClassloadingService;

/** Fetches a field that takes no arguments from the method of its object that answers it. */
class PropertyFetcher implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {
    private final Field field;
    private final Reference owner;
    /** Makes dates and the like what the schema says they are; null where the value is taken as it is. */
    private final FieldHelper transformation;
    private Method method;

    PropertyFetcher(Field field, Reference owner) {
        this.field = field;
        this.owner = owner;
        this.transformation = isPlain(field) ? null : new FieldHelper(field);
    }

    /** Whether the field's value is already what the schema says it is. */
    static boolean isPlain(Field field) {
        Reference reference = field.getReference();
        return (reference.getType() != ReferenceType.SCALAR || reference.getClassName().equals(reference.getGraphQLClassName()))
                && !(field.hasWrapper() && field.getWrapper().isArray());
    }

    /** Whether the field is answered by a method, and by nothing that looks at the request. */
    static boolean suits(Field field) {
        return field.getMethodName() != null && !field.isAdaptingWith() && !field.getReference().isAdaptingWith()
                && !field.isAdaptingTo() && !field.getReference().isAdaptingTo()
                && !(field.hasWrapper() && (field.getWrapper().isMap() || field.getWrapper().isOptional()));
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }

    @Override
    public Object get(GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        Object value = read(source);
        if (value instanceof Collection<?> elements) {
            // loads what is lazy while a failure is still this field's
            elements.size();
        }
        return transformation == null ? value : transformation.transformOrAdaptResponse(value, environment.get());
    }

    private Object read(Object source) throws Exception {
        if (method == null) {
            // as SmallRye does and has registered for the native image; to find it twice does no harm
            method = ClassloadingService.get().loadClass(owner.getClassName()).getMethod(field.getMethodName());
        }
        try {
            return method.invoke(source);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception exception ? exception : e;
        }
    }
}
