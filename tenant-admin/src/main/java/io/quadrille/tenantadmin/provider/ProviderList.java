// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.web.Paging;
import io.quadrille.tenantadmin.form.Searched;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * One page of a tenant's providers.
 *
 * @param identity {@code verified} or {@code unverified} only; anything else is all
 */
record ProviderList(List<Row> rows, Searched search, String identity, Paging paging) {

    private static final String VERIFIED = "verified";
    private static final String UNVERIFIED = "unverified";

    /** A provider with its apps. */
    record Row(Provider provider, List<App> apps) {}

    static ProviderList of(List<Provider> providers, List<App> apps, Searched search, String identity, int page) {
        List<Row> fitting = providers.stream()
                .filter(provider -> !identity.equals(provider.verified() ? UNVERIFIED : VERIFIED))
                .map(provider -> new Row(
                        provider,
                        apps.stream()
                                .filter(app -> app.provider().equals(provider.id()))
                                .toList()))
                .filter(row -> fits(search, row))
                .toList();
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        kept.put("q", search.text());
        kept.put("identity", identity);
        Paging paging = Paging.of("/admin/providers", kept, page, fitting.size());
        return new ProviderList(paging.rows(fitting), search, identity, paging);
    }

    public boolean isEverything() {
        return search.isEmpty() && identity.isEmpty();
    }

    private static boolean fits(Searched search, Row row) {
        return search.fits(row.provider().id().value(), row.provider().name())
                || row.apps().stream().anyMatch(app -> search.fits(app.name()));
    }
}
