// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import java.io.Serial;

/** What went wrong and what to do about it, in one sentence meant for the person at the keyboard. */
public final class LauncherException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public LauncherException(String sentence) {
        super(sentence);
    }

    public LauncherException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
