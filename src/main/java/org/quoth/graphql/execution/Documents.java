package org.quoth.graphql.execution;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;

/** Parses and validates queries, and keeps those that are valid. */
class Documents implements PreparsedDocumentProvider {
    private static final int KEPT = 2_000;
    /** A longer query is rather one that somebody writes anew each time, with the values in it. */
    private static final int KEPT_LENGTH = 20_000;

    private final Cache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Supplier<GraphQLSchema> schema;
    private final ParserOptions options;
    private final int tokens;

    /** @param tokens the most that a query may have */
    Documents(Supplier<GraphQLSchema> schema, int tokens) {
        this.schema = schema;
        this.tokens = tokens;
        this.options = ParserOptions.newParserOptions().maxTokens(tokens).maxCharacters(Integer.MAX_VALUE)
                .captureIgnoredChars(false).captureLineComments(false)
                .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> unused) {
        return CompletableFuture.completedFuture(document(input));
    }

    private PreparsedDocumentEntry document(ExecutionInput input) {
        PreparsedDocumentEntry known = kept.getIfPresent(input.getQuery());
        if (known != null) {
            return known;
        }
        PreparsedDocumentEntry entry = parsed(input);
        if (!entry.hasErrors() && input.getQuery().length() <= KEPT_LENGTH) {
            kept.put(input.getQuery(), entry);
        }
        return entry;
    }

    private PreparsedDocumentEntry parsed(ExecutionInput input) {
        input.getGraphQLContext().put(ParserOptions.class, options);
        ParseAndValidateResult parsed = ParseAndValidate.parse(input);
        if (parsed.isFailure()) {
            return new PreparsedDocumentEntry(error(parsed.getSyntaxException()));
        }
        List<ValidationError> errors = ParseAndValidate.validate(schema.get(), parsed.getDocument(), Locale.ENGLISH);
        return errors.isEmpty()
                ? new PreparsedDocumentEntry(parsed.getDocument())
                : new PreparsedDocumentEntry(parsed.getDocument(), errors);
    }

    private GraphQLError error(InvalidSyntaxException failure) {
        if (failure instanceof ParseCancelledException) {
            return Limits.exceeded("tokens", tokens, null, "The query has more than " + tokens + " tokens, which is the limit");
        }
        return failure instanceof ParseCancelledTooDeepException
                ? Errors.error(ErrorCode.LIMIT_EXCEEDED, "The query is nested too deep to be read", Map.of("limit", "nesting"))
                : failure.toInvalidSyntaxError();
    }
}
