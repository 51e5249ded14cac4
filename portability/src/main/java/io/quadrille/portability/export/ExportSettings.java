// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of exports. */
@ConfigMapping(prefix = "quadrille.exports")
interface ExportSettings {

    /** Where finished exports lie until they expire; readable by the platform's user alone. */
    Path directory();

    /** How many exports are written at the same time. */
    @WithDefault("2")
    int atOnce();
}
