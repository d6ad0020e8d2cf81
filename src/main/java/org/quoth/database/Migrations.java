package org.quoth.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jboss.logging.Logger;
import org.quoth.QuothConfig;

import io.quarkus.flyway.runtime.QuarkusPathLocationScanner;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Brings the tables up to date before anything else uses them. One query tells that they are; Flyway is not woken for that. */
@ApplicationScoped
class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final String UNDEFINED_TABLE = "42P01";

    @Inject
    QuothConfig config;

    @Inject
    DataSource database;

    @Inject
    Flyways flyway;

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) throws SQLException {
        Migration mode = config.database().migration();
        MigrationVersion latest = latest();
        if (!isApplied(latest)) {
            if (mode == Migration.NEVER) {
                throw new ConfigurationException("The database has not been brought to version " + latest
                        + ", which this service needs: run it once with QUOTH_DATABASE_MIGRATION=only, or set at-start");
            }
            flyway.migrate(database);
        }
        if (mode == Migration.ONLY) {
            LOG.infof("The database is at version %s", latest);
            throw new MigratedException();
        }
    }

    /** The newest version that comes with the service. Quarkus has listed the files when it was built. */
    private static MigrationVersion latest() {
        return new QuarkusPathLocationScanner(null, List.of(Location.fromPath("classpath:", "db/migration")))
                .scanForResources().stream()
                .map(LoadableResource::getFilename)
                .map(file -> MigrationVersion.fromVersion(file.substring(1, file.indexOf("__"))))
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    private boolean isApplied(MigrationVersion version) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select exists (select from flyway_schema_history where success and version = ?)")) {
            query.setString(1, version.getVersion());
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
