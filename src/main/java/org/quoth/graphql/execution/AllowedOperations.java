package org.quoth.graphql.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.quoth.graphql.Sha256;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Reads the operations that a deployment allows, from a file or a folder: {@code .graphql} files with one operation each,
 * {@code .json} files as the tools of clients write them: an object from ids to texts (Relay, GraphQL Code Generator) or an
 * Apollo manifest, whose {@code operations} have an {@code id} and a {@code body}.
 */
final class AllowedOperations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AllowedOperations() {
    }

    /**
     * The texts by their ids and by the SHA-256 of the texts.
     *
     * @throws ConfigurationException if there is nothing to read, or a file is none of these
     */
    static Map<String, String> read(Path place) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (Path file : files(place)) {
                String content = Files.readString(file);
                if (file.toString().endsWith(".json")) {
                    readJson(file, content, texts);
                } else {
                    put(null, content, texts);
                }
            }
        } catch (IOException e) {
            throw unusable(place, "cannot be read (" + e + ")");
        }
        if (texts.isEmpty()) {
            throw unusable(place, "there are no .graphql or .json files with operations in it");
        }
        return Map.copyOf(texts);
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().matches(".*\\.(graphql|gql|json)")).sorted().toList();
        }
    }

    private static void readJson(Path file, String content, Map<String, String> texts) throws IOException {
        JsonNode manifest = JSON.readTree(content);
        if (manifest.path("operations").isArray()) {
            manifest.get("operations").forEach(operation -> put(operation.path("id").textValue(),
                    operation.path("body").textValue(), texts));
        } else if (manifest.isObject()) {
            manifest.fields().forEachRemaining(entry -> put(entry.getKey(), entry.getValue().textValue(), texts));
        } else {
            throw unusable(file, "it is no list of operations");
        }
        if (texts.containsValue(null)) {
            throw unusable(file, "it holds an operation without a text");
        }
    }

    private static ConfigurationException unusable(Path file, String why) {
        return new ConfigurationException("quoth.graphql.operations (QUOTH_GRAPHQL_OPERATIONS) names " + file + ": " + why);
    }

    private static void put(String id, String text, Map<String, String> texts) {
        if (id != null) {
            texts.put(id, text);
        }
        if (text != null) {
            texts.put(Sha256.of(text), text);
            texts.put(Sha256.of(text.strip()), text);
        }
    }
}
