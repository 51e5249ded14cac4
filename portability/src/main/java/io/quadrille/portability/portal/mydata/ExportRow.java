// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.mydata;

import io.quadrille.portability.export.ExportJob;
import java.time.Instant;

/**
 * An export as it is shown.
 *
 * @param job the job
 * @param device the device's name
 */
record ExportRow(ExportJob job, String device) {

    private static final long KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    public String path() {
        return "/portal/my-data/exports/" + job.tenant() + '/' + job.id();
    }

    public boolean downloadable() {
        return job.downloadableAt(Instant.now());
    }

    /** Ready in name, but its week is over. */
    public String state() {
        return job.state().name().equals("Ready") && !downloadable()
                ? "Expired"
                : job.state().name();
    }

    /** Whether its size is better told in megabytes. */
    public boolean large() {
        return job.bytes() >= MEGABYTE;
    }

    public double megabytes() {
        return job.bytes() / MEGABYTE;
    }

    /** Rounded up: no file is empty. */
    public long kilobytes() {
        return Math.ceilDiv(job.bytes(), KILOBYTE);
    }
}
