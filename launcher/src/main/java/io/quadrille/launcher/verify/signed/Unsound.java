// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.signed;

/** What is checked does not hold; the message says why in one sentence. */
public final class Unsound extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param why one sentence */
    public Unsound(String why) {
        super(why);
    }
}
