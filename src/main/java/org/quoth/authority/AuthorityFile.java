package org.quoth.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;
import org.quoth.QuothConfig;
import org.quoth.graphql.RequestException;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Takes in the file of known actors that the configuration names, at every start. */
@ApplicationScoped
class AuthorityFile {
    private static final Logger LOG = Logger.getLogger(AuthorityFile.class);

    @Inject
    QuothConfig config;

    @Inject
    Authority authority;

    // before any job runs, so that a file that is not there is all that is told
    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        if (config.actors().file().isPresent()) {
            load(config.actors().file().get());
        }
    }

    /** @throws ConfigurationException if there is no such file, or what it holds cannot be taken */
    private void load(Path file) {
        ActorsFormat format = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? ActorsFormat.JSON
                : ActorsFormat.CSV;
        try {
            LoadedActors loaded = authority.load(ActorsReader.read(format, Files.readString(file)));
            LOG.infof("Loaded %d known actors from %s, %d of them new; %d were deleted for good and are skipped",
                    loaded.actors(), file, loaded.created(), loaded.skipped().size());
        } catch (RequestException e) {
            throw unusable(file, e.getMessage());
        } catch (IOException e) {
            throw unusable(file, "it cannot be read (" + e + ")");
        }
    }

    private static ConfigurationException unusable(Path file, String why) {
        return new ConfigurationException("quoth.actors.file (QUOTH_ACTORS_FILE) names " + file + ": " + why);
    }
}
