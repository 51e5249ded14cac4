// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.IntNode;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.microsoft.playwright.Page;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.launcher.replay.Sample;
import io.quadrille.launcher.trip.Trip;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.DeviceClient;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Visitor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in both languages, two widths, two colour schemes: no accessibility fault, no blocked content, nothing cut off. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final String TENANT = "voltaire-motors";
    private static final int FINE = 200;
    private static final int MISSING = 404;

    private DemoPlatform platform;
    private Readers readers;
    private Page alice;
    private Page staff;
    private Page operator;
    private String consent;
    private URI request;

    @BeforeAll
    void somethingToSee(DemoPlatform running) {
        platform = running;
        try (DeviceLink car = platform.device(TENANT, "car-1")) {
            car.send(Trip.simulated(Instant.now()).samples());
            car.send(List.of(new Sample(Instant.now(), Map.of("jerk", IntNode.valueOf(1)))));
            car.settled();
        }
        Mqtt5BlockingClient reporting = DeviceClient.connected(platform, TENANT, "car-1");
        DeviceClient.publish(reporting, "events", "{\"type\": \"door-fault\", \"data\": {\"door\": 2}}");
        reporting.disconnect();
        ProviderApp app = platform.app(TENANT + ".loyal-drive");
        Asking asking = new Asking(platform, app);
        Asking.Wish wish = Asking.Wish.usageSince(Instant.now().minus(Duration.ofDays(1)));
        try (Visitor visitor = platform.visitor("alice")) {
            consent = asking.allowed(visitor.person(), "car-1", wish);
        }
        app.get("/readings?consent=" + consent);
        app.get("/readings?consent=" + consent + "&stream=position");
        request = asking.request(
                asking.agreement("PT0S"), everythingSince(Instant.now().minus(Duration.ofDays(1))));
        readers = new Readers(platform);
        alice = readers.person("alice");
        staff = readers.staff(TENANT);
        operator = readers.operator();
    }

    @AfterAll
    void end() {
        readers.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal",
                "/portal/devices",
                "/portal/devices/voltaire-motors/car-1",
                "/portal/consents",
                "/portal/who-looked",
                "/portal/my-data",
                "/portal/account"
            })
    void aPersonsPageIsSound(String path) {
        assertSound(alice, path);
    }

    @Test
    void thePageOfAConsentIsSound() {
        assertSound(alice, "/portal/consents/" + TENANT + "/" + consent, "consent-record");
    }

    @Test
    void theConsentPageIsSound() {
        assertSound(alice, request.getPath(), "consent-page");
    }

    @Test
    void thePageOnWhichStaffEndsAConsentIsSound() {
        assertSound(staff, "/admin/consents/" + consent, "admin-consent");
    }

    @Test
    void thePreviewOnTheConsentPageIsSound() {
        try (Page page = alice.context().newPage()) {
            String address =
                    platform.address("portal").resolve(request.getPath()).toString();
            assertEquals(List.of(), Inspection.faults(page, "consent-preview", address, FINE, PagesIT::preview));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/models",
                "/admin/models/connected-car",
                "/admin/models/-/new",
                "/admin/devices",
                "/admin/devices/car-1",
                "/admin/devices/-/new",
                "/admin/providers",
                "/admin/providers/-/new",
                "/admin/providers/loyal-assurance",
                "/admin/providers/loyal-assurance/usage",
                "/admin/providers/loyal-assurance/apps/-/new",
                "/admin/agreements",
                "/admin/erasures",
                "/admin/policy",
                "/admin/consents",
                "/admin/rejections"
            })
    void aPageForStaffIsSound(String path) {
        assertSound(staff, path);
    }

    @Test
    void thePageOfAnAgreementIsSound() {
        staff.navigate(platform.address("admin") + "/agreements");
        String agreement =
                staff.locator("main a[href^='/admin/agreements/']").first().getAttribute("href");
        assertSound(staff, agreement, "admin-agreement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/tenants", "/admin/tenants/-/new", "/admin/tenants/voltaire-motors"})
    void anOperatorsPageIsSound(String path) {
        assertSound(operator, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demo/return?status=Given"})
    void aPageForEverybodyIsSound(String path) {
        assertSound(readers.stranger(), path);
    }

    @Test
    void whatIsNotThereIsToldSoundly() {
        assertSound(alice, "/portal/devices/" + TENANT + "/no-such-device", "missing-device", MISSING);
        assertSound(alice, "/portal/requests/" + TENANT + "/" + UUID.randomUUID(), "missing-request", MISSING);
        assertSound(staff, "/admin/devices/no-such-device", "missing-page", MISSING);
    }

    @Test
    void noTokenIsInTheBrowser() {
        for (Page page : List.of(alice, staff)) {
            page.context()
                    .cookies(platform.address("portal") + "/")
                    .forEach(cookie -> assertEquals(-1, cookie.value.indexOf("eyJ"), "cookie " + cookie.name));
        }
    }

    private static void preview(Page page) {
        page.locator("input[name=device][value=car-1]").check();
        page.locator("input[name=category]:not([disabled])").first().check();
        page.locator("button[name=answer][value=preview]").click();
        page.waitForSelector("#preview dd");
    }

    private static Asking.Wish everythingSince(Instant dataFrom) {
        return new Asking.Wish(Set.of(Asking.USAGE, Asking.ACCELERATION, Asking.POSITION), dataFrom, "PERIODIC");
    }

    private void assertSound(Page page, String path) {
        assertSound(page, path, path.equals("/") ? "welcome" : path.substring(1).replaceAll("[^a-z0-9-]+", "-"));
    }

    private void assertSound(Page signedIn, String path, String name) {
        assertSound(signedIn, path, name, FINE);
    }

    private void assertSound(Page signedIn, String path, String name, int status) {
        try (Page page = signedIn.context().newPage()) {
            String address = platform.address("portal").resolve(path).toString();
            assertEquals(List.of(), Inspection.faults(page, name, address, status));
        }
    }
}
