// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quadrille.launcher.browser.Browser;
import io.quadrille.launcher.demo.Story;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The four actors, from the first reading to the package she takes away, as the demo tells it. */
@OnDemoPlatform
class StoryIT {

    private static final Path RECORDINGS = Path.of("..", "..", "shared", "data", "driving");

    @Test
    void theWholeStoryComesTrueInARealBrowser(DemoPlatform platform) {
        assertTrue(Browser.find().isPresent());
        assertEquals(List.of(), faultsOf(platform, Optional.empty()));
    }

    @Test
    void theWholeStoryComesTrueWithTheRecordedTrip(DemoPlatform platform) {
        assumeTrue(Files.isDirectory(RECORDINGS), "the recordings are not on this machine");
        assertEquals(List.of(), faultsOf(platform, Optional.of(RECORDINGS)));
    }

    private static List<String> faultsOf(DemoPlatform platform, Optional<Path> recordings) {
        List<String> told = new ArrayList<>();
        boolean cameTrue = new Story(platform.ready(), platform.home(), recordings, told::add).play();
        List<String> faults = told.stream().filter(line -> line.contains("✗")).toList();
        assertEquals(faults.isEmpty(), cameTrue);
        assertTrue(told.size() > 30);
        return faults;
    }
}
