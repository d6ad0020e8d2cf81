package org.quoth.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import io.quarkus.runtime.annotations.RegisterResourceBundle;

/** Errors as clients get them: each has a stable {@code code} in its extensions. */
// texts of graphql-java that Quarkus does not register: without them a value of the wrong type is a fault in a native executable
@RegisterResourceBundle(bundleName = "i18n.Scalars")
public final class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final String CODE = "code";
    private static final Pattern PARSED_VALUE = Pattern.compile("(?s) with value '\\w+Value\\{.*\\}'(?= )");
    private static final Pattern PARSED_NAME = Pattern.compile("EnumValue\\{name='(\\w*)'\\}");
    private static final Pattern PARSED_CLASS = Pattern.compile("'(\\w+)Value'");

    private Errors() {
    }

    public static GraphQLError error(ErrorCode code, String message) {
        return error(code, message, Map.of());
    }

    /** @param details stand beside the code */
    public static GraphQLError error(ErrorCode code, String message, Map<String, ?> details) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code.name());
        extensions.putAll(details);
        return GraphqlErrorBuilder.newError().message("%s", message).extensions(extensions).build();
    }

    public static GraphQLError error(RequestException refused) {
        return error(refused.code(), refused.getMessage(), refused.details());
    }

    /** A fault of ours: it is logged under an id, and the id is all that the client learns. */
    public static GraphQLError fault(Throwable fault, String where) {
        UUID id = UUID.randomUUID();
        LOG.errorf(fault, "Fault %s at %s", id, where);
        return error(ErrorCode.INTERNAL_ERROR, "The service failed here. The fault is logged as " + id,
                Map.of("id", id.toString()));
    }

    /** What a client is told of what was thrown: a refusal as it is, anything else as a fault of ours. */
    public static GraphQLError of(Throwable thrown, String where) {
        return thrown instanceof RequestException refused ? error(refused) : fault(thrown, where);
    }

    /** The code of an error; null where it has none. */
    public static String codeOf(GraphQLError error) {
        return error.getExtensions() == null ? null : (String) error.getExtensions().get(CODE);
    }

    /** Gives the errors of graphql-java's own the codes that they lack, and leaves out what only follows from another. */
    public static List<GraphQLError> coded(List<GraphQLError> errors) {
        Set<List<Object>> explained = errors.stream().filter(error -> !(error instanceof NonNullableFieldWasNullError))
                .map(GraphQLError::getPath).filter(Objects::nonNull).collect(Collectors.toSet());
        return errors.stream()
                .filter(error -> !(error instanceof NonNullableFieldWasNullError) || !explained.contains(error.getPath()))
                .map(Errors::coded).toList();
    }

    private static GraphQLError coded(GraphQLError error) {
        if (codeOf(error) != null) {
            return error;
        }
        ErrorCode code = code(error);
        if (code == ErrorCode.INTERNAL_ERROR) {
            return at(error.getPath(), error.getLocations(),
                    fault(error instanceof Throwable thrown ? thrown : null, error.getPath() + ": " + error.getMessage()));
        }
        return at(error.getPath(), error.getLocations(), error(code, message(error)));
    }

    /** Without the classes of the parser, which graphql-java names. */
    private static String message(GraphQLError error) {
        String message = PARSED_VALUE.matcher(error.getMessage()).replaceAll("");
        message = PARSED_NAME.matcher(message).replaceAll("$1");
        return PARSED_CLASS.matcher(message.replace("an AST type of ", "")).replaceAll("$1");
    }

    private static ErrorCode code(GraphQLError error) {
        if (error instanceof InvalidSyntaxError) {
            return ErrorCode.SYNTAX_ERROR;
        } else if (error instanceof UnknownOperationException) {
            return ErrorCode.UNKNOWN_OPERATION;
        } else if (error instanceof IntrospectionDisabledError) {
            return ErrorCode.INTROSPECTION_DISABLED;
        } else if (error instanceof BadFaithIntrospectionError) {
            return ErrorCode.LIMIT_EXCEEDED;
        } else if (error instanceof CoercingParseValueException
                || error.getErrorType() == ErrorType.ValidationError && !(error instanceof ValidationError)) {
            return ErrorCode.INVALID_VARIABLES;
        } else if (error instanceof ValidationError) {
            return ErrorCode.VALIDATION_ERROR;
        }
        return ErrorCode.INTERNAL_ERROR;
    }

    /**
     * The error at its place in the answer and in the query.
     *
     * @param path null for an error of the whole request
     * @param location null where it is not known
     */
    public static GraphQLError at(List<Object> path, SourceLocation location, GraphQLError error) {
        return at(path, location == null ? List.of() : List.of(location), error);
    }

    private static GraphQLError at(List<Object> path, List<SourceLocation> locations, GraphQLError error) {
        return GraphqlErrorBuilder.newError().message("%s", error.getMessage()).locations(locations).path(path)
                .extensions(error.getExtensions()).build();
    }
}
