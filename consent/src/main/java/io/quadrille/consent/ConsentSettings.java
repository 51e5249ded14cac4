// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where policy is evaluated. */
@ConfigMapping(prefix = "quadrille.policy")
public interface ConsentSettings {

    /** {@code wasm}: in this process; {@code server}: by an OPA server. */
    @WithDefault("wasm")
    Engine engine();

    /** The OPA server, used when the engine is {@code server}. */
    Server server();

    /** How policy is evaluated. */
    enum Engine {
        /** In this process, compiled to WebAssembly. */
        WASM,
        /** By an OPA server that holds the same policies. */
        SERVER
    }

    /** An OPA server. */
    interface Server {

        /** Its address. */
        @WithDefault("http://localhost:8181")
        URI url();
    }
}
