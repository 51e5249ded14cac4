// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a tenant takes back, as policy wants to see it. */
final class SettingFacts {

    /** Joins {@code setting}, null for none, to a query whose first parameter is the tenant and that has a {@code moment}. */
    static final String OF_TENANT = """
            left join lateral (select json_build_object('purposes', p.purposes, 'categories', p.categories,
                    'age', p.age_days * 86400000000, 'window', p.window_days * 86400000000,
                    'resolution', p.resolution_secs, 'precision', p.precision::json,
                    'hours', case when p.opens is not null then json_build_object('from', p.opens, 'until', p.closes,
                        'minute', (extract(hour from moment at time zone p.zone) * 60
                            + extract(minute from moment at time zone p.zone))::int) end)::text as setting
                from policy_setting p where p.tenant = $1) settings on true""";

    private SettingFacts() {}

    /** Those of a tenant that takes nothing back. */
    static ObjectNode none() {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        none.putArray("purposes");
        none.putArray("categories");
        none.putNull("age").putNull("window").put("resolution", 0).putObject("precision");
        return none.putNull("hours");
    }
}
