package org.quoth.graphql.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;
import org.quoth.graphql.compiled.Json;
import org.quoth.graphql.execution.Answer;
import org.quoth.graphql.execution.Executor;
import org.quoth.graphql.execution.Request;
import org.quoth.graphql.execution.RequestOrigin;
import org.quoth.graphql.execution.RequestReader;
import org.quoth.graphql.execution.RequestScope;

import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.HttpException;

/**
 * The address of the graph, in the place of SmallRye's route. POST takes JSON only: a page of another site can make a browser
 * post plain text to this service unasked, but not JSON. GET runs queries only.
 */
@ApplicationScoped
public class GraphqlRoute {
    static final String PATH = "/graphql";
    /** Behind authentication, authorization and the WebSockets of the same path; before everything that is not ours. */
    private static final int ORDER = -SecurityHandlerPriorities.AUTHORIZATION + 10;
    private static final Pattern JSON = Pattern
            .compile("(?i)application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?;?\\s*");
    private static final String COST_HEADER = "Quoth-Cost";

    @Inject
    Instance<Executor> executor;

    @Inject
    Responses responses;

    @Inject
    QuothConfig config;

    @Inject
    VertxHttpConfig http;

    @Inject
    RequestOrigin origin;

    @Inject
    Stopping stopping;

    void route(@Observes Router router) {
        if (!config.graphql().introspection()) {
            router.route(PATH + "/schema.graphql").order(ORDER).handler(http -> http.fail(404));
        }
        router.route(PATH).order(ORDER).handler(this::admit).failureHandler(responses::failed);
        router.route(PATH).order(ORDER + 1).failureHandler(responses::failed).handler(
                BodyHandler.create(false).setBodyLimit(http.limits().maxBodySize().map(MemorySize::asLongValue).orElse(-1L)));
        router.route(PATH).order(ORDER + 2).failureHandler(responses::failed).blockingHandler(this::serve, false);
    }

    /** Refuses by its headers what cannot be answered, before its body is read. */
    private void admit(RoutingContext http) {
        stopping.count(http);
        HttpMethod method = http.request().method();
        if (stopping.takesNothingNew()) {
            Responses.closeBehind(http);
            responses.refuse(http, ErrorCode.STOPPING, "The service is stopping and takes nothing new; ask again");
        } else if (method.equals(HttpMethod.OPTIONS)) {
            http.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, Responses.METHODS).end();
        } else if (!method.equals(HttpMethod.POST) && !method.equals(HttpMethod.GET)) {
            responses.refuse(http, ErrorCode.METHOD_NOT_ALLOWED, "Ask by POST, or by GET for a query");
        } else if (responses.mediaType(http) == null) {
            responses.refuse(http, ErrorCode.NOT_ACCEPTABLE,
                    "Answers are given as application/graphql-response+json, as application/json and as text/event-stream");
        } else if (method.equals(HttpMethod.POST) && !isJson(http)) {
            responses.refuse(http, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the request as application/json");
        } else {
            http.next();
        }
    }

    private static boolean isJson(RoutingContext http) {
        String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && JSON.matcher(type).matches();
    }

    private void serve(RoutingContext http) {
        RequestScope.within(state -> {
            origin.set(http);
            return answer(http, state);
        }).whenComplete((answer, failure) -> responses.send(http, answer, failure));
    }

    private CompletionStage<Answer> answer(RoutingContext http, ContextState state) {
        try {
            return executor.get().run(request(http), context(http, state));
        } catch (RequestException e) {
            return CompletableFuture.completedFuture(executor.get().refused(e));
        }
    }

    private static Request request(RoutingContext http) {
        boolean costShown = Boolean.parseBoolean(http.request().getHeader(COST_HEADER));
        if (http.request().method().equals(HttpMethod.GET)) {
            MultiMap parameters = parameters(http);
            return RequestReader.fromParameters(parameters::get, costShown);
        }
        if (http.body().buffer() == null) {
            throw new RequestException(ErrorCode.BAD_REQUEST, "The request has no body");
        }
        return RequestReader.fromJson(http.body().buffer().getBytes(), costShown);
    }

    private static MultiMap parameters(RoutingContext http) {
        try {
            return http.queryParams();
        } catch (HttpException e) {
            throw new RequestException(ErrorCode.BAD_REQUEST, "The address is not encoded as addresses are");
        }
    }

    /** What fetchers and the execution look for. */
    static Map<String, Object> context(RoutingContext http, ContextState state) {
        Map<String, List<String>> headers = new HashMap<>();
        http.request().headers().names().forEach(name -> headers.put(name, http.request().headers().getAll(name)));
        return Map.of("runBlocking", true, "state", state, "httpHeaders", headers, Json.TAKEN, true);
    }
}
