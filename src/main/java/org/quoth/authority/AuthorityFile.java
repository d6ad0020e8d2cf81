package org.quoth.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.quoth.QuothConfig;
import org.quoth.graphql.RequestException;

import io.quarkus.runtime.StartupEvent;

/** Takes in the file of known actors that the configuration names, at every start. */
@ApplicationScoped
class AuthorityFile {
    private static final Logger LOG = Logger.getLogger(AuthorityFile.class);

    @Inject
    QuothConfig config;

    @Inject
    Authority authority;

    void load(@Observes StartupEvent start) throws IOException {
        if (config.actors().file().isPresent()) {
            load(config.actors().file().get());
        }
    }

    private void load(Path file) throws IOException {
        ActorsFormat format = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? ActorsFormat.JSON
                : ActorsFormat.CSV;
        try {
            LoadedActors loaded = authority.load(ActorsReader.read(format, Files.readString(file)));
            LOG.infof("Loaded %d known actors from %s, %d of them new; %d were deleted for good and are skipped",
                    loaded.actors(), file, loaded.created(), loaded.skipped().size());
        } catch (RequestException e) {
            throw new IllegalStateException("quoth.actors.file (QUOTH_ACTORS_FILE) names " + file + ": " + e.getMessage(), e);
        }
    }
}
