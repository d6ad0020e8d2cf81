package org.quoth.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.quoth.QuothConfig;

import io.quarkus.runtime.StartupEvent;

/** Loads the sample articles into a database that never held an article. */
@ApplicationScoped
class Samples {
    private static final Logger LOG = Logger.getLogger(Samples.class);
    /** In the order in which they happened. */
    static final List<String> FILES = List.of(
            "ashel-river-filling.txt",
            "haldria-blames-drought.txt",
            "estholm-talks-courier.txt",
            "estholm-talks-observer.txt",
            "ennerick-cracks-report.txt",
            "torvane-dock-strike.txt",
            "flooded-village-novel.txt",
            "ennerick-inquiry-record.txt",
            "brellin-chief-resigns.txt",
            "ashel-accord-signed.txt");

    @Inject
    QuothConfig config;

    @Inject
    Ingest ingest;

    @Inject
    EntityManager entities;

    /** All of them or none: a start that is cut short is repeated. */
    @Transactional
    void load(@Observes StartupEvent start) throws IOException {
        if (!config.samples().load() || wereLoaded()) {
            return;
        }
        entities.createNativeQuery("insert into sample_load values (now())").executeUpdate();
        for (String file : FILES) {
            ingest.ingest(ingest.read(ArticleInput.of(content(file))));
        }
        LOG.infof("Loaded %d sample articles", FILES.size());
    }

    /** Samples that were deleted do not come back, and they do not join articles that are there already. */
    private boolean wereLoaded() {
        return (boolean) entities.createNativeQuery("select exists (select from sample_load) or exists (select from article)")
                .getSingleResult();
    }

    private static String content(String file) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream("/seeds/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
