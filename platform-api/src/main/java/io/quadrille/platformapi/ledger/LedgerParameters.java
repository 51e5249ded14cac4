// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.ledger;

import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.tenantadmin.api.TenantId;
import java.util.regex.Pattern;

/** Reads whose ledger is meant, and how large. */
final class LedgerParameters {

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,15}");

    private LedgerParameters() {}

    /** 404 if there can be none of that name. */
    static TenantId tenant(String given) {
        try {
            return new TenantId(given);
        } catch (IllegalArgumentException none) {
            throw ProblemType.NOT_FOUND.problem();
        }
    }

    static long size(String name, String given) {
        if (given == null || !SIZE.matcher(given).matches()) {
            throw wrong(name, "is not a number of entries from 1 on");
        }
        return Long.parseLong(given);
    }

    static RuntimeException wrong(String name, String what) {
        return ProblemType.INVALID_REQUEST.problem("Parameter '" + name + "' " + what + ".");
    }
}
