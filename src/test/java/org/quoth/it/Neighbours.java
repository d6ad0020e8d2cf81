package org.quoth.it;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** What stands around the service in production: an issuer of tokens (OpenID Connect) and a collector of traces (OTLP over gRPC). */
final class Neighbours implements AutoCloseable {
    private static final int RSA_BITS = 2048;
    /** A message of no bytes, not compressed. */
    private static final byte[] EMPTY_MESSAGE = new byte[5];

    private final BlockingQueue<String> traces = new LinkedBlockingQueue<>();
    private final KeyPair key = newKey();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    Neighbours() throws Exception {
        server = vertx.createHttpServer().requestHandler(this::answer).listen(0, "localhost").toCompletionStage()
                .toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/issuer/.well-known/openid-configuration" -> request.response().putHeader("Content-Type", "application/json")
                    .end(new JsonObject(Map.of("issuer", issuer(), "jwks_uri", issuer() + "/keys", "token_endpoint",
                            issuer() + "/token")).encode());
            case "/issuer/keys" -> request.response().putHeader("Content-Type", "application/json").end(keys().encode());
            case "/opentelemetry.proto.collector.trace.v1.TraceService/Export" -> request.body().onSuccess(body -> {
                traces.add(body.toString(StandardCharsets.ISO_8859_1));
                request.response().putHeader("Content-Type", "application/grpc").putTrailer("grpc-status", "0")
                        .end(Buffer.buffer(EMPTY_MESSAGE));
            });
            default -> request.response().setStatusCode(404).end();
        }
    }

    String issuer() {
        return collector() + "/issuer";
    }

    String collector() {
        return "http://localhost:" + server.actualPort();
    }

    /** The next traces that are sent; null where none are. */
    String traces() throws InterruptedException {
        return traces.poll(30, TimeUnit.SECONDS);
    }

    /** A token that gives its bearer the role. */
    String token(String role) throws GeneralSecurityException {
        return token(role, key);
    }

    /** One that somebody else has signed. */
    String forgedToken(String role) throws GeneralSecurityException {
        return token(role, newKey());
    }

    private String token(String role, KeyPair signer) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String text = encode(new JsonObject(Map.of("alg", "RS256", "typ", "JWT", "kid", "1"))) + "."
                + encode(new JsonObject(Map.of("iss", issuer(), "sub", "ines", "preferred_username", "ines", "iat", now,
                        "exp", now + 300, "groups", List.of(role))));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(signer.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + encode(signature.sign());
    }

    private JsonObject keys() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return new JsonObject(Map.of("keys", List.of(Map.of("kty", "RSA", "kid", "1", "use", "sig", "alg", "RS256",
                "n", encode(unsigned(open.getModulus())), "e", encode(unsigned(open.getPublicExponent()))))));
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        return generator.generateKeyPair();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encode(JsonObject json) {
        return encode(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
