package org.quoth;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a native image needs and a JVM forgives, held without a native compiler. */
@AnalyzeClasses(packages = "org.quoth", importOptions = ImportOption.DoNotIncludeTests.class)
class NativeTest {
    /** But the getters of the schema's types, which Quarkus registers with them. */
    @ArchTest
    static final ArchRule nothingIsLookedUpByName = noClasses().that().doNotHaveSimpleName("PropertyFetcher").should()
            .callMethod(Class.class, "forName", String.class)
            .orShould().callMethod(Class.class, "getDeclaredConstructor", Class[].class)
            .orShould().callMethod(Class.class, "getMethod", String.class, Class[].class)
            .orShould().callMethod(Class.class, "getDeclaredField", String.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.ServiceLoader")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.reflect.Proxy");

    /** Main reaches it in a branch that the native build leaves out. */
    @ArchTest
    static final ArchRule theEmbeddedDatabaseIsReachedFromMainOnly = classes().that()
            .haveSimpleName("EmbeddedDatabase").should().onlyHaveDependentClassesThat().haveNameMatching(
                    "org\\.quoth\\.(Main|database\\.EmbeddedDatabase).*");

    @ArchTest
    static final ArchRule itsLibraryIsReachedFromItOnly = noClasses().that()
            .doNotHaveSimpleName("EmbeddedDatabase").should().dependOnClassesThat(resideInAPackage("io.zonky.."));

    /** Constants are made by the compiler, which takes none of what holds memory, threads or connections of the machine that builds. */
    @ArchTest
    static final ArchRule noConstantHoldsWhatIsMadeWhereItRuns = noFields().that().areStatic()
            .should()
            .haveRawType(resideInAnyPackage("io.vertx..", "io.netty..", "java.net..", "java.nio.channels..", "java.security..")
                    .or(assignableTo(Random.class)).or(assignableTo(Executor.class)).or(assignableTo(Thread.class)));

    /** Quarkus itself registers what lies in META-INF, Flyway's extension the migrations. */
    @Test
    void everyResourceOfOursIsRegistered() throws IOException {
        PathMatcher registered = FileSystems.getDefault()
                .getPathMatcher("glob:{" + settings().getProperty("quarkus.native.resources.includes") + "}");
        assertThat(files(Path.of("src/main/resources"), Path.of("")))
                .filteredOn(file -> !file.startsWith("META-INF") && !file.startsWith("db/migration")
                        && !file.toString().equals("application.properties"))
                .isNotEmpty().allMatch(registered::matches);
        assertThat(files(Path.of("seeds"), Path.of("seeds"))).isNotEmpty().allMatch(registered::matches);
    }

    /** Quarkus registers the providers of the services that it knows; of GraphQL's it knows this one. Who loads the others finds everybody's. */
    @Test
    void everyProviderOfAServiceIsRegistered() throws IOException, ClassNotFoundException {
        List<String> registered = registeredClasses();
        for (Path service : files(Path.of("src/main/resources/META-INF/services"), Path.of(""))) {
            if (!service.toString().equals("io.smallrye.graphql.spi.EventingService")) {
                assertThat(settings().getProperty("quarkus.native.resources.includes"))
                        .contains("META-INF/services/" + service);
                assertThat(registered).containsAll(ServiceLoader
                        .load(Class.forName(service.toString(), false, getClass().getClassLoader())).stream()
                        .map(provider -> provider.type().getName()).toList());
            }
        }
    }

    /** By name, or as the class that is annotated. */
    private static List<String> registeredClasses() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.quoth")
                .stream()
                .filter(type -> type.isAnnotatedWith(RegisterForReflection.class)).flatMap(type -> {
                    RegisterForReflection registration = type.getAnnotationOfType(RegisterForReflection.class);
                    List<String> named = Stream.concat(Stream.of(registration.targets()).map(Class::getName),
                            Stream.of(registration.classNames())).toList();
                    return named.isEmpty() ? Stream.of(type.getName()) : named.stream();
                }).toList();
    }

    /** The compiler links what it compiles: a library that is left out, and never called, fails the build. The pom leaves it out of the jar. */
    @Test
    void noLibraryIsLeftOut() throws IOException {
        assertThat(settings().stringPropertyNames()).noneMatch(name -> name.contains("removed-artifacts"));
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            settings.load(in);
        }
        return settings;
    }

    private static List<Path> files(Path folder, Path prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> prefix.resolve(folder.relativize(file).toString())).toList();
        }
    }
}
