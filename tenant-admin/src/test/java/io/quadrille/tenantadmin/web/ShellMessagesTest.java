// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShellMessagesTest {

    @Test
    void everyWordOfTheShellExistsInFrench() throws IOException {
        Properties french = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/shell_fr.properties")),
                StandardCharsets.UTF_8)) {
            french.load(file);
        }
        assertEquals(
                Arrays.stream(ShellMessages.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(french.stringPropertyNames()));
    }
}
