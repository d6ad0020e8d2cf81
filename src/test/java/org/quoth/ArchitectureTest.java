package org.quoth;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. The annotations that describe the schema do nothing by themselves and are allowed everywhere. */
@AnalyzeClasses(packages = "org.quoth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String DESCRIPTIONS = "org.eclipse.microprofile.graphql";

    @ArchTest
    static final ArchRule documentsKnowNothing = only("org.quoth.document", "java..");

    @ArchTest
    static final ArchRule readersKnowDocumentsAndParsers = only("org.quoth.read..", "java..", "javax.xml..",
            "org.quoth.document", "org.jsoup..", "com.fasterxml.jackson..", "org.mozilla.universalchardet..");

    @ArchTest
    static final ArchRule textKnowsDocuments = only("org.quoth.text", "java..", "org.quoth.document");

    @ArchTest
    static final ArchRule resolutionKnowsText = only("org.quoth.resolve", "java..", "org.quoth.document", "org.quoth.text");

    @ArchTest
    static final ArchRule extractionKnowsResolution = only("org.quoth.extract", "java..", "org.quoth.document",
            "org.quoth.text", "org.quoth.resolve");

    @ArchTest
    static final ArchRule graphqlKnowsNothingOfTheNews = only("org.quoth.graphql", "java..", "jakarta..", "graphql..",
            "io.quarkus..", "io.vertx..", "org.jboss..", "org.hibernate.boot.model", "org.hibernate.type..",
            "org.hibernate.query.sqm..");

    @ArchTest
    static final ArchRule fetchingKnowsWhatItReplaces = only("org.quoth.graphql.fetch", "java..", "jakarta..", "graphql..",
            "org.dataloader..", "io.quarkus.arc..", "io.quarkus.runtime.annotations", "io.quarkus.smallrye.graphql..",
            "io.smallrye.graphql..", "org.hibernate", "org.quoth.graphql");

    @ArchTest
    static final ArchRule theSchemaIsMadeOfTypes = only("org.quoth.graphql.schema", "java..", "graphql..",
            "org.quoth.graphql", "io.quarkus.arc..", "io.smallrye.graphql.spi..", "io.smallrye.graphql.scalar");

    @ArchTest
    static final ArchRule executionKnowsTheGraph = only("org.quoth.graphql.execution", "java..", "jakarta..", "graphql..",
            "org.quoth", "org.quoth.graphql", "org.dataloader..", "com.github.benmanes.caffeine..", "com.fasterxml.jackson..",
            "org.postgresql..", "io.agroal..", "io.quarkus..", "io.smallrye..", "mutiny.zero.flow.adapters",
            "org.reactivestreams", "io.vertx..", "org.jboss..");

    @ArchTest
    static final ArchRule compiledQueriesKnowNothingOfTheNews = only("org.quoth.graphql.compiled", "java..", "jakarta..",
            "graphql..", "org.quoth", "org.quoth.graphql", "org.quoth.graphql.fetch", "com.github.benmanes.caffeine..",
            "com.fasterxml.jackson..", "io.quarkus.arc..", "org.jboss..", "org.hibernate..", "io.agroal..");

    @ArchTest
    static final ArchRule httpKnowsTheExecution = only("org.quoth.graphql.http", "java..", "jakarta..", "graphql..",
            "org.quoth", "org.quoth.graphql", "org.quoth.graphql.execution", "org.quoth.graphql.compiled",
            "com.fasterxml.jackson..", "io.smallrye.mutiny..", "io.netty..", "org.eclipse.microprofile.health..", "org.jboss..",
            "io.quarkus..", "io.vertx..");

    @ArchTest
    static final ArchRule accessKnowsNothingOfTheNews = only("org.quoth.access", "java..", "javax.sql..", "jakarta..",
            "graphql..", "io.quarkus..", "io.vertx..", "io.netty..", "io.smallrye..", "org.jboss..",
            "org.eclipse.microprofile..",
            "com.github.benmanes..", "org.quoth", "org.quoth.graphql", "org.quoth.graphql.execution");

    @ArchTest
    static final ArchRule entitiesKnowNeitherReadersNorIngest = classes().that()
            .resideInAnyPackage("org.quoth.article", "org.quoth.actor", "org.quoth.statement")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "jakarta..", "io.quarkus..", DESCRIPTIONS,
                    "org.quoth.article", "org.quoth.actor", "org.quoth.statement", "org.quoth.graphql",
                    "org.quoth.graphql.compiled", "org.quoth.search", "org.quoth.document",
                    "org.quoth.resolve", "org.quoth.extract", "org.hibernate.."));

    @ArchTest
    static final ArchRule searchKnowsNothingOfTheNews = only("org.quoth.search", "java..", "jakarta..", "org.quoth.graphql");

    @ArchTest
    static final ArchRule authorityKnowsActors = only("org.quoth.authority", "java..", "jakarta..", "io.quarkus..",
            "org.jboss..", "com.fasterxml.jackson..", "org.quoth", "org.quoth.access", "org.quoth.actor", "org.quoth.deletion",
            "org.quoth.graphql", "org.quoth.resolve");

    @ArchTest
    static final ArchRule deletionKnowsNeitherReadersNorIngest = only("org.quoth.deletion", "java..", "javax.crypto..",
            "jakarta..", "io.quarkus..", "org.hibernate..", "org.quoth.article", "org.quoth.actor", "org.quoth.resolve",
            "org.quoth.extract", "org.quoth.access", "org.quoth.graphql");

    @ArchTest
    static final ArchRule correctionsKnowNoReaders = noClasses().that().resideInAPackage("org.quoth.correction")
            .should().dependOnClassesThat().resideInAnyPackage("org.quoth.read..", "org.quoth.text..", "org.quoth.web..");

    @ArchTest
    static final ArchRule observationKnowsNothingOfTheNews = only("org.quoth.observation", "java..", "jakarta..", "graphql..",
            "io.quarkus..", "io.micrometer..", "com.fasterxml.jackson..", "org.jboss..", "org.eclipse.microprofile.health..",
            "org.quoth", "org.quoth.access", "org.quoth.graphql.execution");

    @ArchTest
    static final ArchRule copiesKnowEntities = only("org.quoth.copy", "java..", "jakarta..", "io.quarkus..", "org.jboss..",
            "org.quoth.text", "org.quoth.document", "org.quoth.extract", "org.quoth.article", "org.quoth.statement");

    @ArchTest
    static final ArchRule whatIsToldKnowsNoIngest = only("org.quoth.live", "java..", "javax.sql..", "jakarta..", "io.quarkus..",
            "io.vertx.ext.web..", "io.vertx.core.http..", "io.smallrye..", "io.micrometer..", "org.hibernate..", "org.jboss..",
            "org.postgresql", "org.quoth", "org.quoth.graphql", "org.quoth.graphql.execution", "org.quoth.article",
            "org.quoth.statement");

    private static ArchRule only(String of, String... others) {
        return classes().that().resideInAPackage(of)
                .should().onlyDependOnClassesThat(resideInAnyPackage(of, DESCRIPTIONS).or(resideInAnyPackage(others)));
    }
}
