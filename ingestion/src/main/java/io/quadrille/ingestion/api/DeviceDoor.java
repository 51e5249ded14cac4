// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

/** Where devices knock. */
public interface DeviceDoor {

    /** Whether this process does what its role asks of it: it listens to devices, or is not to. */
    boolean open();
}
