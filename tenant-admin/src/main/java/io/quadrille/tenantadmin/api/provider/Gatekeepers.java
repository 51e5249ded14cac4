// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.provider;

import java.net.URI;
import java.util.Optional;

/**
 * Undertakings designated as gatekeepers under Regulation (EU) 2022/1925 (DMA). They may not receive what a product measures (Regulation
 * (EU) 2023/2854 Art. 5(3), 6(2)(d)).
 */
public interface Gatekeepers {

    /** Whose website that is, if it is a gatekeeper's or lies below one of theirs. */
    Optional<String> at(URI website);
}
