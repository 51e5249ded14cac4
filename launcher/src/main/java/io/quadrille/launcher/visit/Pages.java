// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import java.nio.file.Path;
import java.util.List;

/**
 * What a person does with web pages. Things on a page are named by CSS selectors; a selector that fits nothing is a
 * failure ({@link io.quadrille.launcher.home.LauncherException}) that names it and the page.
 */
public interface Pages extends AutoCloseable {

    /** Goes to a page. */
    void open(String address);

    /** Where the person is now, redirects followed. */
    String address();

    /** Whether the page has something that the selector fits. */
    boolean shows(String selector);

    /** What can be read in everything that the selector fits, white space folded. */
    List<String> texts(String selector);

    /** Writes into a field. */
    void type(String selector, String text);

    /** Ticks a box or chooses a radio button. */
    void tick(String selector);

    /** Opens what is folded, if pages fold at all for this person. */
    void unfold(String selector);

    /** Presses a button of a form and waits for the page that follows. */
    void press(String selector);

    /** Follows a link, or a file to be downloaded, and keeps what comes as a file. */
    void save(String selector, Path file);

    @Override
    void close();
}
