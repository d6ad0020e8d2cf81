package org.quoth.it.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import io.quarkus.caffeine.runtime.graal.CacheConstructorsFeature;

/**
 * What may be reached by name in the native executable.
 *
 * @param types the registrations of a class, by its name
 * @param resources which resources are in the executable
 * @param bundles which texts in several languages are
 * @param others the interfaces of proxies, separated by commas, and the classes that may be serialized
 */
record NativeMetadata(Map<String, List<JsonNode>> types, List<Pattern> resources, Set<String> bundles, Set<String> others) {
    private static final String FOLDER = "META-INF/native-image/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Has Quarkus make all that the native compiler is given, which needs no compiler, and reads it. */
    static NativeMetadata build() throws Exception {
        Path target = Files.createTempDirectory(Path.of("target"), "native-").toAbsolutePath();
        Properties settings = new Properties();
        settings.setProperty("quarkus.native.enabled", "true");
        settings.setProperty("quarkus.native.sources-only", "true");
        settings.setProperty("quarkus.package.jar.enabled", "false");
        try (CuratedApplication application = QuarkusBootstrap.builder()
                .setProjectRoot(Path.of("").toAbsolutePath()).setApplicationRoot(Path.of("target", "classes").toAbsolutePath())
                .setTargetDirectory(target).setBaseName("quoth").setMode(QuarkusBootstrap.Mode.PROD)
                .setLocalProjectDiscovery(true).setOffline(true).setIsolateDeployment(true)
                .setBaseClassLoader(NativeMetadata.class.getClassLoader()).setBuildSystemProperties(settings)
                .build().bootstrap()) {
            application.createAugmentor().createProductionApplication();
            return read(target.resolve("native-sources"));
        } finally {
            try (Stream<Path> files = Files.walk(target)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static NativeMetadata read(Path sources) throws IOException {
        NativeMetadata metadata = new NativeMetadata(new HashMap<>(), new ArrayList<>(), new HashSet<>(),
                new HashSet<>());
        // registered by a feature of the compiler, not by a file
        for (String type : CacheConstructorsFeature.typesNeedingConstructorsRegistered()) {
            metadata.types.put(type, new ArrayList<>(List.of(JSON.createObjectNode().put("allDeclaredConstructors", true)
                    .put("allDeclaredFields", true))));
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                metadata.add(jar);
            }
        }
        return metadata;
    }

    private void add(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().filter(entry -> entry.getName().startsWith(FOLDER)).toList()) {
                if (entry.getName().endsWith("reflect-config.json")) {
                    parse(jar, entry)
                            .forEach(type -> types.computeIfAbsent(type.get("name").asText(), name -> new ArrayList<>())
                                    .add(type));
                } else if (entry.getName().endsWith("resource-config.json")) {
                    JsonNode config = parse(jar, entry);
                    JsonNode included = config.get("resources");
                    (included.has("includes") ? included.get("includes") : included)
                            .forEach(pattern -> resources.add(Pattern.compile(pattern.get("pattern").asText())));
                    config.path("bundles").forEach(bundle -> bundles.add(bundle.get("name").asText()));
                } else if (entry.getName().endsWith("proxy-config.json")) {
                    parse(jar, entry).forEach(proxy -> others.add(String.join(",", JSON
                            .convertValue(proxy.has("interfaces") ? proxy.get("interfaces") : proxy, String[].class))));
                } else if (entry.getName().endsWith("serialization-config.json")) {
                    parse(jar, entry).path("types").forEach(type -> others.add(type.get("name").asText()));
                }
            }
        }
    }

    private static JsonNode parse(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return JSON.readTree(in);
        }
    }

    boolean hasResource(String name) {
        return resources.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** Whether the class is registered, and with it the constructors, methods or fields that the look-up asks for. */
    boolean answers(Reflection lookup) {
        return types.getOrDefault(lookup.target(), List.of()).stream().anyMatch(type -> switch (lookup.kind()) {
            case "getConstructor", "getDeclaredConstructor" -> type.has("allDeclaredConstructors")
                    || type.has("allPublicConstructors") || type.findValuesAsText("name").contains("<init>");
            case "getMethod", "getDeclaredMethod" -> type.has("allDeclaredMethods") || type.has("allPublicMethods")
                    || names(type.path("methods")).contains(lookup.member())
                    || names(type.path("queriedMethods")).contains(lookup.member());
            case "getField", "getDeclaredField" -> type.has("allDeclaredFields") || type.has("allPublicFields")
                    || names(type.path("fields")).contains(lookup.member());
            default -> true;
        });
    }

    private static List<String> names(JsonNode members) {
        return members.findValuesAsText("name");
    }
}
