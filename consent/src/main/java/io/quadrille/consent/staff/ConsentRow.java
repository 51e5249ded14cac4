// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.staff;

import io.quadrille.consent.api.ConsentRecord;
import java.util.List;

/**
 * A consent in force, in the reader's words.
 *
 * @param consent the record
 * @param app what the app is called
 * @param provider whose it is
 * @param categories what may be read
 */
record ConsentRow(ConsentRecord consent, String app, String provider, List<String> categories) {}
