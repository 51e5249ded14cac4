// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.browser.Browser;
import io.quadrille.launcher.demo.Story;
import io.quadrille.launcher.visit.BrowserPages;
import io.quadrille.launcher.visit.FormPages;
import io.quadrille.launcher.visit.Pages;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./quadrille demo} tells, with everything real. */
@OnDemoPlatform
class StoryIT {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void everythingComesAsItShouldInARealBrowser(DemoPlatform platform) {
        assertTrue(play(platform, BrowserPages.in(Browser.locate(told::add))), () -> String.join("\n", told));
        assertTrue(said("These are exactly the 12240 that she allowed of the 12600 her car sent."));
        assertTrue(said("“The person has withdrawn this consent.” (consent-withdrawn)"));
    }

    @Test
    void everythingComesAsItShouldThroughFormsAlone(DemoPlatform platform) {
        assertTrue(play(platform, new FormPages()), () -> String.join("\n", told));
        assertEquals(14, told.stream().filter(line -> line.startsWith("   ✓")).count());
    }

    @Test
    void recordedTripIsToldLikeAMadeOne(DemoPlatform platform) {
        Story story = new Story(platform.ready(), folder, Optional.of(Recordings.orSkip()), told::add);

        assertTrue(story.play(new FormPages()), () -> String.join("\n", told));
        assertTrue(said("These are exactly the 41350 that she allowed of the 41350 her car sent."));
    }

    private boolean play(DemoPlatform platform, Pages pages) {
        return new Story(platform.ready(), folder, Optional.empty(), told::add).play(pages);
    }

    private boolean said(String sentence) {
        return told.stream().anyMatch(line -> line.endsWith(sentence));
    }
}
