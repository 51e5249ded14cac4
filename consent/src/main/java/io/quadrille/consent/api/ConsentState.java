// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

/** The states of a consent, named as the W3C Data Privacy Vocabulary names them. */
public enum ConsentState {
    /** dpv:ConsentRequested. */
    Requested,
    /** dpv:ConsentGiven. */
    Given,
    /** dpv:ConsentRefused. */
    Refused,
    /** dpv:ConsentRequestDeferred. */
    RequestDeferred,
    /** dpv:ConsentWithdrawn: by the person. */
    Withdrawn,
    /** dpv:ConsentRevoked: by tenant, provider or law. */
    Revoked,
    /** dpv:ConsentExpired: by time. */
    Expired,
    /** dpv:ConsentInvalidated: defective notice, or the holding ended. */
    Invalidated,
    /** dpv:RenewedConsentGiven. */
    RenewedConsentGiven;

    /** Whether data may be read, as long as the consent is neither paused nor out of its validity. */
    public boolean allows() {
        return this == Given || this == RenewedConsentGiven;
    }
}
