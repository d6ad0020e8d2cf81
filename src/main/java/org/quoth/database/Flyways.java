package org.quoth.database;

import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.runtime.FlywayBuildTimeConfig;
import io.quarkus.flyway.runtime.FlywayContainer;
import io.quarkus.flyway.runtime.FlywayContainerProducer;
import io.quarkus.flyway.runtime.FlywayRuntimeConfig;

/**
 * Makes a Flyway when there is something to migrate. Quarkus makes one at every start, even where quarkus.flyway.active is false;
 * that takes as long as the tables' check a hundred times, and hundreds of classes.
 */
@Alternative
@Priority(1)
@Singleton
class Flyways extends FlywayContainerProducer {
    private final boolean active;

    Flyways(FlywayRuntimeConfig config, FlywayBuildTimeConfig buildConfig,
            @All List<InstanceHandle<FlywayConfigurationCustomizer>> customizers) {
        super(config, buildConfig, customizers);
        active = config.datasources().get(DataSourceUtil.DEFAULT_DATASOURCE_NAME).active().orElse(true);
    }

    /** What Quarkus asks for at the start. */
    @Override
    public FlywayContainer createFlyway(DataSource database, String name, boolean hasMigrations, boolean createPossible) {
        return active
                ? super.createFlyway(database, name, hasMigrations, createPossible)
                : new FlywayContainer(null, false, false, false, false, false, false, name, hasMigrations, createPossible);
    }

    void migrate(DataSource database) {
        super.createFlyway(database, DataSourceUtil.DEFAULT_DATASOURCE_NAME, true, true).getFlyway().migrate();
    }
}
