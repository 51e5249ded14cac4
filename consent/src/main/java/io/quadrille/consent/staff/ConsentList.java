// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.staff;

import io.quadrille.tenantadmin.api.web.Paging;
import java.util.List;

/**
 * One page of the consents in force.
 *
 * @param rows what it shows
 * @param paging where it stands
 * @param revoked whether one has just been ended
 */
record ConsentList(List<ConsentRow> rows, Paging paging, boolean revoked) {}
