// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.signature;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** With what the installation signs. */
@ConfigMapping(prefix = "quadrille.signing")
interface SigningSettings {

    /** Signs checkpoints of the ledger and receipts: a private key on curve P-256 as JWK (RFC 7517). */
    String key();

    /** Public keys that signed in former times, as JWK set; published, so that what they signed can be checked. */
    Optional<String> formerKeys();
}
