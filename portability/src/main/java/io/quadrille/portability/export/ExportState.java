// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import java.util.Set;

/** The life of an export. */
public enum ExportState {
    /** Waits for its turn. */
    Queued,
    /** Is being written; again from the beginning, if whoever wrote it fell silent. */
    Running,
    /** Can be downloaded: the file is whole and the ledger has its entry. */
    Ready,
    /** Could not be written; can be asked for again. */
    Failed,
    /** Its file is gone. */
    Expired;

    /** Whether this state may follow {@code from}. */
    boolean mayFollow(ExportState from) {
        return switch (from) {
            case Queued -> this == Running;
            case Running -> Set.of(Running, Ready, Failed).contains(this);
            case Ready -> this == Expired;
            case Failed, Expired -> false;
        };
    }
}
