// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.consent.api.decision.Decisions.Caller;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One app's names, to and fro. */
public final class Register {

    private final CallingApp caller;
    private final ProviderId provider;
    private final Pseudonyms pseudonyms;
    private final Set<DeviceId> devices;

    Register(CallingApp caller, ProviderId provider, Pseudonyms pseudonyms, Set<DeviceId> devices) {
        this.caller = caller;
        this.provider = provider;
        this.pseudonyms = pseudonyms;
        this.devices = devices;
    }

    /** The provider's names for people and devices. */
    public Uni<Pseudonyms.ForProvider> names(SqlConnection transaction) {
        return pseudonyms.forProvider(transaction, caller.tenant(), provider);
    }

    /** The question in the platform's words; 404 if a device is named of which the app has no consent. */
    AccessRequest request(Question question, Pseudonyms.ForProvider names) {
        Map<String, DeviceId> byName = devices.stream().collect(Collectors.toMap(names::of, Function.identity()));
        Set<DeviceId> asked =
                question.devices().stream().map(name -> known(byName, name)).collect(Collectors.toUnmodifiableSet());
        return new AccessRequest(
                caller.tenant(),
                new Caller.OfApp(caller.app()),
                question.action(),
                question.consent(),
                question.purpose(),
                asked,
                question.streams(),
                question.from(),
                question.until());
    }

    private static DeviceId known(Map<String, DeviceId> byName, String name) {
        DeviceId device = byName.get(name);
        if (device == null) {
            throw ProblemType.NOT_FOUND.problem("There is no such device for this caller.");
        }
        return device;
    }
}
