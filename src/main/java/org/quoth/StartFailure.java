package org.quoth;

import java.io.IOException;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkus.arc.InactiveBeanException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.config.ConfigValidationException;

/** Tells why the service does not run: in a sentence where whoever started it can mend it, else with all that is known. */
final class StartFailure {
    private static final Logger LOG = Logger.getLogger(StartFailure.class);
    private static final String NO_DATABASE = "No database is configured: set QUARKUS_DATASOURCE_JDBC_URL"
            + " (jdbc:postgresql://HOST:PORT/DATABASE), QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD";

    private StartFailure() {
    }

    static void report(Throwable failure) {
        Throwable cause = ExceptionUtil.getRootCause(failure);
        if (cause instanceof ConfigurationException || cause instanceof ConfigValidationException) {
            System.err.println(cause.getMessage());
        } else if (cause instanceof InactiveBeanException && url() == null) {
            System.err.println(NO_DATABASE);
        } else if (cause instanceof QuarkusBindException bind) {
            System.err.println("Port " + bind.getPort() + " is taken: set QUARKUS_HTTP_PORT to another one");
        } else if (cause instanceof IllegalArgumentException && cause.getMessage() != null
                && cause.getMessage().startsWith("port must be")) {
            System.err.println("quarkus.http.port (QUARKUS_HTTP_PORT): " + cause.getMessage());
        } else if (cause instanceof IOException) {
            System.err.println("The database " + url() + " cannot be reached: " + cause);
        } else {
            LOG.error("The service does not run", failure);
        }
    }

    private static String url() {
        return ConfigProvider.getConfig().getOptionalValue("quarkus.datasource.jdbc.url", String.class).orElse(null);
    }
}
