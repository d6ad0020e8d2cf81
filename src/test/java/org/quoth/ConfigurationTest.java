package org.quoth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.utils.StringUtil;

/** Holds the README's table of settings against {@link QuothConfig}. */
class ConfigurationTest {
    private static final Pattern OURS = Pattern.compile("(?m)^\\| `(QUOTH_\\w+)`");

    private final String readme;

    ConfigurationTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void theReadmeSaysWhatEachPropertyIs(String name, String defaultValue) {
        String row = "| `" + variable(name) + "` | " + (defaultValue == null ? "–" : "`" + defaultValue + "`") + " | ";
        assertThat(readme).as("a row for %s, then what it is and its unit", name)
                .containsPattern(Pattern.quote(row) + ".{10,} \\|");
    }

    @Test
    void theReadmeNamesNoPropertyThatThereIsNot() {
        assertThat(OURS.matcher(readme).results().map(row -> row.group(1)))
                .isSubsetOf(properties().map(property -> variable((String) property[0])).toList());
    }

    @ParameterizedTest
    @CsvSource({"content.max-size, two", "embargo.check-every, soon", "embargo.check-every, 0s", "copies.check-every, -5s",
            "samples.load, perhaps", "database.migration, sometimes", "graphql.persisted-queries, -1", "graphql.max-age, -1s",
            "limits.depth, 0", "limits.cost, -1", "limits.cost, 99999999999", "limits.timeout, PT", "live.keep-alive, 0s",
            "live.buffer, 1.5", "shutdown.timeout, -5s", "shutdown.delay, later", "access.reading, nobody",
            "access.rate-limit.key, many", "observation.json-log, ture" })
    void aValueThatCannotBeIsNamedWithTheReason(String name, String value) {
        SmallRyeConfigBuilder settings = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withMapping(QuothConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("quoth." + name, value), "", 500));
        assertThatThrownBy(settings::build).isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("quoth." + name).hasMessageContaining(value).message().matches("(?s).{60,}");
    }

    @ParameterizedTest
    @CsvSource({"samples.load, TRUE", "limits.timeout, 5S", "access.reading, key", "graphql.max-age, 0s",
            "content.max-size, 5M" })
    void aValueThatCanBeIsTaken(String name, String value) {
        new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters().withMapping(QuothConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("quoth." + name, value), "", 500)).build();
    }

    /** Names and defaults, which are null where there is none. */
    static Stream<Object[]> properties() {
        return ConfigMappings.getProperties(ConfigClass.configClass(QuothConfig.class)).entrySet().stream()
                .filter(property -> !property.getValue().isGroup())
                .map(property -> new Object[]{property.getKey(), defaultValue(property.getValue()) });
    }

    private static String defaultValue(Property property) {
        if (property.isOptional()) {
            return null;
        }
        if (property.isPrimitive()) {
            return property.asPrimitive().getDefaultValue();
        }
        return property.asLeaf().hasDefaultValue() ? property.asLeaf().getDefaultValue() : null;
    }

    private static String variable(String property) {
        return StringUtil.replaceNonAlphanumericByUnderscores(property).toUpperCase(Locale.ROOT);
    }
}
