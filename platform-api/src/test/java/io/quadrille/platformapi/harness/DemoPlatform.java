// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.api.Installation;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.launcher.visit.FormPages;
import io.quadrille.launcher.visit.Pages;
import io.quadrille.launcher.visit.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A running demo installation, as {@code ./quadrille demo} leaves it. */
public final class DemoPlatform implements AutoCloseable {

    private final Path home;
    private final Optional<Installation> own;
    private final JsonNode ready;
    private final Properties secrets = new Properties();

    private DemoPlatform(Path home, Optional<Installation> own) {
        this.home = home;
        this.own = own;
        try (InputStream file = Files.newInputStream(home.resolve("secrets.properties"))) {
            this.ready = new ObjectMapper().readTree(home.resolve("ready.json").toFile());
            secrets.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static DemoPlatform running(Path home) {
        return new DemoPlatform(home, Optional.empty());
    }

    static DemoPlatform start(Path fresh, int portOffset) {
        return new DemoPlatform(fresh, Optional.of(Installation.startWithDemo(fresh, portOffset)));
    }

    /** What {@code ready.json} says. */
    public JsonNode ready() {
        return ready;
    }

    /** The installation's folder. */
    public Path home() {
        return home;
    }

    /** An address of {@code ready.json}: {@code api}, {@code portal}, {@code management} … */
    public URI address(String door) {
        return URI.create(ready.path(door).asText());
    }

    /** The entry of one of the demo's lists, {@code people}, {@code tenants} or {@code devices}, that has this value. */
    public JsonNode account(String list, String key, String value) {
        return StreamSupport.stream(ready.path("demo").path(list).spliterator(), false)
                .filter(entry -> value.equals(entry.path(key).asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the demo has no " + value));
    }

    /** One of the demo's apps, signed in with its own key. */
    public ProviderApp app(String clientId) {
        return ProviderApp.of(ready, clientId);
    }

    /** One of the demo's cars, connected over MQTT. */
    public DeviceLink device(String tenant, String id) {
        JsonNode device = account("devices", "username", tenant + "/" + id);
        return DeviceLink.open(
                address("mqtt"),
                device.path("username").asText(),
                device.path("password").asText());
    }

    /** One of the demo's people, signed in at the portal through its forms. The caller closes her. */
    public Visitor visitor(String username) {
        return visitor(username, new FormPages());
    }

    /** The same with pages of her own. */
    public Visitor visitor(String username, Pages pages) {
        JsonNode account = account("people", "username", username);
        Person person = new Person(
                pages,
                address("portal").toString(),
                new Person.Account(
                        username,
                        account.path("password").asText(),
                        account.path("name").asText()));
        person.signIn();
        return new Visitor(person, pages, address("portal"));
    }

    /** The browser of one of the demo's people, signed in at the portal. The caller closes it. */
    public CookieBrowser browser(String username) throws IOException, InterruptedException {
        JsonNode account = account("people", "username", username);
        CookieBrowser browser = new CookieBrowser();
        browser.signIn(address("portal"), username, account.path("password").asText());
        return browser;
    }

    /** Who one of the demo's people is. */
    public UUID subject(String username) {
        return UUID.fromString(
                account("people", "username", username).path("subject").asText());
    }

    /** A connection as {@code quadrille_app}, {@code quadrille_ingest}, {@code quadrille_owner} or {@code postgres}. */
    public Connection sql(String role) throws SQLException {
        return DriverManager.getConnection(
                ready.path("database").asText(), role, secrets.getProperty("database." + role));
    }

    @Override
    public void close() {
        own.ifPresent(Installation::close);
    }
}
