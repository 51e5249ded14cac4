// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.ledger;

import io.quadrille.launcher.verify.signed.Unsound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a file as bytes, without copying them; each must end, the last one too. */
final class Lines {

    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];
    private int begin;
    private int end;
    private int filled;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next line, if there is one. */
    boolean next() throws IOException, Unsound {
        begin = filled == 0 ? 0 : end + 1;
        int searched = begin;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    end = i;
                    return true;
                }
            }
            searched = filled - begin;
            if (!fill()) {
                return false;
            }
        }
    }

    /** Where the line is. */
    byte[] buffer() {
        return buffer;
    }

    int begin() {
        return begin;
    }

    int length() {
        return end - begin;
    }

    String text() {
        return new String(buffer, begin, length(), StandardCharsets.UTF_8);
    }

    /** Moves the unfinished line to the front and reads on; false at the end of the file. */
    private boolean fill() throws IOException, Unsound {
        System.arraycopy(buffer, begin, buffer, 0, filled - begin);
        filled -= begin;
        begin = 0;
        if (filled == LONGEST) {
            throw new Unsound("a line is longer than any entry can be.");
        }
        int read = in.read(buffer, filled, LONGEST - filled);
        if (read < 0 && filled > 0) {
            throw new Unsound("the file is cut: its last line has no end.");
        }
        filled += Math.max(read, 0);
        return read >= 0;
    }
}
