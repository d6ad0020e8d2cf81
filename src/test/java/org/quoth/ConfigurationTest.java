package org.quoth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
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
