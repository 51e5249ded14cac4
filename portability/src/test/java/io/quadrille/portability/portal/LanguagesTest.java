// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{#?(?:else )?(?:if )?([a-z]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PortalMessages",
                "home.HomeMessages",
                "device.DeviceMessages",
                "consents.ConsentMessages",
                "looked.LookMessages",
                "mydata.MyDataMessages",
                "sentence.SentenceMessages"
            })
    void everySentenceIsThereInFrenchWithTheSameParts(String name) throws IOException, ClassNotFoundException {
        Class<?> bundle = Class.forName("io.quadrille.portability.portal." + name);
        Properties french = french(bundle.getAnnotation(MessageBundle.class).value());

        Set<String> english = Arrays.stream(bundle.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(english, new TreeSet<>(french.stringPropertyNames()));
        for (Method message : bundle.getDeclaredMethods()) {
            String translated = french.getProperty(message.getName());
            assertEquals(parts(message.getAnnotation(Message.class).value()), parts(translated), message.getName());
            assertTrue(!translated.contains("'"), () -> message.getName() + " has a typewriter's apostrophe");
        }
    }

    private static Set<String> parts(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties french(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(
                LanguagesTest.class.getResourceAsStream("/messages/" + bundle + "_fr.properties"),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        return properties;
    }
}
