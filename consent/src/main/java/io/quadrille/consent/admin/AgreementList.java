// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import io.quadrille.tenantadmin.api.web.Paging;
import java.util.List;

/**
 * One page of a tenant's agreements.
 *
 * @param apps what can be chosen
 * @param bases what can be chosen
 */
record AgreementList(
        List<AgreementRow> rows, AgreementSearch search, List<Choice> apps, List<Choice> bases, Paging paging) {

    /** Something to choose. */
    record Choice(String value, String title) {}
}
