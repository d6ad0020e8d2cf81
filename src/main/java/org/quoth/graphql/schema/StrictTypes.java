package org.quoth.graphql.schema;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLUnionType;

/**
 * Copies of types, which refer to others by name, so that a schema can be made of them: in these every string that is called
 * {@code url} is a URL, and what an input lists is not null. SmallRye can say that only of a list that must be given.
 */
final class StrictTypes {
    private StrictTypes() {
    }

    static GraphQLNamedType copy(GraphQLNamedType type) {
        if (type instanceof GraphQLObjectType object) {
            return copy(object);
        } else if (type instanceof GraphQLInterfaceType all) {
            return all.transform(copy -> copy
                    .replaceFields(all.getFieldDefinitions().stream().map(StrictTypes::copy).toList())
                    .replaceInterfacesOrReferences(all.getInterfaces().stream().map(StrictTypes::reference).toList()));
        } else if (type instanceof GraphQLUnionType union) {
            return union.transform(
                    copy -> copy.replacePossibleTypes(union.getTypes().stream().map(StrictTypes::reference).toList()));
        } else if (type instanceof GraphQLInputObjectType input) {
            return input.transform(copy -> copy.replaceFields(input.getFields().stream().map(StrictTypes::copy).toList()));
        }
        return type;
    }

    /** @param object may be null */
    static GraphQLObjectType copy(GraphQLObjectType object) {
        return object == null
                ? null
                : object.transform(copy -> copy
                        .replaceFields(object.getFieldDefinitions().stream().map(StrictTypes::copy).toList())
                        .replaceInterfaces(object.getInterfaces().stream().map(StrictTypes::reference).toList()));
    }

    private static GraphQLFieldDefinition copy(GraphQLFieldDefinition field) {
        return field.transform(copy -> copy
                .type((GraphQLOutputType) strict(field.getName(), field.getType()))
                .replaceArguments(field.getArguments().stream().map(StrictTypes::copy).toList()));
    }

    private static GraphQLArgument copy(GraphQLArgument argument) {
        return argument.transform(copy -> copy.type((GraphQLInputType) sameByName(argument.getType())));
    }

    private static GraphQLInputObjectField copy(GraphQLInputObjectField field) {
        GraphQLType strict = strict(field.getName(), field.getType());
        return field.transform(copy -> copy.type((GraphQLInputType) (strict instanceof GraphQLList list
                && !(list.getWrappedType() instanceof GraphQLNonNull)
                        ? GraphQLList.list(GraphQLNonNull.nonNull(list.getWrappedType()))
                        : strict)));
    }

    private static GraphQLType strict(String name, GraphQLType type) {
        if (name.equals("url") && type == Scalars.GraphQLString) {
            return StrictScalars.URL;
        } else if (name.equals("url") && type instanceof GraphQLNonNull some
                && some.getWrappedType() == Scalars.GraphQLString) {
            return GraphQLNonNull.nonNull(StrictScalars.URL);
        }
        return sameByName(type);
    }

    private static GraphQLType sameByName(GraphQLType type) {
        if (type instanceof GraphQLNonNull some) {
            return GraphQLNonNull.nonNull(sameByName(some.getWrappedType()));
        } else if (type instanceof GraphQLList list) {
            return GraphQLList.list(sameByName(list.getWrappedType()));
        }
        return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType ? type : reference((GraphQLNamedType) type);
    }

    private static GraphQLTypeReference reference(GraphQLNamedType type) {
        return GraphQLTypeReference.typeRef(type.getName());
    }
}
