// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.person;

import io.quadrille.tenantadmin.api.SubjectId;
import java.util.Locale;

/**
 * A person with an account.
 *
 * @param id the person
 * @param username what she signs in with
 * @param name her full name
 * @param email where to write to her
 * @param language the language she reads
 */
public record Person(SubjectId id, String username, String name, String email, Locale language) {}
