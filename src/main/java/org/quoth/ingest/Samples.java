package org.quoth.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
        for (String file : config.samples().files()) {
            ingest.ingest(new ArticleInput(content(file), null, null, null, null));
        }
        LOG.infof("Loaded %d sample articles", config.samples().files().size());
    }

    /** Samples that were deleted do not come back, and they do not join articles that are there already. */
    private boolean wereLoaded() {
        return (boolean) entities.createNativeQuery("select exists (select from sample_load) or exists (select from article)",
                Boolean.class).getSingleResult();
    }

    private static String content(String file) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream("/seeds/" + file)) {
            if (in == null) {
                throw new IOException("quoth.samples.files names " + file + ", which does not come with the service");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
