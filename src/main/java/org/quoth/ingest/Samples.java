package org.quoth.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

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

    void load(@Observes StartupEvent start) throws IOException {
        if (!config.samples().load() || anyArticleWasEverStored()) {
            return;
        }
        for (String file : config.samples().files()) {
            ingest.ingest(new ArticleInput(content(file), null, null, null, null));
        }
        LOG.infof("Loaded %d sample articles", config.samples().files().size());
    }

    /** Samples that were deleted do not come back. */
    private boolean anyArticleWasEverStored() {
        return (boolean) entities.createNativeQuery("select is_called from article_seq", Boolean.class).getSingleResult();
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
