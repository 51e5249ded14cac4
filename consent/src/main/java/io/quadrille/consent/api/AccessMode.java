// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

/** How an app may use a consent; the words of the ReBIT consent artefact. */
public enum AccessMode {
    /** One read, and no more. */
    ONETIME,
    /** Reads as often as needed while the consent is valid. */
    PERIODIC,
    /** Reads, and a stream of what is measured. */
    STREAM
}
