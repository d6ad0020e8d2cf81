package org.quoth.observation;

import java.util.Arrays;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logmanager.handlers.ConsoleHandler;
import org.quoth.QuothConfig;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;

/** Writes the log as JSON, one object a line, where that is wanted. */
@ApplicationScoped
class JsonLog {
    @Inject
    QuothConfig config;

    void start(@Observes @Priority(1) StartupEvent start) {
        if (config.observation().jsonLog()) {
            Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers()).filter(ConsoleHandler.class::isInstance)
                    .forEach(console -> console.setFormatter(new JsonFormatter()));
        }
    }
}
