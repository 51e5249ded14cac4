// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.database;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The plane that answers people and providers: user {@code quadrille_app}. */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Application {}
